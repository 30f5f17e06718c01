import type { RelationDefinition } from '../../domain/ontology/types.ts';
import type { PlainValue } from '../cypher-query.ts';
import { declare } from './declare.ts';
import type { DeclaredValue } from '../query-source.ts';
import { quoteName } from './names.ts';
import type { ProjectedProperty } from './projection.ts';

/** A page of neighbours of each entity that a query finds, read in the same statement; others may be below it. */
export interface PageBelow {
  /** Under which the entity has it. */
  readonly key: string;
  readonly definition: RelationDefinition;
  readonly way: 'out' | 'in';
  readonly limit: number;
  readonly modality: readonly string[] | null;
  readonly relation: readonly ProjectedProperty[];
  readonly entity: readonly ProjectedProperty[];
  readonly below: readonly PageBelow[];
}

/** What a statement needs beside its own text to read pages below what it finds. */
export interface PagesBelow {
  /** Subqueries, one after the other, each with one column. */
  readonly text: string;
  readonly columns: readonly string[];
  readonly declared: Readonly<Record<string, DeclaredValue>>;
  readonly params: Readonly<Record<string, PlainValue>>;
}

/** A neighbour as a page below gives it: the relation, and the entity with its own pages. */
export interface NeighbourBelow {
  readonly relation: Readonly<Record<string, PlainValue>>;
  readonly entity: Readonly<Record<string, PlainValue>>;
  readonly pages: ReadonlyMap<string, readonly NeighbourBelow[]>;
}

const none: PagesBelow = { text: '', columns: [], declared: {}, params: {} };

/**
 * Writes subqueries that read pages below the nodes of a variable: one statement for a whole tree, where a call for each
 * level takes several times as long. A page comes as a list of lists of values, in the order of `relation`, `entity`
 * and the pages below.
 */
export const writePagesBelow = (variable: string, pages: readonly PageBelow[]): PagesBelow =>
  pages.map((page, index) => writePage(variable, page, `${variable}_${index}`)).reduce(join, none);

function writePage(source: string, page: PageBelow, name: string): PagesBelow {
  const [relation, entity, column] = [`${name}_r`, `${name}_t`, `${name}_page`];
  const hop = `-[${relation}:${quoteName(page.definition.type)}]-`;
  const below = writePagesBelow(entity, page.below);
  const values = [
    ...page.relation.map((property) => `${relation}.${quoteName(property.name)}`),
    ...page.entity.map((property) => `${entity}.${quoteName(property.name)}`),
    ...below.columns,
  ];
  return {
    text: [
      `CALL (${source}) {`,
      `MATCH (${source})${page.way === 'out' ? `${hop}>` : `<${hop}`}(${entity}:Entity)`,
      ...(page.modality === null
        ? []
        : [`WHERE ${relation}.modality IS NULL OR ${relation}.modality IN $${name}_modality`]),
      `WITH ${relation}, ${entity} ORDER BY ${relation}.sortKey LIMIT $${name}_limit`,
      ...(below.columns.length === 0
        ? []
        : [
            below.text,
            // Subqueries promise no order of the rows that they were called for.
            `WITH ${[relation, entity, ...below.columns].join(', ')} ORDER BY ${relation}.sortKey`,
          ]),
      `RETURN collect([${values.join(', ')}]) AS ${column}`,
      '}',
    ].join('\n'),
    columns: [column],
    declared: {
      ...declare({
        [`${name}_limit`]: 'integer',
        ...(page.modality === null ? {} : { [`${name}_modality`]: 'string[]' }),
      }),
      ...below.declared,
    },
    params: {
      [`${name}_limit`]: page.limit,
      ...(page.modality === null ? {} : { [`${name}_modality`]: page.modality }),
      ...below.params,
    },
  };
}

const join = (left: PagesBelow, right: PagesBelow): PagesBelow => ({
  text: left.text === '' ? right.text : `${left.text}\n${right.text}`,
  columns: [...left.columns, ...right.columns],
  declared: { ...left.declared, ...right.declared },
  params: { ...left.params, ...right.params },
});

/** Reads the pages below one entity from the values of their columns. */
export const readPagesBelow = (
  pages: readonly PageBelow[],
  values: readonly (PlainValue | undefined)[],
): ReadonlyMap<string, readonly NeighbourBelow[]> =>
  new Map(
    pages.map((page, index) => [
      page.key,
      (values[index] as readonly (readonly PlainValue[])[]).map((row) => readNeighbour(page, row)),
    ]),
  );

function readNeighbour({ relation, entity, below }: PageBelow, row: readonly PlainValue[]): NeighbourBelow {
  const toEntity = relation.length;
  const toPages = toEntity + entity.length;
  return {
    relation: readRecord(relation, row, 0),
    entity: readRecord(entity, row, toEntity),
    pages: readPagesBelow(below, row.slice(toPages)),
  };
}

function readRecord(
  properties: readonly ProjectedProperty[],
  row: readonly PlainValue[],
  start: number,
): Readonly<Record<string, PlainValue>> {
  const record: Record<string, PlainValue> = {};
  properties.forEach(({ name }, index) => {
    record[name] = row[start + index] ?? null;
  });
  return record;
}
