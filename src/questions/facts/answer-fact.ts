import { compareText } from '../../domain/compare-text.ts';
import type { PlainValue } from '../../graph/cypher-query.ts';
import type { FindRelationsCitingRow } from '../../graph/generated/questions.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';

export interface FactOfLine {
  readonly lines: readonly number[];
  readonly entity: EntityRecord | null;
  readonly relation: {
    readonly relationId: string;
    readonly type: string;
    readonly from: EntityRecord;
    readonly to: EntityRecord;
    readonly modality: string | null;
    readonly stated: string;
    readonly properties: readonly { readonly key: string; readonly value: string }[];
  } | null;
  readonly cites: readonly string[];
}

/** A fact before its entities are loaded. */
export interface FoundFact {
  readonly lines: readonly number[];
  readonly id: string;
  readonly cites: readonly string[];
  readonly relation: FindRelationsCitingRow | null;
}

/** How a relation is stored is no statement of a document. */
const storedProperties = new Set(
  'relationId sortKey cites docIds datasets statements stated modality docId'.split(' '),
);

export const answerFact = (
  { lines, id, relation, cites }: FoundFact,
  entity: (id: string) => EntityRecord,
): FactOfLine => ({
  lines,
  entity: relation ? null : entity(id),
  relation: relation && {
    relationId: relation.relationId,
    type: relation.type,
    from: entity(relation.fromId),
    to: entity(relation.toId),
    modality: readText(relation.relation, 'modality'),
    stated: readText(relation.relation, 'stated') ?? 'INFERRED',
    properties: Object.entries(relation.relation)
      .filter(([key, value]) => !storedProperties.has(key) && value !== null)
      .map(([key, value]) => ({ key, value: toText(value) }))
      .toSorted((left, right) => compareText(left.key, right.key)),
  },
  cites,
});

const toText = (value: PlainValue): string => (typeof value === 'object' ? readItems(value) : String(value));
const readItems = (value: PlainValue): string =>
  Array.isArray(value) ? value.map(String).join('；') : JSON.stringify(value);
