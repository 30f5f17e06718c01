import { describe, expect, test } from 'vitest';
import type {
  ChainGraph,
  GraphStage,
  StatedProducing,
} from '../../../../src/questions/dependencies/find-chain-graph.ts';
import { findSingleSources } from '../../../../src/questions/dependencies/find-single-sources.ts';
import { groupSingleSources } from '../../../../src/questions/lists/group-single-sources.ts';

/** `makes('f', 'p', 'x')`: firm f makes p in district x; a maker `c…` is a cluster, which names nobody. */
const makes = (actorId: string, targetId: string, ...districtIds: readonly string[]): StatedProducing => ({
  relationId: `${actorId} ${targetId}`,
  targetId,
  actorId,
  producerIds: actorId.startsWith('c') ? [] : [actorId],
  districtIds,
  modality: 'EXISTING',
  producing: {
    targetId,
    producerId: actorId,
    label: actorId.startsWith('c') ? 'Cluster' : 'Firm',
    undertakerIds: [],
    modality: 'EXISTING',
    stated: 'EXPLICIT',
    relationId: `${actorId} ${targetId}`,
    cites: [],
    datasets: [],
    districts: districtIds.map((districtId) => ({
      districtId,
      via: 'LOCATED_IN',
      vias: ['LOCATED_IN'],
      cites: [],
    })),
  },
});
const stage = (chainId: string, stageId: string, ...productIds: readonly string[]): GraphStage => ({
  chainId,
  stageId,
  position: 1,
  productIds,
  cites: [],
});
const graphOf = (stages: readonly GraphStage[], facts: readonly StatedProducing[]): ChainGraph => {
  const factsOn = (targetId: string) => facts.filter((fact) => fact.targetId === targetId);
  return {
    stages,
    steps: [],
    facts,
    factsOn,
    factsOf: ({ stageId, productIds }) => [stageId, ...productIds].flatMap(factsOn),
    concluded: [],
    laterStages: 0,
    chainsLeftOut: 0,
  };
};
const find = (
  stages: readonly GraphStage[],
  facts: readonly StatedProducing[],
  districtId: string | null = null,
) => findSingleSources(graphOf(stages, facts), districtId, 'EXISTING');

describe('findSingleSources', () => {
  test('a stage rests on a source whole only when every product of it does', () => {
    const facts = [makes('f', 'p', 'x')];
    expect(find([stage('k', 's', 'p', 'q')], facts)).toMatchObject([{ productId: 'p', wholeStage: false }]);
    expect(find([stage('k', 's', 'p')], facts)).toMatchObject([{ wholeStage: true }]);
    const both = [...facts, makes('f', 'q', 'x')];
    expect(find([stage('k', 's', 'p', 'q')], both)).toMatchObject([
      { wholeStage: true },
      { wholeStage: true },
    ]);
    const other = [...both, makes('g', 'q', 'x')];
    expect(find([stage('k', 's', 'p', 'q')], other)).toMatchObject([{ productId: 'p', wholeStage: false }]);
  });
  test('a source that fills the stage makes every product of it', () => {
    expect(find([stage('k', 's', 'p', 'q')], [makes('f', 's', 'x')])).toMatchObject([
      { productId: 'p', wholeStage: true },
      { productId: 'q', wholeStage: true },
    ]);
  });
  test('in a district, its own sources decide', () => {
    const facts = [makes('f', 'p', 'x'), makes('f', 'q', 'x'), makes('g', 'q', 'y')];
    expect(find([stage('k', 's', 'p', 'q')], facts, 'x')).toMatchObject([
      { productId: 'p', wholeStage: true, inDistrict: true, everywhere: true },
      { productId: 'q', wholeStage: true, inDistrict: true, everywhere: false },
    ]);
  });
  test('a cluster that names nobody is told apart', () => {
    expect(find([stage('k', 's', 'p')], [makes('c', 'p', 'x')])).toMatchObject([
      { source: { isNamed: false } },
    ]);
    expect(find([stage('k', 's', 'p')], [makes('c', 'p', 'x'), makes('f', 'p', 'x')])).toMatchObject([
      { source: { isNamed: true, sourceId: 'f' } },
    ]);
  });
});

describe('groupSingleSources', () => {
  test('one row for a product and its source, with the stages of all chains', () => {
    const stages = [stage('k', 's', 'p'), stage('l', 't', 'p', 'q'), stage('m', 'u', 'r')];
    const rows = groupSingleSources(find(stages, [makes('f', 'p', 'x'), makes('f', 'r', 'x')]));
    expect(
      rows.map(({ productId, stages: held, wholeStages }) => [productId, held.length, wholeStages]),
    ).toEqual([
      ['p', 2, false],
      ['r', 1, true],
    ]);
    expect(rows[0]?.source.facts).toHaveLength(1);
  });
  test('a product with another source in one chain has a row for each', () => {
    const stages = [stage('k', 's', 'p'), stage('l', 't', 'p'), stage('m', 'u')];
    const facts = [makes('f', 'p', 'x'), makes('g', 't', 'y'), makes('f', 'u', 'x')];
    const rows = groupSingleSources(find(stages, facts, 'x'));
    expect(rows.map(({ productId, everywhere }) => [productId, everywhere])).toEqual([
      ['p', true],
      ['p', false],
      [null, true],
    ]);
  });
});
