import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import type { PropertyValue } from '../../domain/facts.ts';
import type { RelationDefinition } from '../../domain/ontology/types.ts';
import { toSearchText } from '../../names/search-text.ts';
import type { MergedFact } from './statements.ts';
import { toStrings } from './statements.ts';
import type { StoredProperties } from './stored-graph.ts';

/** What an entity is stored as; ARCHITECTURE.md lists it. */
export const toStoredEntity = (merged: MergedFact): StoredProperties => ({
  ...merged.properties,
  ...toOrigin(merged),
  searchText: searchTextOf(merged),
});

/** What a relation is stored as. */
export const toStoredRelation = (
  merged: MergedFact,
  relationId: string,
  { orderBy }: Pick<RelationDefinition, 'orderBy'>,
): StoredProperties => ({
  ...merged.properties,
  ...toOrigin(merged),
  docIds: listDocIds(merged.cites),
  sortKey: toSortKey(relationId, orderBy === undefined ? undefined : { order: merged.properties[orderBy] }),
});

const toOrigin = ({ cites, datasets, statements }: MergedFact): StoredProperties =>
  statements === undefined ? { cites, datasets } : { cites, datasets, statements };

const searchProperties = ['shortName', 'nameEn', 'legalName'];

// Pinyin takes most of the time of a plan, and nearly every plan meets the names of the one before.
const searchTexts = new Map<string, string>();
const mostSearchTexts = 50_000;

function searchTextOf({ properties }: MergedFact): string {
  const names = [
    String(properties['name'] ?? ''),
    ...toStrings(properties['aliases']),
    ...searchProperties.flatMap((name) => properties[name] ?? []).map(String),
  ];
  const key = names.join('\n');
  const known = searchTexts.get(key);
  if (known !== undefined) return known;
  if (searchTexts.size >= mostSearchTexts) searchTexts.clear();
  const text = toSearchText(names);
  searchTexts.set(key, text);
  return text;
}

/** Ids of the documents that citations name, each once. */
function listDocIds(cites: readonly string[]): readonly string[] {
  const ids = new Set<string>();
  for (const cite of cites) {
    const citation = parseCitation(cite);
    if (citation) ids.add(toDocumentId(citation.document));
  }
  return [...ids];
}

const orderDigits = 10;

/** What connections are ordered and paged by: the order in ten digits (nines where there is none), then the id. */
function toSortKey(
  relationId: string,
  ordered: { readonly order: PropertyValue | undefined } | undefined,
): string {
  if (!ordered) return relationId;
  const { order } = ordered;
  const digits =
    typeof order === 'number'
      ? String(Math.max(0, order)).padStart(orderDigits, '0')
      : '9'.repeat(orderDigits);
  return `${digits}|${relationId}`;
}

/** What has to be written so that `stored` becomes `wanted`: null for what vanishes; empty when nothing differs. */
export function diffProperties(
  wanted: StoredProperties,
  stored: StoredProperties | undefined,
): Readonly<Record<string, PropertyValue | null>> {
  if (stored === undefined) return wanted;
  const changes: Record<string, PropertyValue | null> = {};
  for (const [name, value] of Object.entries(wanted)) if (!isSame(value, stored[name])) changes[name] = value;
  for (const name of Object.keys(stored)) if (wanted[name] === undefined) changes[name] = null;
  return changes;
}

const isSame = (left: PropertyValue, right: PropertyValue | undefined): boolean =>
  left === right ||
  // An engine may forget a list without items.
  (Array.isArray(left) && left.length === 0 && right === undefined) ||
  (Array.isArray(left) &&
    Array.isArray(right) &&
    left.length === right.length &&
    left.every((item, index) => item === right[index]));
