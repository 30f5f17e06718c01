import type { SupplyDirection, SupplyMode } from '../../analysis/supply/supply-tiers.ts';
import { compareText } from '../../domain/compare-text.ts';
import { listChainProducts } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import { normalizeName } from '../../names/search-text.ts';
import type { QuestionContext } from '../context.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';

interface SupplyFilter {
  readonly direction: SupplyDirection;
  readonly mode: SupplyMode;
  readonly modality: readonly string[] | null;
  readonly asOf: string | null;
}

export function describeSupplyBasis({ direction, mode, modality, asOf }: SupplyFilter) {
  const upstream = direction === 'UPSTREAM';
  const across = mode === 'CROSS_CHAIN';
  const [only, onlyZh] =
    modality === null
      ? ['', '']
      : [`; makers of modality ${modality.join(', ')}`, `；只列 ${modality.join('、')} 的生产者`];
  return {
    basis: `printed steps ${upstream ? 'against' : 'with'} the flow of goods, ${across ? 'across chains that hold one product' : 'within each chain'}${only}; ${asOf === null ? 'latest documents' : `documents up to ${asOf}`}`,
    basisZh: `按文件所列产业链${upstream ? '向上游' : '向下游'}逐级展开，${across ? '经共同产品跨链' : '不跨链'}${onlyZh}；${asOf === null ? '以最新文件为准' : `截至 ${asOf} 的文件`}`,
  };
}

/** What the filters took away, as counts of statements. */
export const listSupplyLeftOut = (counts: {
  readonly elsewhere: number;
  readonly unplaced: number;
  readonly otherModality: number;
  readonly later: number;
}): readonly LeftOut[] =>
  listLeftOut([
    {
      reason: 'statements of producing in other districts than those asked for',
      reasonZh: '所选区县以外的生产陈述',
      count: counts.elsewhere,
    },
    {
      reason: 'statements of producing by somebody whom no line places in a district',
      reasonZh: '没有文件写明生产者所在区县的生产陈述',
      count: counts.unplaced,
    },
    {
      reason: 'statements of producing or supplying of other modalities than those asked for',
      reasonZh: '不属于所选状态的生产或供应陈述',
      count: counts.otherModality,
    },
    {
      reason: 'stages, steps, products and supplies of documents after asOf',
      reasonZh: '所限日期之后的文件中的环节、步骤、产品与供应',
      count: counts.later,
    },
  ]);

const none = { emptyReason: null, emptyReasonZh: null };

/** Why nothing stands upstream or downstream, or why there is no stage to start from. */
export async function describeNoSupply(
  context: QuestionContext,
  from: EntityRecord,
  { direction, mode, asOf }: SupplyFilter,
  found: {
    readonly starts: number;
    readonly hiddenStarts: number;
    readonly hiddenLinks: number;
    readonly tiers: number;
    readonly links: number;
  },
): Promise<{ readonly emptyReason: string | null; readonly emptyReasonZh: string | null }> {
  if (found.starts === 0 && found.hiddenStarts > 0)
    return {
      emptyReason: `chains hold ${from.name}, but only in documents after ${asOf}`,
      emptyReasonZh: `包含“${from.name}”的产业链均出自 ${asOf} 之后的文件`,
    };
  if (found.starts === 0) return describeNoStages(from, await findNearestProducts(context, from));
  if (found.tiers > 1) return none;
  if (found.hiddenLinks > 0)
    return {
      emptyReason: `the steps from ${from.name} stand only in documents after ${asOf}`,
      emptyReasonZh: `“${from.name}”的上下游环节均出自 ${asOf} 之后的文件`,
    };
  if (found.links > 0)
    return {
      emptyReason: `tier 0 holds every stage that the chains of ${from.name} lead to: the steps are in links`,
      emptyReasonZh: `“${from.name}”所在产业链的环节均已在第 0 层，各步见 links`,
    };
  const across = mode === 'WITHIN_CHAIN' ? '; CROSS_CHAIN looks into other chains too' : '';
  const acrossZh = mode === 'WITHIN_CHAIN' ? '；可用 CROSS_CHAIN 跨链查询' : '';
  return direction === 'UPSTREAM'
    ? {
        emptyReason: `${from.name} is the first stage of every chain that holds it: nothing is printed upstream${across}`,
        emptyReasonZh: `“${from.name}”是所在产业链的首环，文件没有列出其上游${acrossZh}`,
      }
    : {
        emptyReason: `${from.name} is the last stage of every chain that holds it: nothing is printed downstream${across}`,
        emptyReasonZh: `“${from.name}”是所在产业链的末环，文件没有列出其下游${acrossZh}`,
      };
}

function describeNoStages(from: EntityRecord, nearest: readonly string[]) {
  const near =
    nearest.length === 0 ? '' : `; products with similar names that are in one: ${nearest.join(', ')}`;
  const nearZh = nearest.length === 0 ? '' : `；名称相近且在产业链中的产品：${nearest.join('、')}`;
  return {
    emptyReason: `no chain of any document holds ${from.name}${near}`,
    emptyReasonZh: `没有文件中的产业链包含“${from.name}”${nearZh}`,
  };
}

const nearestShown = 3;

/** Products of chains whose names share the most letters and pairs of letters with this one (Dice's coefficient). */
async function findNearestProducts(context: QuestionContext, from: EntityRecord): Promise<readonly string[]> {
  if (from.label !== 'Product') return [];
  const wanted = toParts(from.name);
  const scored = (await context.read(listChainProducts, {})).map(({ productId, name }) => {
    const parts = toParts(name);
    const shared = [...parts].filter((part) => wanted.has(part)).length;
    return { productId, name, score: (2 * shared) / Math.max(1, parts.size + wanted.size) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || compareText(a.productId, b.productId))
    .slice(0, nearestShown)
    .map(({ productId, name }) => `${name} (${productId})`);
}

function toParts(name: string): ReadonlySet<string> {
  const letters = Array.from(normalizeName(name));
  return new Set([...letters, ...letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)]);
}
