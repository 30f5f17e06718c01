import { listNarrower } from '../../analysis/overlap/narrower-industries.ts';
import {
  findChainsOf,
  findChainStages,
  type FindChainStagesRow,
  findHeldStages,
  findProductsOfChains,
  findStageProducts,
  type FindStageProductsRow,
  findWantedProducts,
  listIndustryHierarchy,
} from '../../graph/generated/questions.ts';
import { type EntityRecord, readText, toEntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { fitSizedChains, type SizedChain } from '../fit-chains.ts';
import type { LeftOut } from '../left-out.ts';
import { createVisibleAt } from '../visible-at.ts';

/** Chains, stages and products that a question on gaps is about. */
export interface GapSelection {
  readonly chains: readonly EntityRecord[];
  readonly stages: readonly FindChainStagesRow[];
  readonly products: readonly FindStageProductsRow[];
  /** Products to answer for that are in none of the chains. */
  readonly otherIds: readonly string[];
  /** Ways of working that are printed as a chain. */
  readonly modes: number;
  /** Chains beyond the cap on stages: of them at most the stages that hold the product of the question are here. */
  readonly largeChains: readonly SizedChain[];
  /** Stages of them that are not here. */
  readonly stagesLeftOut: number;
  /** Stages that documents after `asOf` print. */
  readonly laterStages: readonly FindChainStagesRow[];
}

/**
 * Three calls, one more for a district and for an industry, two more where a product is in chains beyond the cap on stages.
 * A way of working that is printed as a chain holds no products; it is taken only when it is named.
 * @throws LimitExceededError when the chain that is named has more stages than the cap
 */
export async function selectTargets(
  context: QuestionContext,
  subject: EntityRecord,
  asOf: string | null,
): Promise<GapSelection> {
  const visible = createVisibleAt(context, asOf);
  const all = (await context.read(findChainsOf, { ids: await listMeant(context, subject) })).map((row) => ({
    chain: toEntityRecord(row.chain),
    stages: row.stages,
  }));
  const taken = all.filter(({ chain }) => chain.id === subject.id || readText(chain, 'kind') !== 'MODE');
  const chains = taken.map(({ chain }) => chain);
  const { kept, left } = fitSizedChains(
    context,
    taken.map(({ chain, stages }) => ({ chainId: chain.id, stages })),
    subject.label === 'Chain' ? subject : null,
  );
  const [printed, held, wantedIds] = await Promise.all([
    readChains(context, kept),
    readHeldStages(context, subject, left),
    readWanted(context, subject),
  ]);
  const ofTaken = [...printed.stages, ...held.stages];
  const stages = ofTaken.filter(visible);
  const shown = new Set(stages.map(({ stageId }) => stageId));
  const products = [...printed.products, ...held.products.filter(isNew(printed.stages))].filter(
    (row) => shown.has(row.stageId) && visible(row),
  );
  const inChains = new Set(products.map(({ productId }) => productId));
  return {
    chains,
    stages,
    products,
    otherIds: wantedIds.filter((id) => !inChains.has(id)),
    modes: all.length - chains.length,
    largeChains: left,
    stagesLeftOut: left.reduce((sum, chain) => sum + chain.stages, 0) - held.stages.length,
    laterStages: ofTaken.filter((row) => !visible(row)),
  };
}

interface Printed {
  readonly stages: readonly FindChainStagesRow[];
  readonly products: readonly FindStageProductsRow[];
}

/** Chains whole. Two calls. */
async function readChains(context: QuestionContext, chainIds: readonly string[]): Promise<Printed> {
  const [stages, products] = await Promise.all([
    context.read(findChainStages, { chainIds }),
    context.read(findProductsOfChains, { chainIds }),
  ]);
  return { stages, products };
}

/** Stages of a product in chains that are too large to be read for it. */
async function readHeldStages(
  context: QuestionContext,
  { id, label }: EntityRecord,
  left: readonly SizedChain[],
): Promise<Printed> {
  if (label !== 'Product' || left.length === 0) return { stages: [], products: [] };
  const chainIds = left.map(({ chainId }) => chainId);
  const stages = await context.read(findHeldStages, { productId: id, chainIds });
  const ids = [...new Set(stages.map(({ stageId }) => stageId))];
  return { stages, products: await context.read(findStageProducts, { ids }) };
}

/** A stage may stand in several chains; its products are taken once. */
const isNew =
  (stages: Printed['stages']) =>
  ({ stageId }: FindStageProductsRow): boolean =>
    stages.every((known) => known.stageId !== stageId);

export const describeSelectionLeftOut = (
  { modes, largeChains, stagesLeftOut, laterStages }: GapSelection,
  asOf: string | null,
): readonly LeftOut[] => [
  {
    reason:
      'ways of working that are printed in the form of a chain and hold no products; name one to see it',
    reasonZh: '以链条形式书写、不含产品的工作机制；点名即可查看',
    count: modes,
  },
  {
    reason: `stages of ${largeChains.length} chains beyond the cap on stages (MAX_TRAVERSAL_NODES): they are in no status, no count and no candidate of the same chain; ask for a product to see its own stages of such a chain`,
    reasonZh: `${largeChains.length} 条产业链超出环节数上限（MAX_TRAVERSAL_NODES），其中未读取的环节：不计入状态、环节数和同链候选对象；可按产品查询，查看该产品在链中的环节`,
    count: stagesLeftOut,
  },
  {
    reason: `stages that only documents after ${asOf} print; a later asOf shows them`,
    reasonZh: `仅由 ${asOf} 之后的文件列出的环节；可放宽截止日期`,
    count: laterStages.length,
  },
];

/** An industry means what it covers, as an umbrella term, and everything narrower too. */
async function listMeant(context: QuestionContext, subject: EntityRecord): Promise<readonly string[]> {
  if (subject.label !== 'Industry') return [subject.id];
  return [...listNarrower(subject.id, await context.read(listIndustryHierarchy, {}))];
}

/** Products to answer for whether or not a chain holds them. */
async function readWanted(context: QuestionContext, { id, label }: EntityRecord): Promise<readonly string[]> {
  if (label === 'Product') return [id];
  if (label !== 'District') return [];
  return (await context.read(findWantedProducts, { districtId: id })).map(({ productId }) => productId);
}
