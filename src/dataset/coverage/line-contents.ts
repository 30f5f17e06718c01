import { normalizeName } from '../../names/search-text.ts';

const units = [
  '%',
  '个百分点',
  '(?:百|千|万|十万|百万|千万|亿)?(?:元|家|个|项|条|件|户|人|名|台|套|辆|吨|亩|倍|列|次|所|座|栋|支|只|米|公里|平方公里|平方米|立方米|标箱|千瓦|千瓦时)',
  '(?:百|千|万|亿)(?!象|家灯火|物)',
  'gw|mw|kwh',
].join('|');

/** A number with a unit, as normalised lines print it; ordinals and years have none of these units. */
const figure = new RegExp(`(?<![第a-z.\\d])(\\d+(?:\\.\\d+)?)(?:余|多)?(?:${units})`, 'gu');

/** Steps joined by dashes within one clause; a double dash opens a paragraph or a remark. */
const chain = /[^\n,.;:!?，。；：“”"]+(?:-[^\n,.;:!?，。；：“”"-]+){2,}/gu;

/** Words that say who answers for something. */
const leadWord = /牵头|责任单位/u;

export interface Figure {
  /** As the normalised line prints it, with its unit. */
  readonly text: string;
  /** The number alone. */
  readonly number: string;
}

/** What a line holds that a reader would expect a fact for. */
export interface LineContents {
  readonly figures: readonly Figure[];
  readonly chains: readonly string[];
  readonly hasLeadWord: boolean;
}

/** Figures with units, chains of three steps and more, and words of responsibility in a line. */
export function findContents(line: string): LineContents {
  const text = normalizeName(line);
  return {
    figures: [...text.matchAll(figure)].map(([whole, number = '']) => ({ text: whole, number })),
    chains: [...text.replaceAll(/-{2,}/gu, '\n').matchAll(chain)]
      .map(([whole]) => whole)
      .filter((whole) => !/\d-\d/u.test(whole)),
    hasLeadWord: leadWord.test(text),
  };
}
