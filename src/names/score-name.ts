import { distance } from 'fastest-levenshtein';
import { normalizeName, toPinyin } from './search-text.ts';

export type MatchReason =
  | 'NAME'
  | 'ALIAS'
  | 'SAME_PINYIN'
  | 'NAME_PREFIX'
  | 'NAME_PART'
  | 'PINYIN'
  | 'INITIALS'
  | 'MIXED'
  | 'IN_PLACE'
  | 'SIMILAR';

export interface NameMatch {
  readonly reason: MatchReason;
  /** From 0 to 1; equal for names that match equally well. */
  readonly score: number;
  readonly matched: string;
}

/**
 * How well a text matches the names of an entity, the first of which is its own name; null when it does not. The
 * order is: same, same as an alias, beginning, part, the same pinyin, pinyin in full, initials, a mixture, nearly the same letters.
 * Within a reason, the larger share of the name that the text covers is better.
 */
export function scoreName(text: string, names: readonly string[]): NameMatch | null {
  const wanted = normalizeName(text);
  if (wanted === '') return null;
  let best: NameMatch | null = null;
  names.forEach((name, index) => {
    const match = scoreOne(wanted, name, index > 0);
    if (match && (!best || match.score > best.score)) best = match;
  });
  return best;
}

function scoreOne(wanted: string, name: string, isAlias: boolean): NameMatch | null {
  const normalized = normalizeName(name);
  const share = Math.min(1, wanted.length / Math.max(1, normalized.length));
  const penalty = isAlias ? 0.01 : 0;
  const match = (reason: MatchReason, base: number, span: number, by = share): NameMatch => ({
    reason,
    score: round(base + span * by - penalty),
    matched: name,
  });
  if (normalized === wanted)
    return { reason: isAlias ? 'ALIAS' : 'NAME', score: isAlias ? 0.99 : 1, matched: name };
  if (normalized.startsWith(wanted)) return match('NAME_PREFIX', 0.8, 0.15);
  if (normalized.includes(wanted)) return match('NAME_PART', 0.65, 0.14);
  if (/[a-z]/u.test(wanted)) {
    const { full, initials } = toPinyin(name);
    if (full === wanted) return { reason: 'SAME_PINYIN', score: 0.645, matched: name };
    if (full.includes(wanted)) return match('PINYIN', 0.5, 0.14, wanted.length / full.length);
    if (initials.includes(wanted)) return match('INITIALS', 0.4, 0.09, wanted.length / initials.length);
    if (holdsInOrder(name, wanted)) return match('MIXED', 0.35, 0.04);
  }
  const similarity = 1 - distance(wanted, normalized) / Math.max(wanted.length, normalized.length);
  if (similarity >= 0.5) return match('SIMILAR', 0.1, 0.2, similarity);
  const shared = shareOfPairs(wanted, normalized);
  return shared >= 0.5 ? match('SIMILAR', 0.05, 0.05, shared) : null;
}

/** How many of the pairs of letters of a text another one holds; pairs of letters tell Chinese words apart. */
function shareOfPairs(text: string, other: string): number {
  const letters = Array.from(text);
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  return pairs.length < 2 ? 0 : pairs.filter((pair) => other.includes(pair)).length / pairs.length;
}

/** Whether every run of Chinese and of letters of a mixed text is in the name or its pinyin, such as "jiangjin 铝". */
function holdsInOrder(name: string, wanted: string): boolean {
  const runs = splitRuns(wanted);
  if (runs.length < 2) return false;
  const normalized = normalizeName(name);
  const { full, initials } = toPinyin(name);
  return runs.every((run) => normalized.includes(run) || full.includes(run) || initials.includes(run));
}

/** Runs of one script each: "jiangjin铝" is "jiangjin" and "铝". */
export const splitRuns = (normalized: string): readonly string[] =>
  normalized.match(/[a-z0-9]+|[^a-z0-9]+/gu) ?? [];

const round = (value: number) => Math.round(value * 1000) / 1000;
