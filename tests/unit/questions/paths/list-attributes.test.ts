import { describe, expect, test } from 'vitest';
import { ontology } from '../../../../src/domain/ontology/ontology.ts';
import { listAttributes, listEntityProperties } from '../../../../src/questions/paths/list-attributes.ts';

const properties = listEntityProperties(ontology, 'Conflict');
const list = (holder: Readonly<Record<string, string>>) =>
  listAttributes(ontology, properties, holder).map(({ name, values }) => [
    name,
    ...values.map(({ text, textZh }) => [text, textZh]),
  ]);

describe('a text that is kept in both languages', () => {
  test('is one attribute, whose value has both', () => {
    expect(
      list({ treatment: 'both kept', treatmentZh: '两者均保留', note: 'two passages', noteZh: '两处' }),
    ).toEqual([
      ['treatment', ['both kept', '两者均保留']],
      ['note', ['two passages', '两处']],
    ]);
  });

  test('is the same in both where only one language is there', () => {
    expect(list({ treatment: 'both kept', noteZh: '两处' })).toEqual([
      ['treatment', ['both kept', 'both kept']],
      ['note', ['两处', '两处']],
    ]);
  });
});
