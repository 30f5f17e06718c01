import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Backer, countBackers } from '../../../../src/analysis/overlap/count-backers.ts';

const backer = (id: string, kind: Backer['kind'], modality: string): Backer => ({ id, kind, modality });

test('each counts once in each modality, firmest first; kinds are apart', () => {
  expect(
    countBackers([
      backer('a', 'FIRM', 'PLANNED'),
      backer('a', 'FIRM', 'PLANNED'),
      backer('a', 'FIRM', 'EXISTING'),
      backer('p', 'PROJECT', 'PLANNED'),
      backer('c', 'CLUSTER', 'MENTIONED'),
    ]),
  ).toEqual([
    { modality: 'EXISTING', firms: 1, projects: 0, clusters: 0 },
    { modality: 'PLANNED', firms: 1, projects: 1, clusters: 0 },
    { modality: 'MENTIONED', firms: 0, projects: 0, clusters: 1 },
  ]);
  expect(countBackers([])).toEqual([]);
});

test('saying it twice, or in another order, changes nothing', () => {
  const anyBacker = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom<Backer['kind']>('FIRM', 'PROJECT', 'CLUSTER'),
    modality: fc.constantFrom('EXISTING', 'PLANNED', 'COURTED', 'MENTIONED'),
  });
  fc.assert(
    fc.property(fc.array(anyBacker), (backers) => {
      expect(countBackers([...backers, ...backers].reverse())).toEqual(countBackers(backers));
    }),
  );
});
