import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DirectHit,
  disruptionEffects,
  disruptStages,
  type FeedingStep,
  measureDistances,
} from '../../../../src/analysis/dependencies/disrupt-stages.ts';

const steps = (...pairs: readonly string[]): readonly FeedingStep[] =>
  pairs.map((pair) => ({ fromId: pair.slice(0, 1), toId: pair.slice(1) }));
const effectsOf = (hits: Readonly<Record<string, DirectHit>>, feeds: readonly FeedingStep[]) =>
  Object.fromEntries(disruptStages(new Map(Object.entries(hits)), feeds));

describe('disruptStages', () => {
  test('all that follows a lost stage of a chain is cut off', () => {
    expect(effectsOf({ b: 'LOST' }, steps('ab', 'bc', 'cd'))).toEqual({
      b: 'LOST',
      c: 'CUT_OFF',
      d: 'CUT_OFF',
    });
  });
  test('one of two inputs weakens, both cut off', () => {
    const feeds = steps('ac', 'bc', 'cd');
    expect(effectsOf({ a: 'LOST' }, feeds)).toMatchObject({ c: 'WEAKENED', d: 'WEAKENED' });
    expect(effectsOf({ a: 'LOST', b: 'REMOVED' }, feeds)).toMatchObject({ c: 'CUT_OFF', d: 'CUT_OFF' });
  });
  test('a stage that lost its own source stays lost, whatever feeds it', () => {
    expect(effectsOf({ a: 'REMOVED', b: 'LOST' }, steps('ab'))).toMatchObject({ b: 'LOST' });
  });
  test('a stage with other sources passes nothing on', () => {
    expect(effectsOf({ a: 'REDUCED' }, steps('ab'))).toMatchObject({ b: 'NONE' });
  });
  test('a cycle is weakened by the loss of what feeds it, and ends', () => {
    expect(effectsOf({ x: 'LOST' }, steps('xa', 'ab', 'ba'))).toMatchObject({ a: 'WEAKENED', b: 'WEAKENED' });
  });

  test('the distance is counted from the nearest stage that is hit itself and passes it on', () => {
    const hits = new Map<string, DirectHit>([
      ['a', 'WEAKENED'],
      ['c', 'REDUCED'],
      ['x', 'NONE'],
    ]);
    const feeds = steps('ab', 'bc', 'cd', 'xe');
    expect(Object.fromEntries(measureDistances(hits, disruptStages(hits, feeds), feeds))).toEqual({
      a: 0,
      b: 1,
      c: 0,
      d: 1,
    });
    const reduced = new Map<string, DirectHit>([['a', 'REDUCED']]);
    expect(Object.fromEntries(measureDistances(reduced, disruptStages(reduced, feeds), feeds))).toEqual({
      a: 0,
    });
  });

  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const anySteps = fc.array(fc.record({ fromId: fc.constantFrom(...ids), toId: fc.constantFrom(...ids) }), {
    maxLength: 12,
  });
  const anyHits = fc.dictionary(
    fc.constantFrom(...ids),
    fc.constantFrom<DirectHit>('REDUCED', 'WEAKENED', 'LOST', 'REMOVED'),
  );
  const rank = (effects: ReturnType<typeof disruptStages>, id: string) =>
    disruptionEffects.indexOf(effects.get(id) ?? 'NONE');
  const worse = (left: DirectHit, right: DirectHit | undefined) =>
    right !== undefined && disruptionEffects.indexOf(right) > disruptionEffects.indexOf(left) ? right : left;

  test('more hits never bring a stage back', () => {
    fc.assert(
      fc.property(anySteps, anyHits, anyHits, (feeds, hits, more) => {
        const both = { ...more, ...hits };
        for (const id of Object.keys(hits)) both[id] = worse(hits[id] ?? 'NONE', more[id]);
        const few = disruptStages(new Map(Object.entries(hits)), feeds);
        const many = disruptStages(new Map(Object.entries(both)), feeds);
        for (const id of ids) expect(rank(many, id)).toBeGreaterThanOrEqual(rank(few, id));
      }),
    );
  });
  test('a stage has a distance where it has an effect, and only there', () => {
    fc.assert(
      fc.property(anySteps, anyHits, (feeds, hits) => {
        const direct = new Map(Object.entries(hits));
        const effects = disruptStages(direct, feeds);
        const distances = measureDistances(direct, effects, feeds);
        for (const id of ids) expect(distances.has(id)).toBe((effects.get(id) ?? 'NONE') !== 'NONE');
      }),
    );
  });
  test('names and the order of steps change nothing', () => {
    fc.assert(
      fc.property(anySteps, anyHits, (feeds, hits) => {
        const found = disruptStages(new Map(Object.entries(hits)), feeds);
        const renamed = disruptStages(
          new Map(Object.entries(hits).map(([id, hit]) => [`z${id}`, hit])),
          feeds.map(({ fromId, toId }) => ({ fromId: `z${fromId}`, toId: `z${toId}` })).reverse(),
        );
        for (const id of ids) expect(renamed.get(`z${id}`) ?? 'NONE').toBe(found.get(id) ?? 'NONE');
      }),
    );
  });
});
