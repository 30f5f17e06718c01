import {
  decideGapStatus,
  gapStatuses,
  type GapStatus,
  listWanting,
  worstStatus,
} from '../../analysis/gaps/chain-gaps.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import { checkRange } from '../check-range.ts';
import type { QuestionContext } from '../context.ts';
import { listLeftOut } from '../left-out.ts';
import { refuseEmptyList } from '../refuse-empty-list.ts';
import { createProductAnswer, type GapProduct } from './answer-gap-product.ts';
import { describeGapFilters, describeGapsBasis } from './describe-gaps.ts';
import { describeEmpty } from './describe-no-gaps.ts';
import type { GapScope } from './find-candidates.ts';
import { getGapSubject } from './get-gap-subject.ts';
import { readGapWorld } from './read-gap-world.ts';
import { describeSelectionLeftOut, type GapSelection, selectTargets } from './select-gap-targets.ts';

export interface ChainGapsArgs {
  readonly district: string;
  readonly chain: string | null;
  readonly cluster: string | null;
  readonly industry: string | null;
  readonly product: string | null;
  readonly status: readonly GapStatus[] | null;
  readonly wantedOnly: boolean;
  readonly asOf: string | null;
  readonly first: number;
}

export interface ChainGaps extends Answer {
  readonly district: EntityRecord;
  readonly chains: readonly {
    readonly chain: EntityRecord;
    readonly stages: readonly {
      readonly stage: EntityRecord;
      readonly position: number;
      readonly status: GapStatus;
      readonly products: readonly GapProduct[];
      readonly cites: readonly string[];
    }[];
    readonly cites: readonly string[];
  }[];
  readonly total: number;
  readonly otherProducts: readonly GapProduct[];
  readonly otherTotal: number;
  readonly truncated: boolean;
  readonly counts: readonly { readonly status: GapStatus; readonly stages: number }[];
}

/**
 * Status of each stage and product of chains, from the stated facts of one district; what stands behind each, who could
 * fill it, and who answers for it. 14 calls at most, whatever the number of chains; four more where there is no chain, or
 * near products are asked for, and three for departments. A fact on a stage counts for each product of the stage.
 */
export async function chainGaps(context: QuestionContext, args: ChainGapsArgs): Promise<ChainGaps> {
  checkArguments(context, args);
  const [district, subject] = await getGapSubject(context, args);
  const selection = await selectTargets(context, subject, args.asOf);
  const { chains, stages, otherIds } = selection;
  const { world, ofDistrict, leftOut } = await readGapWorld(context, district, selection, args.asOf);
  const answerProduct = createProductAnswer(world);
  const scopes = createScopes(selection);
  const isOfStatus = (status: GapStatus) => args.status === null || args.status.includes(status);
  const answered = stages.map((row) => {
    const stageProducts = scopes(row).map((scope) => answerProduct(scope, row.chainId));
    const status =
      stageProducts.length > 0
        ? worstStatus(stageProducts.map((product) => product.status))
        : decideGapStatus(ofDistrict(row.stageId)).status;
    const ofStatus = stageProducts.filter((product) => isOfStatus(product.status));
    return {
      chainId: row.chainId,
      stage: world.entity(row.stageId),
      position: row.position,
      status,
      isOfStatus: stageProducts.length > 0 ? ofStatus.length > 0 : isOfStatus(status),
      products: ofStatus.filter(({ wanted }) => wanted || !args.wantedOnly),
      isWanted: stageProducts.some(({ wanted }) => wanted) || listWanting(ofDistrict(row.stageId)).length > 0,
      cites: row.cites,
    };
  });
  const shown = groupBy(
    answered.filter((stage) => stage.isOfStatus && (stage.isWanted || !args.wantedOnly)),
    (stage) => stage.chainId,
  );
  const shownChains = chains.flatMap((chain) => {
    const ofChain = shown.get(chain.id);
    return ofChain ? [{ chain, stages: ofChain, cites: chain.cites }] : [];
  });
  const spokenOf = otherIds
    .map((productId) => answerProduct({ productId, stageId: null, siblingIds: [], chainTargetIds: [] }, null))
    .filter((product) => subject.label === 'Product' || isSpokenOf(product));
  const otherProducts = spokenOf.filter(
    ({ status, wanted }) => isOfStatus(status) && (wanted || !args.wantedOnly),
  );
  return {
    ...describeGapsBasis(context, district.id, args),
    district,
    chains: shownChains.slice(0, args.first),
    total: shownChains.length,
    otherProducts: otherProducts.slice(0, args.first),
    otherTotal: otherProducts.length,
    truncated: Math.max(shownChains.length, otherProducts.length) > args.first || selection.stagesLeftOut > 0,
    counts: gapStatuses.map((status) => ({
      status,
      stages: answered.filter((stage) => stage.status === status).length,
    })),
    leftOut: listLeftOut([...leftOut, ...describeSelectionLeftOut(selection, args.asOf)]),
    ...(await describeEmpty(context, {
      district,
      subject,
      asOf: args.asOf,
      filters: describeGapFilters(args),
      stages: stages.length,
      laterStages: selection.laterStages,
      stagesLeftOut: selection.stagesLeftOut,
      shownStages: [...shown.values()].flat().length,
      otherProducts: otherProducts.length,
      laterProducts: otherIds.length - spokenOf.length,
    })),
    datasetVersion: context.datasetVersion,
  };
}

/** Each product of a stage, with what is near it in the stage and in the chain. */
function createScopes({
  stages,
  products,
}: GapSelection): (stage: GapSelection['stages'][number]) => readonly GapScope[] {
  const productsOf = groupBy(products, (row) => row.stageId);
  const stagesOf = groupBy(stages, (row) => row.chainId);
  const listProducts = (stageId: string) => (productsOf.get(stageId) ?? []).map(({ productId }) => productId);
  return ({ chainId, stageId }) => {
    const own = listProducts(stageId);
    const chainTargetIds = (stagesOf.get(chainId) ?? [])
      .filter((stage) => stage.stageId !== stageId)
      .flatMap((stage) => [stage.stageId, ...listProducts(stage.stageId)])
      .filter((id) => !own.includes(id));
    return own.map((productId) => ({
      productId,
      stageId,
      siblingIds: own.filter((id) => id !== productId),
      chainTargetIds,
    }));
  };
}

/** At `asOf` a district may not have wanted a product yet that it wants today. */
const isSpokenOf = ({ decidedBy, alsoStated, inferred }: GapProduct): boolean =>
  decidedBy.length + alsoStated.length + inferred.length > 0;

/** @throws InvalidInputError for an empty list, LimitExceededError for a `first` outside the limit */
function checkArguments({ limits }: QuestionContext, { status, first }: ChainGapsArgs): void {
  refuseEmptyList('status', status, gapStatuses);
  checkRange('first', first, limits.maxNodes);
}
