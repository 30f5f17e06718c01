import { describe, expect, test } from 'vitest';
import type { EntityRecord } from '../../../../src/graph/records.ts';
import { column, createRowInWords, toRow } from '../../../../src/questions/lists/list-table.ts';
import { nameSources } from '../../../../src/questions/lists/name-entities.ts';

const entity = (id: string): EntityRecord => ({
  id,
  label: 'Cluster',
  name: `${id}!`,
  cites: [],
  datasets: [],
});

describe('createRowInWords', () => {
  const columns = [
    column('firm', 'Firm', '企业'),
    column('kind', 'Kind', '方式', [{ code: 'SEEKS', zh: '寻求', en: 'seeks' }]),
  ];
  const inWords = createRowInWords(columns);
  test('codes become words in their own column, names and empty cells stay', () => {
    expect(inWords(toRow([['SEEKS'], ['SEEKS']], []))).toMatchObject({
      cells: ['SEEKS', 'SEEKS'],
      cellsZh: ['SEEKS', '寻求'],
    });
    expect(inWords(toRow([[], []], [])).cellsZh).toEqual(['', '']);
  });
});

describe('nameSources', () => {
  const source = { sourceId: 'unnamed in x', isNamed: false, districtIds: ['x', 'y'] };
  test('a cluster carries its districts in brackets, and is named as an entity of the row', () => {
    const fact = { actorId: 'c', targetId: 'p', relationId: 'r', producerIds: [], districtIds: ['x', 'y'] };
    const facts = [fact] as unknown as Parameters<typeof nameSources>[0][number]['facts'];
    expect(toRow([nameSources([{ ...source, facts }], entity)], [])).toMatchObject({
      cells: ['c!（x!、y!）'],
      entities: [{ id: 'c' }],
    });
  });
  test('where no line says the district, the name stands alone', () => {
    const row = toRow(
      [nameSources([{ sourceId: 'f', isNamed: true, districtIds: [], facts: [] }], entity)],
      [],
    );
    expect(row.cells).toEqual(['f!']);
  });
});
