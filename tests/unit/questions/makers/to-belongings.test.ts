import { expect, test } from 'vitest';
import { toBelongings } from '../../../../src/questions/makers/find-producing.ts';

test('a district stands once, with every kind of fact and all lines that say so', () => {
  expect(
    toBelongings([
      { districtId: 'a', via: 'LOCATED_IN', cites: ['d:1'] },
      { districtId: 'b', via: 'HAS_CLUSTER', cites: ['d:4'] },
      { districtId: 'a', via: 'OPERATES_IN', cites: ['d:1', 'd:2'] },
      { districtId: 'a', via: 'LOCATED_IN', cites: ['d:3'] },
    ]),
  ).toEqual([
    { districtId: 'a', via: 'LOCATED_IN', vias: ['LOCATED_IN', 'OPERATES_IN'], cites: ['d:1', 'd:2', 'd:3'] },
    { districtId: 'b', via: 'HAS_CLUSTER', vias: ['HAS_CLUSTER'], cites: ['d:4'] },
  ]);
});
