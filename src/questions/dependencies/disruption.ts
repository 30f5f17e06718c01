import type { Removal } from '../../analysis/dependencies/hit-stage.ts';
import { compareText } from '../../domain/compare-text.ts';
import { InvalidInputError, LimitExceededError } from '../../domain/errors.ts';
import { groupBy } from '../../domain/group-by.ts';
import { findChainsTouched, findStatedSupplies } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import { toCitedDocIds } from '../cited-documents.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { getNamedEntities, getNamedEntity } from '../names/get-named-entities.ts';
import { type StatedSupply, toStatedSupply } from '../supply/to-stated-supply.ts';
import { createVisibleAt } from '../visible-at.ts';
import { describeDisruption, describeNoDisruption, listLeftOutDisruption } from './describe-disruption.ts';
import {
  countEffects,
  createStageAnswer,
  type DisruptedStage,
  type EffectCount,
  judgeStages,
  listTouched,
} from './disrupted-stages.ts';
import { type ChainGraph, findChainGraph } from './find-chain-graph.ts';
import { findChainsOfDistricts } from './find-chains-of-districts.ts';

export interface DisruptionArgs {
  readonly remove: readonly string[];
  readonly chain: string | null;
  readonly asOf: string | null;
}

export interface Disruption extends Answer {
  readonly removed: readonly EntityRecord[];
  readonly chains: readonly {
    readonly chain: EntityRecord;
    readonly stages: readonly DisruptedStage[];
    readonly cites: readonly string[];
  }[];
  readonly lastPlansLost: readonly DisruptedStage[];
  readonly counts: readonly EffectCount[];
  readonly unknownStages: readonly EntityRecord[];
  readonly statedSupplies: readonly StatedSupply[];
  readonly truncated: boolean;
  readonly maxStages: number;
}

/** A product stands for every stage that holds it, so of a product and a stage with one name it is the wider loss. */
const removableLabels = ['Product', 'ChainStage', 'Firm', 'Project', 'District'];
const maxRemoved = 100;

/**
 * What drops out downstream when firms, projects, products, stages or districts do. Eighteen calls at most, whatever their
 * number.
 * @throws InvalidInputError when nothing is removed
 * @throws LimitExceededError for more than a hundred
 */
export async function disruption(context: QuestionContext, args: DisruptionArgs): Promise<Disruption> {
  checkRemoved(args.remove.length);
  const [named, chain] = await Promise.all([
    getNamedEntities(context, 'remove', args.remove, { labels: removableLabels, firstLabelWins: true }),
    args.chain === null ? null : getNamedEntity(context, 'chain', args.chain, { labels: ['Chain'] }),
  ]);
  const removed = [...new Map(named.map((entity) => [entity.id, entity])).values()];
  const removal = toRemoval(removed);
  const chainIds = chain ? [chain.id] : await findTouchedChains(context, removal);
  const graph = await findChainGraph(context, chainIds, args.asOf, chain);
  const supplies = (await context.read(findStatedSupplies, { ids: [...removal.ids] })).filter(
    createVisibleAt(context, args.asOf),
  );
  const entity = await createEntityLookup(context, [
    ...graph.stages.flatMap(({ chainId, stageId, productIds }) => [chainId, stageId, ...productIds]),
    ...graph.facts.flatMap(({ actorId, districtIds }) => [actorId, ...districtIds]),
    ...supplies.flatMap(({ fromId, toId }) => [fromId, toId]),
  ]);
  const judged = judgeStages(graph, removal);
  const answerStage = createStageAnswer(graph, removal, judged, entity);
  const touched = listTouched(judged, graph);
  const plansLost = graph.stages.filter(({ stageId }) => judged.lastPlanLost.has(stageId));
  const chains = groupBy(touched, ({ chainId }) => chainId);
  return {
    ...describeDisruption(
      args.asOf,
      describeDrafts(context, listPlanDistricts(context, removal, graph, entity)),
    ),
    removed,
    chains: [...chains].map(([chainId, stages]) => ({
      chain: entity(chainId),
      stages: stages.map(answerStage),
      cites: entity(chainId).cites,
    })),
    lastPlansLost: plansLost.map(answerStage),
    counts: countEffects(judged, graph),
    unknownStages: graph.stages
      .filter((stage) => chains.has(stage.chainId) && judged.hits.get(stage.stageId)?.sourcesBefore === 0)
      .map(({ stageId }) => entity(stageId)),
    statedSupplies: supplies.map((row) => toStatedSupply(row, entity)),
    truncated: graph.chainsLeftOut > 0,
    maxStages: context.limits.maxNodes,
    leftOut: listLeftOutDisruption(args.asOf, graph),
    ...(touched.length + plansLost.length + supplies.length > 0
      ? { emptyReason: null, emptyReasonZh: null }
      : await describeNoDisruption(context, args.asOf, removed, chain, graph)),
    datasetVersion: context.datasetVersion,
  };
}

function checkRemoved(count: number): void {
  if (count === 0)
    throw new InvalidInputError('remove: name at least one product, stage, firm, project or district', {
      messageZh: 'remove：请至少写明一个要断供的产品、环节、企业、项目或区县',
    });
  if (count > maxRemoved)
    throw new LimitExceededError(
      `remove: ${count} is more than the limit of ${maxRemoved}; ask in several requests`,
      { messageZh: `remove：${count} 项超出上限 ${maxRemoved} 项；请分几次查询` },
    );
}

/** Districts that drop out, and those whose plans print the chains. */
const listPlanDistricts = (
  { documents }: QuestionContext,
  { districtIds }: Removal,
  { stages }: ChainGraph,
  entity: (id: string) => EntityRecord,
): readonly string[] => {
  const docIds = toCitedDocIds(stages.flatMap(({ chainId }) => entity(chainId).cites));
  return [...new Set([...districtIds, ...docIds.flatMap((id) => documents.get(id)?.districtId ?? [])])];
};

function toRemoval(removed: readonly EntityRecord[]): Removal {
  const idsOf = (isDistrict: boolean) =>
    new Set(removed.filter(({ label }) => (label === 'District') === isDistrict).map(({ id }) => id));
  return { ids: idsOf(false), districtIds: idsOf(true) };
}

async function findTouchedChains(context: QuestionContext, removal: Removal): Promise<readonly string[]> {
  const districtIds = [...removal.districtIds];
  const [touched, ofDistricts] = await Promise.all([
    context.read(findChainsTouched, { ids: [...removal.ids] }),
    findChainsOfDistricts(context, districtIds),
  ]);
  const ids = [...touched.map(({ chainId }) => chainId), ...ofDistricts.own, ...ofDistricts.touched];
  return [...new Set(ids)].toSorted(compareText);
}
