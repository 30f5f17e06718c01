import { decideGapStatus, gapStatuses, type GapStatus, worstStatus } from '../../analysis/gaps/chain-gaps.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { EntityRecord } from '../../graph/records.ts';
import { createProductAnswer, type GapProduct } from './answer-gap-product.ts';
import type { QuestionContext } from '../context.ts';
import { describeEmpty } from './describe-no-gaps.ts';
import type { GapScope } from './find-candidates.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { readGapWorld } from './read-gap-world.ts';
import { describeSelectionLeftOut, type GapSelection, selectTargets } from './select-gap-targets.ts';

export interface ChainGapsArgs {
  readonly district: string;
  readonly chain: string | null;
  readonly cluster: string | null;
  readonly industry: string | null;
  readonly product: string | null;
  readonly status: readonly GapStatus[] | null;
  readonly asOf: string | null;
}

export interface ChainGaps {
  readonly basis: string;
  readonly basisZh: string;
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
  readonly otherProducts: readonly GapProduct[];
  readonly counts: readonly { readonly status: GapStatus; readonly stages: number }[];
  readonly leftOut: readonly LeftOut[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

/**
 * Status of each stage and product of chains, from the stated facts of one district; what stands behind each, who could
 * fill it, and who answers for it. 24 calls at most, whatever the number of chains; two more where there is no chain. A
 * fact on a stage counts for each product of the stage.
 */
export async function chainGaps(context: QuestionContext, args: ChainGapsArgs): Promise<ChainGaps> {
  const district = await getNamedEntity(context, 'district', args.district, { labels: ['District'] });
  const subject = await getSubject(context, args, district);
  const selection = await selectTargets(context, subject, args.asOf);
  const { chains, stages, otherIds } = selection;
  const { world, ofDistrict, leftOut } = await readGapWorld(context, district, selection, args.asOf);
  const answerProduct = createProductAnswer(world);
  const scopes = createScopes(selection);
  const answered = stages.map((row) => {
    const stageProducts = scopes(row).map((scope) => answerProduct(scope, row.chainId));
    return {
      chainId: row.chainId,
      stage: world.entity(row.stageId),
      position: row.position,
      status:
        stageProducts.length > 0
          ? worstStatus(stageProducts.map((product) => product.status))
          : decideGapStatus(ofDistrict(row.stageId)).status,
      products: stageProducts,
      cites: row.cites,
    };
  });
  const isAskedFor = (status: GapStatus) => args.status === null || args.status.includes(status);
  const shown = groupBy(
    answered.filter((stage) => isAskedFor(stage.status)),
    (stage) => stage.chainId,
  );
  const otherProducts = otherIds
    .map((productId) => answerProduct({ productId, stageId: null, siblingIds: [], chainTargetIds: [] }, null))
    .filter((product) => subject.label === 'Product' || isSpokenOf(product))
    .filter((product) => isAskedFor(product.status));
  return {
    ...describeBasis(args.asOf),
    district,
    chains: chains
      .filter(({ id }) => stages.some(({ chainId }) => chainId === id))
      .map((chain) => ({ chain, stages: shown.get(chain.id) ?? [], cites: chain.cites })),
    otherProducts,
    counts: gapStatuses.map((status) => ({
      status,
      stages: answered.filter((stage) => stage.status === status).length,
    })),
    leftOut: listLeftOut([...leftOut, ...describeSelectionLeftOut(selection, args.asOf)]),
    ...(await describeEmpty(context, {
      district,
      subject,
      status: args.status,
      stages: stages.length,
      laterStages: selection.laterStages,
      shownStages: [...shown.values()].flat().length,
      otherProducts: otherProducts.length,
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

const subjectLabels = {
  chain: 'Chain',
  cluster: 'Cluster',
  industry: 'Industry',
  product: 'Product',
} as const;

async function getSubject(
  context: QuestionContext,
  args: ChainGapsArgs,
  district: EntityRecord,
): Promise<EntityRecord> {
  const given = (Object.keys(subjectLabels) as (keyof typeof subjectLabels)[]).flatMap((argument) => {
    const idOrName = args[argument];
    return idOrName === null ? [] : [{ argument, idOrName }];
  });
  const [first, second] = given;
  if (first && second)
    throw new InvalidInputError(
      `give one of chain, cluster, industry and product, not both ${first.argument} and ${second.argument}`,
    );
  return first
    ? getNamedEntity(context, first.argument, first.idOrName, { labels: [subjectLabels[first.argument]] })
    : district;
}

function describeBasis(asOf: string | null) {
  return {
    basis: `stated facts of the district, ${asOf === null ? 'latest documents' : `documents up to ${asOf}`}; the first that holds of two existing producers, one, a planned one, courted, stated as lacking; a stage takes its worst product. Candidates are ranked by place (a partner district, the district itself or one of its region, elsewhere), then by what they make (the product, one of the stage, one of the chain), modality, park, and whether another district courts them; equal in all is a tie. A goal is a capacity that the plan sets without naming a firm, or a target for the product's output or capacity; differences only within one measure and unit. A department answers for what it leads or supports: the chain, its cluster, a project behind the product, or a task that states the product in the same lines`,
    basisZh: `以该区文件明示的事实为准，${asOf === null ? '取最新文件' : `截至 ${asOf} 的文件`}；依次判断：两家以上现有生产者、一家、规划中、招引中、文件明确缺失，否则为未提及；环节取其最差产品的状态。候选对象依次按所在地（合作区县、本区或同一区域、其他）、所产（同一产品、同一环节、同一产业链）、状态、园区、是否已被他区招引排序，各项相同即并列。目标指规划未写企业的产能或该产品产量、产能的目标值，只在口径和单位相同时相减。责任部门指牵头或配合该产业链、其集群、相关项目，或同一行文字写到该产品的任务的部门`,
  };
}
