import { describe, expect, test } from 'vitest';
import { toFilterParams } from '../../../src/api/resolvers/list-filter.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../../src/graph/catalogue.ts';
import { listFilterProperties } from '../../../src/api/schema/filters-sdl.ts';
import { toKebabCase } from '../../../src/graph/families/names.ts';

const project = ontology.label('Project');
const document = ontology.label('Document');
if (!project || !document) throw new Error('the ontology has projects and documents');

describe('toFilterParams', () => {
  test('turns eq into a list of one or a range of one', () => {
    expect(
      toFilterParams(project, { stage: { eq: 'BUILT' }, landMu: { eq: 3 }, name: { contains: '铝' } }),
    ).toEqual({
      stageIn: ['BUILT'],
      landMuGte: 3,
      landMuLte: 3,
      nameContains: '铝',
    });
  });

  test('keeps what satisfies eq and in, and both bounds', () => {
    expect(toFilterParams(project, { stage: { eq: 'BUILT', in: ['IDEA'] } })).toEqual({ stageIn: [] });
    expect(toFilterParams(project, { startYear: { eq: 2023, gte: 2020, lte: 2022 } })).toEqual({
      startYearGte: 2023,
      startYearLte: 2022,
    });
    expect(toFilterParams(document, { date: { gte: '2022', lte: '2023-05' } })).toEqual({
      dateGte: '2022',
      dateLte: '2023-05',
    });
  });

  test('asks nothing for what is absent or null', () => {
    expect(toFilterParams(project, null)).toEqual({});
    expect(toFilterParams(project, { stage: null, name: { eq: null } })).toEqual({});
  });

  test('names parameters that the lists of every label have', () => {
    const values = { eq: 1, in: ['x'], contains: 'x', has: 'x', gte: 1, lte: 1 };
    for (const label of ontology.labels) {
      const filter = Object.fromEntries(
        listFilterProperties(label).map(({ property }) => [property.name, values]),
      );
      const known = Object.keys(catalogue.get(`list-${toKebabCase(label.pluralField)}`).params);
      expect(known).toEqual(expect.arrayContaining(Object.keys(toFilterParams(label, filter))));
    }
  });
});
