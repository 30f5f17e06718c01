import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPrintedStages,
  type SupplyLink,
  type SupplyTraversal,
  walkSupplyTiers,
} from '../../../../src/analysis/supply/supply-tiers.ts';

const feeds = (fromId: string, toId: string): SupplyLink => ({
  kind: 'FEEDS',
  fromId,
  toId,
  throughId: 'chain',
  stated: 'EXPLICIT',
  cites: ['d:1'],
});
const shares = (fromId: string, toId: string): SupplyLink => ({
  ...feeds(fromId, toId),
  kind: 'SHARED_PRODUCT',
  throughId: 'product',
  stated: 'INFERRED',
});

/** a1 → a2 → a3 in one chain, b1 → b2 in another; a2 and b2 hold one product. */
const chains = [feeds('a1', 'a2'), feeds('a2', 'a3'), feeds('b1', 'b2')];
const shared = [shares('a2', 'b2'), shares('b2', 'a2')];

const traversal = (options: Partial<SupplyTraversal> = {}, steps = chains): SupplyTraversal => {
  const direction = options.direction ?? 'UPSTREAM';
  return {
    direction,
    mode: 'WITHIN_CHAIN',
    maxDepth: 5,
    maxStages: 100,
    expandFeeds: async (ids) =>
      steps.filter((link) => ids.includes(direction === 'UPSTREAM' ? link.toId : link.fromId)),
    expandShared: async (ids) => shared.filter((link) => ids.includes(link.fromId)),
    ...options,
  };
};

describe('walkSupplyTiers', () => {
  test('upstream within the chain', async () => {
    const { tiers, links, truncated } = await walkSupplyTiers(['a3'], traversal());
    expect(tiers).toEqual([['a3'], ['a2'], ['a1']]);
    expect(links.map((link) => `${link.fromId}>${link.toId}`)).toEqual(['a2>a3', 'a1>a2']);
    expect(truncated).toBe(false);
  });
  test('downstream', async () => {
    const { tiers } = await walkSupplyTiers(['a1'], traversal({ direction: 'DOWNSTREAM' }));
    expect(tiers).toEqual([['a1'], ['a2'], ['a3']]);
  });
  test('across chains, the stage that shares a product joins the same tier and is followed', async () => {
    const { tiers, links } = await walkSupplyTiers(['a3'], traversal({ mode: 'CROSS_CHAIN' }));
    expect(tiers).toEqual([['a3'], ['a2', 'b2'], ['a1', 'b1']]);
    expect(links.filter((link) => link.kind === 'SHARED_PRODUCT')).toHaveLength(1);
  });
  test('a cycle ends, and every stage comes once', async () => {
    const cycle = [feeds('x', 'y'), feeds('y', 'z'), feeds('z', 'x')];
    const { tiers, truncated } = await walkSupplyTiers(['x'], traversal({}, cycle));
    expect(tiers).toEqual([['x'], ['z'], ['y']]);
    expect(truncated).toBe(false);
  });
  test('the depth cap says so only when it cut something', async () => {
    expect((await walkSupplyTiers(['a3'], traversal({ maxDepth: 1 }))).truncated).toBe(true);
    expect((await walkSupplyTiers(['a3'], traversal({ maxDepth: 2 }))).truncated).toBe(false);
  });
  test('the stage cap says so, one below and one above', async () => {
    expect((await walkSupplyTiers(['a3'], traversal({ maxStages: 3 }))).truncated).toBe(false);
    const cut = await walkSupplyTiers(['a3'], traversal({ maxStages: 2 }));
    expect(cut.truncated).toBe(true);
    expect(cut.tiers.flat()).toHaveLength(2);
  });
  test('no start, no tier', async () => {
    expect(await walkSupplyTiers([], traversal())).toEqual({ tiers: [], links: [], truncated: false });
  });
  test('whatever cycles there are, each stage comes once and the walk ends', async () => {
    const stage = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const anySteps = fc.array(fc.tuple(stage, stage).map(([from, to]) => feeds(from, to)));
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const { tiers, truncated } = await walkSupplyTiers(['a'], traversal({ maxDepth: 9 }, steps));
        const all = tiers.flat();
        expect(new Set(all).size).toBe(all.length);
        expect(truncated).toBe(false);
        expect(new Set(all)).toEqual(findPrintedStages(['a'], steps, 'UPSTREAM'));
      }),
    );
  });
});

describe('findPrintedStages', () => {
  test('a stage behind a shared product is not led to by printed steps', () => {
    const links = [...chains, ...shared];
    expect(findPrintedStages(['a3'], links, 'UPSTREAM')).toEqual(new Set(['a3', 'a2', 'a1']));
    expect(findPrintedStages(['b1'], links, 'DOWNSTREAM')).toEqual(new Set(['b1', 'b2']));
  });
});
