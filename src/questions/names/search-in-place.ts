import { searchEntities } from '../../graph/generated/entities.ts';
import { findDistrictsOf } from '../../graph/generated/questions.ts';
import { type EntityRecord, toEntityRecord } from '../../graph/records.ts';
import { scoreName, splitRuns } from '../../names/score-name.ts';
import { normalizeName, toPinyin } from '../../names/search-text.ts';
import type { QuestionContext } from '../context.ts';
import { namesOf } from './names-of.ts';
import type { RankedHit } from './ranked-hit.ts';

const maxPlaces = 50;
const maxCandidates = 400;

interface PlaceAndThing {
  readonly districtId: string;
  readonly thing: string;
}

/**
 * What people mean by a district and a thing in one line, such as "jiangjin 铝" or 江津铝: entities whose name holds the
 * thing and that have to do with the district. In no order, each once; none where the text names no district. At most
 * three calls.
 */
export async function searchInPlace(
  context: QuestionContext,
  text: string,
  labels: readonly string[] | null,
): Promise<readonly RankedHit[]> {
  const readings = await findReadings(context, text);
  if (readings.length === 0) return [];
  const needles = [...new Set(readings.map(({ thing }) => thing))];
  const rows = await context.read(searchEntities, { needles, labels, limit: maxCandidates });
  const candidates = rows.map(({ entity }) => toEntityRecord(entity));
  const belonging = await context.read(findDistrictsOf, { ids: candidates.map(({ id }) => id) });
  const isIn = new Set(belonging.map(({ entityId, districtId }) => `${entityId} ${districtId}`));
  return candidates.flatMap((entity) => {
    const [best] = readings
      .filter(({ districtId }) => isIn.has(`${entity.id} ${districtId}`))
      .flatMap(({ thing }) => scoreName(thing, namesOf(entity)) ?? [])
      .toSorted((left, right) => right.score - left.score);
    // Between a mixture within one name and letters that are nearly the same.
    return best
      ? [
          {
            entity,
            reason: 'IN_PLACE' as const,
            score: round(0.3 + 0.05 * best.score),
            matched: best.matched,
          },
        ]
      : [];
  });
}

async function findReadings(context: QuestionContext, text: string): Promise<readonly PlaceAndThing[]> {
  const tokens = text.split(/\s+/u).flatMap((part) => splitRuns(normalizeName(part)));
  const [only = '', another] = tokens;
  const needles = another === undefined ? listBeginnings(only) : tokens;
  if (needles.length === 0) return [];
  const rows = await context.read(searchEntities, { needles, labels: ['District'], limit: maxPlaces });
  const districts = rows.map(({ entity }) => toEntityRecord(entity));
  return districts.flatMap((district) =>
    another === undefined ? splitBeginning(only, district) : splitTokens(tokens, district),
  );
}

/** Names of districts have two letters or more. */
const listBeginnings = (token: string): readonly string[] =>
  Array.from(token, (_, index) => token.slice(0, index)).filter(({ length }) => length >= 2);

function splitBeginning(token: string, district: EntityRecord): readonly PlaceAndThing[] {
  const beginning = namesOf(district)
    .map(normalizeName)
    .filter((name) => token.startsWith(name) && token !== name)
    .toSorted((left, right) => right.length - left.length)[0];
  return beginning === undefined ? [] : [{ districtId: district.id, thing: token.slice(beginning.length) }];
}

function splitTokens(tokens: readonly string[], district: EntityRecord): readonly PlaceAndThing[] {
  const names = namesOf(district).flatMap((name) => [normalizeName(name), toPinyin(name).full]);
  const index = tokens.findIndex((token) => names.includes(token));
  return index < 0 ? [] : [{ districtId: district.id, thing: tokens.toSpliced(index, 1).join('') }];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
