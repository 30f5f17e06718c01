import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSupplyFlows } from '../../../../src/analysis/supply/supply-flows.ts';
import type { SupplyMode } from '../../../../src/analysis/supply/supply-tiers.ts';

const step = (fromId: string, toId: string, chainId = 'one') => ({
  relationId: `${chainId}:${fromId}>${toId}`,
  chainId,
  fromId,
  toId,
  cites: [`${chainId}:1`],
});
const holds = (stageId: string, productId: string) => ({ stageId, productId, cites: [`${stageId}:2`] });
const makes = (producerId: string, targetId: string, modality: string, ...districtIds: string[]) => ({
  relationId: `${producerId}-${targetId}`,
  producerId,
  targetId,
  modality,
  districtIds,
});

// ore → metal → parts in chain one; foil → cells in chain two; metal holds p, and so does foil.
const base = {
  districtIds: ['A', 'B', 'C'],
  mode: 'WITHIN_CHAIN' as SupplyMode,
  steps: [step('ore', 'metal'), step('metal', 'parts'), step('foil', 'cells', 'two')],
  products: [holds('metal', 'p'), holds('foil', 'p'), holds('cells', 'q')],
  producing: [
    makes('miner', 'ore', 'EXISTING', 'A'),
    makes('smelter', 'p', 'PLANNED', 'B'),
    makes('cellmaker', 'q', 'EXISTING', 'A'),
  ],
  supplies: [{ relationId: 's', fromDistrictIds: ['B'], toDistrictIds: ['C', 'B'] }],
  maxFlowsPerPair: 10,
};
const brief = (input = base) =>
  findSupplyFlows(input).map((pair) => ({
    pair: pair.fromDistrictId + pair.toDistrictId,
    flows: pair.flows.map(
      ({ route, modality }) =>
        `${route.fromStageId}>${route.toStageId} ${route.throughId ?? '-'} ${modality}`,
    ),
    supplies: pair.supplies.length,
  }));

describe('findSupplyFlows', () => {
  test('a step whose ends are made in two districts, and a stated supply', () => {
    expect(brief()).toEqual([
      { pair: 'AB', flows: ['ore>metal - PLANNED'], supplies: 0 },
      { pair: 'BA', flows: ['foil>cells - PLANNED'], supplies: 0 },
      { pair: 'BC', flows: [], supplies: 1 },
    ]);
  });
  test('across chains, two steps meet in a product; both lines prove it', () => {
    const ore = makes('cellmaker2', 'q', 'EXISTING', 'C');
    const input = { ...base, mode: 'CROSS_CHAIN' as const, producing: [...base.producing, ore] };
    const ac = findSupplyFlows(input).find((p) => p.fromDistrictId === 'A' && p.toDistrictId === 'C');
    expect(ac?.flows).toHaveLength(1);
    expect(ac?.flows[0]).toMatchObject({
      modality: 'EXISTING',
      route: { fromStageId: 'ore', toStageId: 'cells', throughId: 'p' },
    });
    expect(ac?.flows[0]?.route.cites).toEqual(['one:1', 'metal:2', 'foil:2', 'two:1']);
  });
  test('a step between two districts that both make both stages leads both ways, and says so', () => {
    const both = {
      ...base,
      producing: [
        makes('x', 'ore', 'EXISTING', 'A'),
        makes('y', 'metal', 'EXISTING', 'A'),
        makes('z', 'ore', 'PLANNED', 'B'),
        makes('w', 'metal', 'PLANNED', 'B', 'C'),
      ],
      supplies: [],
    };
    const mutual = findSupplyFlows(both).map((pair) => [
      pair.fromDistrictId + pair.toDistrictId,
      pair.flows.map((flow) => flow.mutual),
    ]);
    // C makes no ore, so that nothing leads back to A and B.
    expect(mutual).toEqual([
      ['AB', [true]],
      ['AC', [false]],
      ['BA', [true]],
      ['BC', [false]],
    ]);
  });
  test('one maker in two districts supplies nobody but itself', () => {
    const alone = {
      ...base,
      producing: [makes('x', 'ore', 'EXISTING', 'A', 'B'), makes('x', 'metal', 'EXISTING', 'A', 'B')],
      supplies: [],
    };
    expect(brief(alone)).toEqual([]);
  });
  test('the cap keeps the strongest, and the count stays', () => {
    const two = {
      ...base,
      maxFlowsPerPair: 1,
      steps: [step('ore', 'metal'), step('a', 'b')],
      producing: [...base.producing, makes('m', 'a', 'EXISTING', 'A'), makes('n', 'b', 'EXISTING', 'B')],
    };
    const [pair] = findSupplyFlows(two);
    expect(pair).toMatchObject({ flowCount: 2, flows: [{ modality: 'EXISTING' }] });
    expect(pair?.flowsByModality).toEqual([
      { modality: 'EXISTING', count: 1 },
      { modality: 'PLANNED', count: 1 },
    ]);
  });

  const stage = fc.constantFrom('ore', 'metal', 'parts', 'foil', 'cells');
  const anyInput = fc.record({
    steps: fc.uniqueArray(
      fc.tuple(stage, stage).map(([from, to]) => step(from, to)),
      { selector: (s) => s.relationId },
    ),
    producing: fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('x', 'y', 'z'), stage, fc.constantFrom('A', 'B', 'C'))
        .map(([producer, target, district]) => makes(producer, target, 'EXISTING', district)),
      { selector: (p) => p.relationId },
    ),
  });
  test('a district where nothing is made changes nothing', () => {
    fc.assert(
      fc.property(anyInput, (random) => {
        const input = { ...base, ...random };
        expect(brief({ ...input, districtIds: [...input.districtIds, 'D'] })).toEqual(brief(input));
      }),
    );
  });
  test('turning every step round turns every flow round', () => {
    fc.assert(
      fc.property(anyInput, (random) => {
        const turned = random.steps.map((s) => step(s.toId, s.fromId));
        const count = (steps: typeof turned) =>
          new Map(
            findSupplyFlows({ ...base, ...random, steps, supplies: [] }).map((pair) => [
              [pair.fromDistrictId, pair.toDistrictId],
              pair.flowCount,
            ]),
          );
        const there = [...count(random.steps)].map(([[from, to], n]) => `${from}${to}${n}`).toSorted();
        const back = [...count(turned)].map(([[from, to], n]) => `${to}${from}${n}`).toSorted();
        expect(back).toEqual(there);
      }),
    );
  });
});
