import { describe, expect, test } from 'vitest';
import { parseCitation } from '../../../src/domain/citation.ts';
import { InvalidOntologyError } from '../../../src/domain/errors.ts';
import { defineOntology, ontology } from '../../../src/domain/ontology/ontology.ts';
import { toRelationId } from '../../../src/domain/relation-id.ts';

describe('defineOntology', () => {
  const [firm, park] = ['Firm', 'Park'].map((label) => ontology.label(label));

  test('a star end stands for every label', () => {
    expect(ontology.relation('INVOLVES')?.to).toEqual(ontology.labels.map((definition) => definition.label));
  });
  test('relations are found from both ends', () => {
    expect(ontology.outgoing('Firm').map((relation) => relation.type)).toContain('LOCATED_IN');
    expect(ontology.incoming('Park').map((relation) => relation.type)).toContain('LOCATED_IN');
  });
  test('every problem is named', () => {
    if (!firm || !park) throw new Error('the ontology lost a label');
    const broken = () =>
      defineOntology({
        labels: [firm, { ...park, singularField: 'firm' }],
        relations: [
          {
            type: 'NEAR',
            zh: '邻近',
            en: 'Is near.',
            from: ['Firm'],
            to: ['Moon'],
            key: ['distance'],
            modality: false,
            citations: 'required',
            forwardField: 'name',
            inverseField: 'nearBy',
            properties: [],
          },
        ],
        closedLists: ontology.closedLists.filter((list) => list.name !== 'FirmKind'),
      });
    expect(broken).toThrow(InvalidOntologyError);
    for (const problem of [
      'root field firm is defined twice',
      'field of Firm name is defined twice',
      'Firm.kind names the closed list FirmKind, which does not exist',
      'NEAR has the end Moon, which is no label',
      'NEAR has the key property distance, which it does not have',
    ])
      expect(broken).toThrow(problem);
  });
});

describe('toRelationId', () => {
  test('type, ends and key properties, with separators escaped', () => {
    expect(toRelationId({ type: 'PART_OF', key: [] }, 'park:a', 'district:b', {})).toBe(
      'PART_OF(park:a,district:b)',
    );
    expect(
      toRelationId({ type: 'SUPPLIES_TO', key: ['modality', 'product'] }, 'a', 'b', {
        modality: 'PLANNED',
        product: 'x,(y)=z%',
      }),
    ).toBe('SUPPLIES_TO(a,b,modality=PLANNED,product=x%2C%28y%29%3Dz%25)');
  });
  test('a key property that is not stated is left out', () => {
    expect(toRelationId({ type: 'SUPPLIES_TO', key: ['product'] }, 'a', 'b', {})).toBe('SUPPLIES_TO(a,b)');
  });
});

describe('parseCitation', () => {
  test('a line and a range', () => {
    expect(parseCitation('qijiang-145:344')).toEqual({
      id: 'qijiang-145:344',
      document: 'qijiang-145',
      line: 344,
      lineEnd: 344,
    });
    expect(parseCitation('qijiang-145:111-113')).toMatchObject({ line: 111, lineEnd: 113 });
  });
  test.each(['qijiang-145', 'qijiang-145:0', 'qijiang-145:9-3', 'Q:1', 'qijiang-145:1-', ' a:1'])(
    '%s is none',
    (text) => {
      expect(parseCitation(text)).toBeNull();
    },
  );
});
