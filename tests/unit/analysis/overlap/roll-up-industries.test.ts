import { describe, expect, test } from 'vitest';
import { createRollUp } from '../../../../src/analysis/overlap/roll-up-industries.ts';

const links = [
  { fromId: 'gears', toId: 'auto-parts', kind: 'BROADER' },
  { fromId: 'auto-parts', toId: 'icnev', kind: 'BROADER' },
  { fromId: 'auto-moto', toId: 'icnev', kind: 'COVERS' },
  { fromId: 'auto-moto', toId: 'motorcycle', kind: 'COVERS' },
  { fromId: 'consumer-goods', toId: 'condiment', kind: 'COVERS' },
  { fromId: 'condiment', toId: 'food', kind: 'BROADER' },
];

describe('createRollUp', () => {
  test('NONE leaves an industry, and an umbrella term, as it is', () => {
    expect(createRollUp(links, 'NONE')('auto-moto')).toEqual(['auto-moto']);
  });
  test('ONE goes one step up; what has no broader industry stays', () => {
    const rollUp = createRollUp(links, 'ONE');
    expect(rollUp('gears')).toEqual(['auto-parts']);
    expect(rollUp('icnev')).toEqual(['icnev']);
  });
  test('an umbrella term is expanded once and each part then rolled up', () => {
    const rollUp = createRollUp(links, 'ONE');
    expect(rollUp('auto-moto')).toEqual(['icnev', 'motorcycle']);
    expect(rollUp('consumer-goods')).toEqual(['food']);
  });
  test('TOP goes to the root', () => {
    expect(createRollUp(links, 'TOP')('gears')).toEqual(['icnev']);
  });
  test('a cycle in the data ends', () => {
    const cycle = [
      { fromId: 'a', toId: 'b', kind: 'BROADER' },
      { fromId: 'b', toId: 'a', kind: 'BROADER' },
    ];
    expect(createRollUp(cycle, 'TOP')('a')).toEqual(['b']);
  });
});
