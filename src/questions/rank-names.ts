import { searchEntities } from '../graph/generated/entities.ts';
import { type EntityRecord, toEntityRecord } from '../graph/records.ts';
import { type NameMatch, scoreName, splitRuns } from '../names/score-name.ts';
import { normalizeName } from '../names/search-text.ts';
import type { QuestionContext } from './context.ts';
import { namesOf } from './names-of.ts';

export interface RankedHit extends NameMatch {
  readonly entity: EntityRecord;
}

export interface RankedNames {
  readonly hits: readonly RankedHit[];
  /** True when more entities held the text than were looked at. */
  readonly truncated: boolean;
}

const maxCandidates = 400;

/**
 * Entities whose names match a text, best first; ties in order of name, then id. Candidates are looked up first by the
 * whole text, and only when none matches by its parts and pairs of letters; the order is made here, so that both
 * engines give the same one.
 */
export async function rankNames(
  context: QuestionContext,
  text: string,
  labels: readonly string[] | null,
  first: number,
): Promise<RankedNames> {
  const wanted = normalizeName(text);
  if (wanted === '') return { hits: [], truncated: false };
  const find = async (needles: readonly string[]) =>
    needles.length === 0 ? [] : context.read(searchEntities, { needles, labels, limit: maxCandidates + 1 });
  let rows = await find([wanted]);
  if (rows.length === 0) rows = await find(toParts(wanted));
  const ranked = rows.slice(0, maxCandidates).flatMap(({ entity }) => {
    const record = toEntityRecord(entity);
    const match = scoreName(text, namesOf(record));
    return match ? [{ ...match, entity: record }] : [];
  });
  ranked.sort(
    (a, b) => b.score - a.score || compare(a.entity.name, b.entity.name) || compare(a.entity.id, b.entity.id),
  );
  return { hits: ranked.slice(0, first), truncated: rows.length > maxCandidates || ranked.length > first };
}

/** Parts that a near miss still holds: runs of one script, and pairs of Chinese letters. */
function toParts(normalized: string): readonly string[] {
  const parts = splitRuns(normalized).flatMap((run) => {
    if (/^[a-z0-9]/u.test(run)) return run.length > 2 ? [run] : [];
    if (run.length <= 2) return [run];
    return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
  });
  return [...new Set(parts)].filter((part) => part !== normalized);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
