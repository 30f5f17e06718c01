import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import { type Figure, isShare } from './figure.ts';

/** How a growth is stated: yearly in per cent or as an amount, over the whole period, or as a multiple. */
export type GrowthMeasure = 'YEARLY_PERCENT' | 'YEARLY_AMOUNT' | 'TOTAL_PERCENT' | 'MULTIPLE';

/** A figure that states how another one grows. */
export interface StatedGrowth {
  readonly figure: Figure;
  readonly measure: GrowthMeasure;
  /** True where a fall is printed as a positive number. */
  readonly isDecline: boolean;
  /** The indicator that grows, of the same subject in the same document. */
  readonly baseIndicatorId: string;
  /** By the name of the growth's indicator, or by the row of a table or the sentence that prints both. */
  readonly linkedBy: 'NAME' | 'ROW';
}

const growthName =
  /^(?<stem>.*?)(?:年均增速|年均增长率?|年平均增长率|年均增幅|年均降幅|年均下降率?|增速|增长率?|增幅|降幅|下降率?|增加|提升|翻番)$/u;

/** True for an indicator that says how another grows, by its name. */
export const isGrowth = ({ indicatorName, unit }: Pick<Figure, 'indicatorName' | 'unit'>): boolean =>
  ['%', '个百分点', '倍'].includes(unit)
    ? growthName.test(dropBrackets(indicatorName))
    : /年均(?:增速|增长|增幅)/u.test(indicatorName);

/**
 * Ties each figure that states a growth to the indicator that grows: the one whose name, or another name of it, the
 * growth's name begins with (全员劳动生产率增速); otherwise the only one that the same table row or sentence gives for
 * two years. Nothing is guessed: the rest is `unlinked`. One pass over the figures of each subject and document, with
 * the pairs of its growths and levels: fine for the few hundred figures of a plan.
 */
export function linkStatedGrowth(figures: readonly Figure[]): {
  readonly linked: readonly StatedGrowth[];
  readonly unlinked: readonly Figure[];
} {
  const linked: StatedGrowth[] = [];
  const unlinked: Figure[] = [];
  for (const own of groupBy(figures, ({ subjectId, docId }) => `${subjectId} ${docId}`).values()) {
    const levels = own.filter((figure) => !isGrowth(figure));
    for (const figure of own.filter(isGrowth)) {
      const base = findByName(figure, levels) ?? findByRow(figure, levels);
      const measure = base && toMeasure(figure, base.level);
      if (base && measure)
        linked.push({
          figure,
          measure,
          isDecline: /降/u.test(figure.indicatorName),
          baseIndicatorId: base.level.indicatorId,
          linkedBy: base.linkedBy,
        });
      else unlinked.push(figure);
    }
  }
  return { linked, unlinked };
}

interface Base {
  readonly level: Figure;
  readonly linkedBy: StatedGrowth['linkedBy'];
}

function findByName(growth: Figure, levels: readonly Figure[]): Base | null {
  const stem = growthName.exec(dropBrackets(growth.indicatorName))?.groups?.['stem'] ?? '';
  if (stem === '') return null;
  const level = levels.find(({ indicatorName, aliases }) =>
    [indicatorName, ...aliases].some((name) => spellOut(name) === spellOut(stem)),
  );
  return level ? { level, linkedBy: 'NAME' } : null;
}

function findByRow(growth: Figure, levels: readonly Figure[]): Base | null {
  const shared = levels.filter(({ cites }) => cites.some((cite) => growth.cites.includes(cite)));
  const candidates = [...groupBy(shared, ({ indicatorId }) => indicatorId).values()]
    .filter((own) => new Set(own.map(({ year }) => year)).size > 1)
    .toSorted((left, right) => compareText(left[0]?.indicatorId ?? '', right[0]?.indicatorId ?? ''));
  const level = candidates.length === 1 ? candidates[0]?.[0] : undefined;
  return level ? { level, linkedBy: 'ROW' } : null;
}

function toMeasure(growth: Figure, level: Figure): GrowthMeasure | null {
  if (growth.unit === '倍') return 'MULTIPLE';
  const isYearly = growth.accumulation === 'ANNUAL' || /年均|年平均/u.test(growth.indicatorName);
  if (growth.unit === '个百分点' || growth.unit === level.unit)
    return isYearly && (isShare(level) || growth.unit === level.unit) ? 'YEARLY_AMOUNT' : null;
  if (growth.unit !== '%') return null;
  if (isYearly) return 'YEARLY_PERCENT';
  // A growth without a first year may be that of a year or of a period.
  return growth.periodStart === null ? null : 'TOTAL_PERCENT';
}

/** 规上 is short for 规模以上. */
const spellOut = (name: string): string => dropBrackets(name).replaceAll('规上', '规模以上');

export const dropBrackets = (name: string): string => name.replaceAll(/（[^）]*）|\([^)]*\)/gu, '').trim();
