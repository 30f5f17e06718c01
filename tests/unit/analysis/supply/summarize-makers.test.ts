import { expect, test } from 'vitest';
import { summarizeMakers } from '../../../../src/analysis/supply/summarize-makers.ts';

const row = (producerId: string, modality: string, ...districtIds: string[]) => ({
  producerId,
  modality,
  districts: districtIds.map((districtId) => ({ districtId })),
});

test('makers are kept apart by modality, each once, and counted by district', () => {
  const summary = summarizeMakers([
    row('a', 'COURTED', 'B'),
    row('b', 'EXISTING', 'B', 'A'),
    row('b', 'EXISTING', 'A'),
    row('b', 'PLANNED', 'A'),
    row('c', 'EXISTING'),
  ]);
  expect(
    summary.byModality.map(({ modality, makers }) => [modality, makers.map((m) => m.producerId)]),
  ).toEqual([
    ['EXISTING', ['b', 'c']],
    ['PLANNED', ['b']],
    ['COURTED', ['a']],
  ]);
  expect(summary.districts).toEqual([
    {
      districtId: 'A',
      makers: [
        { modality: 'EXISTING', count: 1 },
        { modality: 'PLANNED', count: 1 },
      ],
    },
    {
      districtId: 'B',
      makers: [
        { modality: 'EXISTING', count: 1 },
        { modality: 'COURTED', count: 1 },
      ],
    },
  ]);
});
