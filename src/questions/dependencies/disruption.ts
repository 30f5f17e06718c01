import { type DisruptionEffect, disruptionEffects } from '../../analysis/dependencies/disrupt-stages.ts';
import type { Removal } from '../../analysis/dependencies/hit-stage.ts';
import { compareText } from '../../domain/compare-text.ts';
import { InvalidInputError, LimitExceededError } from '../../domain/errors.ts';
import { groupBy } from '../../domain/group-by.ts';
import { findChainsTouched, findStatedSupplies } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { toCitedDocIds } from '../cited-documents.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { createStageAnswer, type DisruptedStage, judgeStages, listTouched } from './disrupted-stages.ts';
import { describeDisruption, describeNoDisruption } from './describe-disruption.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { type ChainGraph, findChainGraph, type GraphStage } from './find-chain-graph.ts';
import { findChainsOfDistricts } from './find-chains-of-districts.ts';
import { getNamedEntities, getNamedEntity } from '../names/get-named-entities.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface DisruptionArgs {
  readonly remove: readonly string[];
  readonly chain: string | null;
  readonly asOf: string | null;
}

export interface Disruption {
  readonly basis: string;
  readonly basisZh: string;
  readonly removed: readonly EntityRecord[];
  readonly chains: readonly {
    readonly chain: EntityRecord;
    readonly stages: readonly DisruptedStage[];
    readonly cites: readonly string[];
  }[];
  readonly lastPlansLost: readonly DisruptedStage[];
  readonly counts: readonly {
    readonly effect: DisruptionEffect;
    readonly stages: number;
    readonly direct: number;
  }[];
  readonly unknownStages: readonly EntityRecord[];
  readonly statedSupplies: readonly {
    readonly from: EntityRecord;
    readonly to: EntityRecord;
    readonly modality: string;
    readonly product: string | null;
    readonly wording: string | null;
    readonly stated: string;
    readonly cites: readonly string[];
  }[];
  readonly truncated: boolean;
  readonly maxStages: number;
  readonly leftOut: readonly LeftOut[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

/** A product stands for every stage that holds it, so of a product and a stage with one name it is the wider loss. */
const removableLabels = ['Product', 'ChainStage', 'Firm', 'Project', 'District'];
const maxRemoved = 100;

/**
 * What drops out downstream when firms, projects, products, stages or districts do. Seventeen calls at most, whatever their
 * number.
 * @throws InvalidInputError when nothing is removed
 * @throws LimitExceededError for more than a hundred
 */
export async function disruption(context: QuestionContext, args: DisruptionArgs): Promise<Disruption> {
  if (args.remove.length === 0) throw new InvalidInputError('remove: name at least one');
  if (args.remove.length > maxRemoved)
    throw new LimitExceededError(`remove: ${args.remove.length} is more than ${maxRemoved}`);
  const [named, chain] = await Promise.all([
    getNamedEntities(context, 'remove', args.remove, { labels: removableLabels, firstLabelWins: true }),
    args.chain === null ? null : getNamedEntity(context, 'chain', args.chain, { labels: ['Chain'] }),
  ]);
  const removed = [...new Map(named.map((entity) => [entity.id, entity])).values()];
  const removal = toRemoval(removed);
  const chainIds = chain ? [chain.id] : await findTouchedChains(context, removal);
  const graph = await findChainGraph(context, chainIds, args.asOf);
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
    counts: disruptionEffects.map((effect) => {
      const having = graph.stages.filter(({ stageId }) => judged.effectOf(stageId) === effect);
      const isDirect = ({ stageId }: GraphStage) => judged.hits.get(stageId)?.effect === effect;
      return { effect, stages: having.length, direct: having.filter(isDirect).length };
    }),
    unknownStages: graph.stages
      .filter((stage) => chains.has(stage.chainId) && judged.hits.get(stage.stageId)?.sourcesBefore === 0)
      .map(({ stageId }) => entity(stageId)),
    statedSupplies: supplies.map(({ fromId, toId, ...supply }) => ({
      ...supply,
      from: entity(fromId),
      to: entity(toId),
    })),
    truncated: graph.chainsLeftOut > 0,
    maxStages: context.limits.maxNodes,
    leftOut: listLeftOut([
      {
        reason: 'facts that were concluded, not said; nobody counts as a source by them',
        reasonZh: '推断而非明示的事实，不作为来源',
        count: graph.concluded.length,
      },
      {
        reason: `stages that only documents after ${args.asOf ?? 'the date'} print`,
        reasonZh: `仅见于 ${args.asOf ?? '该日期'} 之后文件的环节`,
        count: graph.laterStages,
      },
      {
        reason: 'chains beyond the cap on stages; name one in chain',
        reasonZh: '超出环节数上限的产业链；可用参数 chain 点名查询',
        count: graph.chainsLeftOut,
      },
    ]),
    ...(touched.length + plansLost.length + supplies.length > 0
      ? { emptyReason: null, emptyReasonZh: null }
      : await describeNoDisruption(context, args.asOf, removed, chain, graph)),
    datasetVersion: context.datasetVersion,
  };
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
