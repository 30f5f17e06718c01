import { compareText } from '../../domain/compare-text.ts';
import { LimitExceededError } from '../../domain/errors.ts';
import { searchEntities } from '../../graph/generated/entities.ts';
import { type EntityRecord, toEntityRecord } from '../../graph/records.ts';
import { scoreName, splitRuns } from '../../names/score-name.ts';
import { normalizeName } from '../../names/search-text.ts';
import type { QuestionContext } from '../context.ts';
import { namesOf } from './names-of.ts';
import type { RankedHit } from './ranked-hit.ts';
import { searchInPlace } from './search-in-place.ts';

export interface RankedNames {
  readonly hits: readonly RankedHit[];
  /** True when more entities held the text than were looked at. */
  readonly truncated: boolean;
}

const maxCandidates = 400;

/** Letters of a text that is looked for. No name is as long; each letter more is one more look at every entity. */
export const longestSearchText = 200;

/** A text to look for. @throws LimitExceededError for one that is longer than any name */
export function checkSearchText(argument: string, text: string): void {
  if (text.length > longestSearchText)
    throw new LimitExceededError(
      `${argument}: has ${text.length} letters; the limit is ${longestSearchText}: give a part of the name`,
      {
        messageZh: `${argument}：有 ${text.length} 个字，上限是 ${longestSearchText} 个；请只写名称的一部分`,
      },
    );
}

/** What has no name of its own: figures, capacities and contradictions are named by what they say. */
const unnamedLabels = ['Capacity', 'Conflict', 'Target'];

/**
 * Entities whose names match a text, best first; ties in order of name, then id. Candidates are looked up first by the
 * whole text, and only when none matches by its parts and pairs of letters, and as a district and a thing; the order is made here, so that both
 * engines give the same one. Without labels, all that have a name of their own.
 */
export async function rankNames(
  context: QuestionContext,
  text: string,
  wantedLabels: readonly string[] | null,
  first: number,
): Promise<RankedNames> {
  const labels =
    wantedLabels ??
    context.ontology.labels.map(({ label }) => label).filter((label) => !unnamedLabels.includes(label));
  const wanted = normalizeName(text);
  if (wanted === '') return { hits: [], truncated: false };
  const find = async (needles: readonly string[]) =>
    needles.length === 0 ? [] : context.read(searchEntities, { needles, labels, limit: maxCandidates + 1 });
  const whole = await find([wanted]);
  const [rows, placed] =
    whole.length > 0
      ? [whole, []]
      : await Promise.all([find(toParts(wanted)), searchInPlace(context, text, labels)]);
  const named = rank(
    text,
    rows.slice(0, maxCandidates).map(({ entity }) => toEntityRecord(entity)),
  );
  const ranked = inOrder(withoutRepeats([...named, ...placed]));
  return { hits: ranked.slice(0, first), truncated: rows.length > maxCandidates || ranked.length > first };
}

/** The best of several hits of one entity. */
const withoutRepeats = (hits: readonly RankedHit[]): readonly RankedHit[] => [
  ...new Map(
    hits.toSorted((left, right) => left.score - right.score).map((hit) => [hit.entity.id, hit]),
  ).values(),
];

const maxSuggestionCandidates = 2000;
const maxSuggestionNeedles = 1000;

/**
 * For each of several texts, entities whose names match it at all, best first: the texts share one call. Where a cap
 * cuts the candidates or the parts to look for, there are fewer suggestions, never wrong ones.
 */
export async function suggestNames(
  context: QuestionContext,
  texts: readonly string[],
  labels: readonly string[] | null,
  first: number,
): Promise<ReadonlyMap<string, readonly RankedHit[]>> {
  const normalized = texts.filter(({ length }) => length <= longestSearchText).map(normalizeName);
  const needles = [...new Set([...normalized, ...normalized.flatMap(toParts)])]
    .filter((needle) => needle !== '')
    .slice(0, maxSuggestionNeedles);
  const rows =
    needles.length === 0
      ? []
      : await context.read(searchEntities, { needles, labels, limit: maxSuggestionCandidates });
  const candidates = rows.map(({ entity }) => toEntityRecord(entity));
  return new Map(texts.map((text) => [text, rank(text, candidates).slice(0, first)]));
}

/** Parts that a near miss still holds: runs of one script, pairs of Chinese letters, single letters of a short name. */
function toParts(normalized: string): readonly string[] {
  const parts = splitRuns(normalized).flatMap((run) => {
    if (/^[a-z0-9]/u.test(run)) return run.length > 2 ? [run] : [];
    // Of a name of two letters one may be wrong.
    if (run === normalized && run.length === 2) return Array.from(run);
    if (run.length <= 2) return [run];
    return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
  });
  return [...new Set(parts)].filter((part) => part !== normalized);
}

const rank = (text: string, candidates: readonly EntityRecord[]): readonly RankedHit[] =>
  inOrder(
    candidates.flatMap((entity) => {
      const match = scoreName(text, namesOf(entity));
      return match ? [{ ...match, entity }] : [];
    }),
  );

const inOrder = (hits: readonly RankedHit[]): readonly RankedHit[] =>
  hits.toSorted(
    (a, b) =>
      b.score - a.score || compareText(a.entity.name, b.entity.name) || compareText(a.entity.id, b.entity.id),
  );
