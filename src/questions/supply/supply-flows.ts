import { findSupplyFlows, type FlowSupply } from '../../analysis/supply/supply-flows.ts';
import type { SupplyMode } from '../../analysis/supply/supply-tiers.ts';
import { countFeeds, findStageProducts, listFeeds } from '../../graph/generated/questions.ts';
import { checkRange } from '../check-range.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { findNextDate } from '../find-next-date.ts';
import { findProducing, type Producing } from '../makers/find-producing.ts';
import { getComparedDistricts } from '../names/get-compared-districts.ts';
import { modalityChoices, refuseEmptyList } from '../refuse-empty-list.ts';
import { createVisibleAt } from '../visible-at.ts';
import { describeFlowsBasis, describeNoFlows, listFlowsLeftOut } from './describe-supply-flows.ts';
import { isModeChain } from './mode-chains.ts';
import { findPlacedSupplies } from './find-placed-supplies.ts';
import { answerPair, listShownIds, type SupplyFlowsAnswer, toMatrix } from './supply-flows-answer.ts';

export interface SupplyFlowsArgs {
  readonly districts: readonly string[] | null;
  readonly mode: SupplyMode;
  readonly modality: readonly string[] | null;
  readonly maxFlowsPerPair: number;
  readonly asOf: string | null;
}

const maxFlowsLimit = 200;

/**
 * What flows between districts, for each ordered pair: supplies that lines state, and apart from them what printed
 * chains let conclude. Ten calls, whatever the number of districts, and two
 * that count where there is more than a call reads.
 * @throws InvalidInputError for fewer than two districts, one that is given twice, or an empty list of modalities
 * @throws LimitExceededError for more districts or flows than the limits
 */
export async function supplyFlows(
  context: QuestionContext,
  args: SupplyFlowsArgs,
): Promise<SupplyFlowsAnswer> {
  checkRange('maxFlowsPerPair', args.maxFlowsPerPair, maxFlowsLimit);
  refuseEmptyList('modality', args.modality, modalityChoices);
  const districtIds = await getComparedDistricts(context, args.districts);
  const visible = createVisibleAt(context, args.asOf);
  const ofModality = ({ modality }: { readonly modality: string }) =>
    args.modality === null || args.modality.includes(modality);
  const limit = context.limits.maxHopRows;
  const [allFeeds, placed] = await Promise.all([
    context.read(listFeeds, { limit: limit + 1 }),
    findPlacedSupplies(context, limit, args.asOf),
  ]);
  const read = allFeeds.slice(0, limit);
  const feeds = read.filter((row) => !isModeChain(row));
  const steps = feeds.filter(visible);
  const stageIds = [...new Set(steps.flatMap((step) => [step.fromId, step.toId]))];
  const products = (await context.read(findStageProducts, { ids: stageIds })).filter(visible);
  const targetIds = [...new Set([...stageIds, ...products.map((row) => row.productId)])];
  const producing = (await findProducing(context, targetIds, args.asOf)).map((row) => ({
    ...row,
    districtIds: row.districts.map((place) => place.districtId),
  }));
  const pairs = findSupplyFlows({
    ...args,
    districtIds,
    steps,
    products,
    producing: producing.filter(ofModality),
    supplies: placed.supplies.filter(ofModality),
  });
  const entity = await createEntityLookup(context, [...districtIds, ...pairs.flatMap(listShownIds)]);
  const [feedCount] = allFeeds.length > limit ? await context.read(countFeeds, {}) : [];
  const unreadSteps = feedCount ? feedCount.total - limit : 0;
  const leftOut = listFlowsLeftOut({
    otherModality: [...producing, ...placed.supplies].filter((row) => !ofModality(row)).length,
    unplaced: countProducers(producing.filter((row) => ofModality(row) && row.districtIds.length === 0)),
    openEnded: placed.supplies.filter((row) => ofModality(row) && isOpenEnded(row, districtIds)).length,
    laterSteps: feeds.length - steps.length,
    modeChains: new Set(read.filter(isModeChain).map(({ chainId }) => chainId)).size,
    unreadSteps,
    unreadSupplies: placed.unread,
    notShown: pairs.reduce((sum, pair) => sum + pair.flowCount - pair.flows.length, 0),
  });
  return {
    ...describeFlowsBasis(context, args, districtIds),
    matrix: toMatrix(districtIds, pairs, entity),
    pairs: pairs.map((pair) => answerPair(pair, entity)),
    truncated: unreadSteps + placed.unread > 0 || pairs.some((pair) => pair.flows.length < pair.flowCount),
    caps: { maxFlowsPerPair: args.maxFlowsPerPair, maxRows: limit },
    leftOut,
    ...describeNoFlows({
      pairs: pairs.length,
      steps: steps.length,
      feeds: feeds.length,
      producing: producing.length,
      filtered: producing.filter(ofModality).length,
      asOf: args.asOf,
      nextDate: findNextDate(context, feeds, args.asOf),
    }),
    datasetVersion: context.datasetVersion,
  };
}

/** One end belongs to one of the districts, the other to none at all. */
const isOpenEnded = (
  { fromDistrictIds, toDistrictIds }: FlowSupply,
  districtIds: readonly string[],
): boolean =>
  (fromDistrictIds.length === 0 || toDistrictIds.length === 0) &&
  [...fromDistrictIds, ...toDistrictIds].some((id) => districtIds.includes(id));

const countProducers = (rows: readonly Producing[]): number =>
  new Set(rows.map((row) => row.producerId)).size;
