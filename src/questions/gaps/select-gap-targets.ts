import { listNarrower } from '../../analysis/overlap/narrower-industries.ts';
import {
  findChainsOf,
  findChainStages,
  type FindChainStagesRow,
  findHeldStages,
  findStageProducts,
  type FindStageProductsRow,
  findWantedProducts,
  listIndustryHierarchy,
} from '../../graph/generated/questions.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { fitChains, type SizedChain } from '../fit-chains.ts';
import type { LeftOut } from '../left-out.ts';
import { createVisibleAt } from '../visible-at.ts';

/** Chains, stages and products that a question on gaps is about. */
export interface GapSelection {
  readonly chains: readonly EntityRecord[];
  readonly stages: readonly FindChainStagesRow[];
  readonly products: readonly FindStageProductsRow[];
  /** Products to answer for that are in none of the chains. */
  readonly otherIds: readonly string[];
  readonly productEntities: readonly EntityRecord[];
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
 * Six calls, seven for an industry, one more where a product is in chains beyond the cap on stages. A way of working that
 * is printed as a chain holds no products; it is taken only when it is named.
 * @throws LimitExceededError when the chain that is named has more stages than the cap
 */
export async function selectTargets(
  context: QuestionContext,
  subject: EntityRecord,
  asOf: string | null,
): Promise<GapSelection> {
  const visible = createVisibleAt(context, asOf);
  const ids = (await context.read(findChainsOf, { ids: await listMeant(context, subject) })).map(
    (row) => row.chainId,
  );
  const known = await context.loadEntities(ids);
  const all = ids.flatMap((id) => known.get(id) ?? []);
  const chains = all.filter((chain) => chain.id === subject.id || readText(chain, 'kind') !== 'MODE');
  const { kept, left } = await fitChains(
    context,
    chains.map(({ id }) => id),
    subject.label === 'Chain' ? subject : null,
  );
  const held = await readHeldStages(context, subject, left);
  const ofTaken = [...(await context.read(findChainStages, { chainIds: kept })), ...held];
  const stages = ofTaken.filter(visible);
  const products = (
    await context.read(findStageProducts, { ids: [...new Set(stages.map((row) => row.stageId))] })
  ).filter(visible);
  const otherIds = await findOtherProducts(context, subject, products);
  const entities = await context.loadEntities([
    ...new Set([...products.map((row) => row.productId), ...otherIds]),
  ]);
  return {
    chains,
    stages,
    products,
    otherIds,
    productEntities: [...entities.values()],
    modes: all.length - chains.length,
    largeChains: left,
    stagesLeftOut: left.reduce((sum, chain) => sum + chain.stages, 0) - held.length,
    laterStages: ofTaken.filter((row) => !visible(row)),
  };
}

/** Stages of a product in chains that are too large to be read for it. */
async function readHeldStages(
  context: QuestionContext,
  { id, label }: EntityRecord,
  left: readonly SizedChain[],
): Promise<readonly FindChainStagesRow[]> {
  if (label !== 'Product' || left.length === 0) return [];
  return context.read(findHeldStages, { productId: id, chainIds: left.map(({ chainId }) => chainId) });
}

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

async function findOtherProducts(
  context: QuestionContext,
  subject: EntityRecord,
  inChains: readonly { readonly productId: string }[],
): Promise<readonly string[]> {
  const held = new Set(inChains.map((row) => row.productId));
  if (subject.label === 'Product') return held.has(subject.id) ? [] : [subject.id];
  if (subject.label !== 'District') return [];
  const wanted = await context.read(findWantedProducts, { districtId: subject.id });
  return wanted.map((row) => row.productId).filter((id) => !held.has(id));
}
