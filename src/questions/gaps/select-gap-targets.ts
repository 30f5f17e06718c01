import { listNarrower } from '../../analysis/overlap/narrower-industries.ts';
import {
  findChainsOf,
  findChainStages,
  type FindChainStagesRow,
  findStageProducts,
  type FindStageProductsRow,
  findWantedProducts,
  listIndustryHierarchy,
} from '../../graph/generated/questions.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
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
  /** Stages that documents after `asOf` print. */
  readonly laterStages: readonly FindChainStagesRow[];
}

/** Five calls, six for an industry. A way of working that is printed as a chain holds no products; it is taken only when it is named. */
export async function selectTargets(
  context: QuestionContext,
  subject: EntityRecord,
  asOf: string | null,
): Promise<GapSelection> {
  const visible = createVisibleAt(context, asOf);
  const ids = (await context.read(findChainsOf, { ids: await listMeant(context, subject) })).map(
    (row) => row.chainId,
  );
  const [known, allStages] = await Promise.all([
    context.loadEntities(ids),
    context.read(findChainStages, { chainIds: ids }),
  ]);
  const all = ids.flatMap((id) => known.get(id) ?? []);
  const chains = all.filter((chain) => chain.id === subject.id || readText(chain, 'kind') !== 'MODE');
  const taken = new Set(chains.map(({ id }) => id));
  const ofTaken = allStages.filter((row) => taken.has(row.chainId));
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
    laterStages: ofTaken.filter((row) => !visible(row)),
  };
}

export const describeSelectionLeftOut = (
  { modes, laterStages }: GapSelection,
  asOf: string | null,
): readonly LeftOut[] => [
  {
    reason:
      'ways of working that are printed in the form of a chain and hold no products; name one to see it',
    reasonZh: '以链条形式书写、不含产品的工作机制；点名即可查看',
    count: modes,
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
