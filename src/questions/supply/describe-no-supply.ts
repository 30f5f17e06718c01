import { compareText } from '../../domain/compare-text.ts';
import { listChainProducts } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import { normalizeName } from '../../names/search-text.ts';
import type { QuestionContext } from '../context.ts';
import type { SupplyFilter } from './describe-supply-chain.ts';

const none = { emptyReason: null, emptyReasonZh: null };

/** Why nothing stands upstream or downstream, or why there is no stage to start from. */
export async function describeNoSupply(
  context: QuestionContext,
  from: EntityRecord,
  { direction, mode, asOf }: SupplyFilter,
  found: {
    readonly starts: number;
    readonly maxStages: number;
    readonly truncated: boolean;
    readonly hiddenStarts: number;
    readonly hiddenLinks: number;
    /** Of the first document after asOf that has more. */
    readonly nextDate: string | null;
    readonly modeChains: number;
    readonly tiers: number;
    readonly links: number;
  },
): Promise<{ readonly emptyReason: string | null; readonly emptyReasonZh: string | null }> {
  const next = found.nextDate === null ? '' : `; the next is of ${found.nextDate}`;
  const nextZh = found.nextDate === null ? '' : `，下一份为 ${found.nextDate}`;
  if (found.starts === 0 && found.hiddenStarts > 0)
    return {
      emptyReason: `chains hold ${from.name}, but only in documents after ${asOf}${next}`,
      emptyReasonZh: `包含“${from.name}”的产业链均出自 ${asOf} 之后的文件${nextZh}`,
    };
  if (found.starts === 0 && found.modeChains > 0)
    return {
      emptyReason: `no chain of goods is of ${from.name} or holds it: what is printed so is a way of working; name such a chain in from to see it`,
      emptyReasonZh: `“${from.name}”没有产品供应链：文件中的“链”写的是工作模式；在 from 中点名该链可见`,
    };
  if (found.starts === 0) return describeNoStages(from, await findNearestProducts(context, from));
  if (found.tiers > 1) return none;
  // A depth is one at least: only the cap on stages ends an answer in tier 0.
  if (found.truncated)
    return {
      emptyReason: `tier 0 is full: the ${found.starts} stages to start from and what joins them are more than the ${found.maxStages} that an answer holds (MAX_TRAVERSAL_NODES), so that no further tier was taken; start from one stage or product`,
      emptyReasonZh: `第 0 层已满：起始环节 ${found.starts} 个，连同与之相接的环节，超出一次所列的上限 ${found.maxStages} 个（MAX_TRAVERSAL_NODES），因此未再展开；请以某个环节或产品为起点`,
    };
  if (found.hiddenLinks > 0)
    return {
      emptyReason: `the steps from ${from.name} stand only in documents after ${asOf}${next}`,
      emptyReasonZh: `“${from.name}”的上下游环节均出自 ${asOf} 之后的文件${nextZh}`,
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
