import { describe, expect, it } from 'vitest';
import { layOutStages } from '../../../src/explorer/app/chain/map-layout.ts';

const step = (text: string) => ({ from: text.charAt(0), to: text.charAt(1) });
const lay = (ids: string, steps: readonly string[]) => {
  const layout = layOutStages(ids === '' ? [] : ids.split(''), steps.map(step));
  return {
    ...layout,
    places: [...layout.places.values()].map(({ id, tier, row }) => `${id}${tier}${row}`).join(' '),
  };
};

describe('the places of stages on the map of a chain', () => {
  it('puts a chain without branches in one row, upstream first', () => {
    expect(lay('abc', ['ab', 'bc'])).toMatchObject({ places: 'a00 b10 c20', tiers: 3, rows: 1, told: [] });
  });

  it('puts stages that one stage feeds one below the other', () => {
    const layout = lay('abcd', ['ab', 'ac', 'bd', 'cd']);
    expect(layout).toMatchObject({ places: 'a00 b10 c11 d20', tiers: 3, rows: 2 });
    expect(layout.drawn).toHaveLength(4);
  });

  it('puts a stage right of the furthest that feeds it, and tells the step that leaps', () => {
    expect(lay('abc', ['ac', 'ab', 'bc'])).toMatchObject({
      places: 'a00 b10 c20',
      drawn: [step('ab'), step('bc')],
      told: [step('ac')],
    });
  });

  it('ends with a circle, and tells the step that leads back', () => {
    const layout = lay('abc', ['ab', 'bc', 'ca']);
    expect(layout.drawn.length + layout.told.length).toBe(3);
    expect(layout.told).toHaveLength(1);
    expect(layout.places.split(' ')).toHaveLength(3);
  });

  it('leaves out steps to stages that are not shown, and has no row without stages', () => {
    expect(lay('a', ['ab', 'xa'])).toMatchObject({ places: 'a00', drawn: [], told: [] });
    expect(lay('', [])).toMatchObject({ tiers: 0, rows: 0 });
  });
});
