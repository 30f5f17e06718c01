import { declare, familyQuery } from './declare.ts';
import { type PagesBelow, writePagesBelow } from './pages-below.ts';
import { declareColumns, listColumns, projectColumns, type Projection } from './projection.ts';
import { quoteName, toKebabCase } from './names.ts';
import type { QuerySource } from '../query-source.ts';
import type { RelationDefinition } from '../../domain/ontology/types.ts';

const neighbourFilters = {
  modality: ['string[]?', 'relations of a type without modality pass'],
  labels: ['string[]?', 'labels of the neighbour'],
  docIds: ['string[]?', 'documents, one of which has to be cited, where the relation cites any'],
} as const;

const filterConditions = [
  '($modality IS NULL OR r.modality IS NULL OR r.modality IN $modality)',
  '($labels IS NULL OR t.label IN $labels)',
  '($docIds IS NULL OR size(r.docIds) = 0 OR any(docId IN r.docIds WHERE docId IN $docIds))',
];

/** The neighbours over one relation type, both ways, their numbers, and the relations that leave from given entities. */
export function createNeighbours(definition: RelationDefinition): readonly QuerySource[] {
  const type = toKebabCase(definition.type);
  return [
    ...(['out', 'in'] as const).flatMap((way) => createOneWay(definition, way)),
    familyQuery({
      name: `outgoing-${type}`,
      area: 'relations',
      purpose: `${definition.type} relations that leave from the given entities, in no order`,
      params: declare({ ids: 'string[]' }),
      columns: declare({ from: 'string', to: 'string', relation: 'map' }),
      text: [
        'UNWIND $ids AS sourceId',
        `MATCH (:Entity {id: sourceId})-[r:${quoteName(definition.type)}]->(t:Entity)`,
        'RETURN sourceId AS from, t.id AS to, properties(r) AS relation',
      ].join('\n'),
    }),
  ];
}

/** What a page of neighbours gives of each relation and of the entity at its other end. */
export interface NeighbourProjection {
  readonly relation: Projection;
  readonly entity: Projection;
}

const everything: NeighbourProjection = { relation: null, entity: null };
const nothingBelow = writePagesBelow('t', []);

const toEachSource = (definition: RelationDefinition, way: 'out' | 'in'): readonly string[] => {
  const relation = `[r:${quoteName(definition.type)}]`;
  const hop = way === 'out' ? `(s)-${relation}->(t:Entity)` : `(s)<-${relation}-(t:Entity)`;
  return ['UNWIND $ids AS sourceId', 'MATCH (s:Entity {id: sourceId})', 'CALL (s) {', `  MATCH ${hop}`];
};

const toWhere = (conditions: readonly string[]): string => `  WHERE ${conditions.join('\n    AND ')}`;

const toDirection = (way: 'out' | 'in'): string =>
  way === 'out' ? 'that the given entities point to' : 'that point to the given entities';

/**
 * A page of neighbours for each of the given entities, with as much of them as is asked for, and with pages below
 * `t` (pages-below.ts).
 */
export const createNeighbourPage = (
  definition: RelationDefinition,
  way: 'out' | 'in',
  { relation, entity }: NeighbourProjection = everything,
  below: PagesBelow = nothingBelow,
): QuerySource =>
  familyQuery({
    name: `neighbours-${toKebabCase(definition.type)}-${way}`,
    area: 'relations',
    purpose: `Entities ${toDirection(way)} by ${definition.type}, a page for each in order of sortKey; ids without any, and unknown ones, have no row`,
    params: {
      ...declare({
        ids: 'string[]',
        after: ['string?', 'sortKey of the last relation of the page before'],
        limit: ['integer', 'most neighbours for each id'],
        ...neighbourFilters,
      }),
      ...below.declared,
    },
    columns: {
      ...declare({ sourceId: 'string' }),
      ...declareColumns('relation', relation),
      ...declareColumns('entity', entity),
    },
    text: [
      ...toEachSource(definition, way),
      toWhere(['($after IS NULL OR r.sortKey > $after)', ...filterConditions]),
      '  WITH r, t ORDER BY r.sortKey LIMIT $limit',
      ...(below.text === '' ? [] : [below.text]),
      `  RETURN ${[
        'r.sortKey AS sortKey',
        projectColumns('r', 'relation', relation),
        projectColumns('t', 'entity', entity),
        ...below.columns,
      ]
        .filter((columns) => columns !== '')
        .join(', ')}`,
      '}',
      `RETURN ${['sourceId', ...listColumns('relation', relation), ...listColumns('entity', entity), ...below.columns].join(', ')}`,
      'ORDER BY sourceId, sortKey',
    ].join('\n'),
  });

function createOneWay(definition: RelationDefinition, way: 'out' | 'in'): readonly QuerySource[] {
  const type = toKebabCase(definition.type);
  return [
    createNeighbourPage(definition, way),
    familyQuery({
      name: `count-neighbours-${type}-${way}`,
      area: 'relations',
      purpose: `How many entities there are ${toDirection(way)} by ${definition.type}; unknown ids have no row`,
      params: declare({ ids: 'string[]', ...neighbourFilters }),
      columns: declare({ sourceId: 'string', total: 'integer' }),
      text: [
        ...toEachSource(definition, way),
        toWhere(filterConditions),
        '  RETURN count(r) AS total',
        '}',
        'RETURN sourceId, total',
      ].join('\n'),
    }),
  ];
}
