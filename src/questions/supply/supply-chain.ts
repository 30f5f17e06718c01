import {
  type SupplyDirection,
  type SupplyMode,
  findPrintedStages,
  walkSupplyTiers,
} from '../../analysis/supply/supply-tiers.ts';
import { checkRange } from '../check-range.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { findNextDate } from '../find-next-date.ts';
import { getNamedEntities, getNamedEntity } from '../names/get-named-entities.ts';
import { districtChoices, modalityChoices, refuseEmptyList } from '../refuse-empty-list.ts';
import { describeNoSupply } from './describe-no-supply.ts';
import { describeSupplyBasis, listSupplyLeftOut } from './describe-supply-chain.ts';
import { findMakersAndSupplies } from './find-makers-and-supplies.ts';
import { createModeTest } from './mode-chains.ts';
import { createStageAnswer, getChainId, type SupplyChain } from './supply-chain-answer.ts';
import { toStatedSupply } from './to-stated-supply.ts';
import { createStageWalk, findStarts } from './walk-stages.ts';

export interface SupplyChainArgs {
  readonly from: string;
  readonly direction: SupplyDirection;
  readonly maxDepth: number;
  readonly mode: SupplyMode;
  readonly districts: readonly string[] | null;
  readonly modality: readonly string[] | null;
  readonly asOf: string | null;
}

/** A product stands for every stage that holds it, so of a product and a stage with one name it is the wider start. */
const startLabels = ['Product', 'ChainStage', 'Chain', 'Firm', 'Project', 'Cluster', 'District'];

/**
 * What stands upstream or downstream of a product, stage, chain, cluster, district or maker. At most two calls a tier, or
 * as many as joins of chains follow one another, and fifteen more.
 * @throws InvalidInputError for an empty list of districts or modalities
 * @throws LimitExceededError for a depth outside the limit
 */
export async function supplyChain(context: QuestionContext, args: SupplyChainArgs): Promise<SupplyChain> {
  const { maxNodes } = context.limits;
  checkArguments(context, args);
  const [from, districts] = await Promise.all([
    getNamedEntity(context, 'from', args.from, { labels: startLabels, firstLabelWins: true }),
    args.districts && getNamedEntities(context, 'districts', args.districts, { labels: ['District'] }),
  ]);
  const districtIds = districts?.map(({ id }) => id) ?? null;
  const isMode = createModeTest(from);
  const starts = await findStarts(context, from, isMode, args.asOf);
  const { skipped, ...expansion } = createStageWalk(context, args.direction, isMode, args.asOf);
  const walked = await walkSupplyTiers(starts.visible, { ...args, maxStages: maxNodes, ...expansion });

  const stageIds = walked.tiers.flat();
  const found = await findMakersAndSupplies(context, stageIds, args, districtIds);
  const stages = await context.loadEntities(stageIds);
  const { products, producing, supplies } = found;
  const entity = await createEntityLookup(context, [
    ...found.targetIds,
    ...[...stages.values()].map(getChainId),
    ...walked.links.map((link) => link.throughId),
    ...producing.flatMap((row) => [row.producerId, ...row.districts.map((place) => place.districtId)]),
    ...supplies.flatMap((row) => [row.fromId, row.toId]),
  ]);
  const startIds = new Set(starts.visible);
  const printed = findPrintedStages(starts.visible, walked.links, args.direction);
  const answerStage = createStageAnswer(products, producing, entity, (stageId) =>
    startIds.has(stageId) ? 'START' : printed.has(stageId) ? 'PRINTED_STEPS' : 'SHARED_PRODUCT',
  );
  const modeChains = new Set([...starts.modeChainIds, ...skipped.modeChainIds]).size;
  const later = [...skipped.later.values()];
  return {
    ...describeSupplyBasis(context, args, [
      ...(districtIds ?? []),
      ...(from.label === 'District' ? [from.id] : []),
    ]),
    from,
    tiers: walked.tiers.map((tier, depth) => ({ depth, stages: tier.map(answerStage) })),
    links: walked.links.map(({ fromId, toId, throughId, ...link }) => ({
      ...link,
      from: entity(fromId),
      to: entity(toId),
      through: entity(throughId),
    })),
    statedSupplies: supplies.filter(isStated).map((row) => toStatedSupply(row, entity)),
    concludedSupplies: supplies.filter((row) => !isStated(row)).map((row) => toStatedSupply(row, entity)),
    truncated: walked.truncated,
    caps: { maxDepth: args.maxDepth, maxNodes },
    leftOut: listSupplyLeftOut({
      ...found.counts,
      later: found.counts.later + later.length + starts.hidden.length,
      modeChains,
      startsBeyondCap: starts.visible.filter((stageId) => !stages.has(stageId)).length,
    }),
    ...(await describeNoSupply(context, from, args, {
      starts: starts.visible.length,
      maxStages: maxNodes,
      truncated: walked.truncated,
      hiddenStarts: starts.hidden.length,
      hiddenLinks: later.length,
      nextDate: findNextDate(context, [...starts.hidden, ...later], args.asOf),
      modeChains,
      tiers: walked.tiers.length,
      links: walked.links.length,
    })),
    datasetVersion: context.datasetVersion,
  };
}

function checkArguments({ limits }: Pick<QuestionContext, 'limits'>, args: SupplyChainArgs): void {
  checkRange('maxDepth', args.maxDepth, limits.maxDepth);
  refuseEmptyList('districts', args.districts, districtChoices);
  refuseEmptyList('modality', args.modality, modalityChoices);
}

const isStated = ({ stated }: { readonly stated: string }): boolean => stated === 'EXPLICIT';
