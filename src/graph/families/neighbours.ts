import { declare, familyQuery } from './declare.ts';
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

function createOneWay(definition: RelationDefinition, way: 'out' | 'in'): readonly QuerySource[] {
  const type = toKebabCase(definition.type);
  const relation = `[r:${quoteName(definition.type)}]`;
  const hop = way === 'out' ? `(s)-${relation}->(t:Entity)` : `(s)<-${relation}-(t:Entity)`;
  const direction = way === 'out' ? 'that the given entities point to' : 'that point to the given entities';
  const eachSource = [
    'UNWIND $ids AS sourceId',
    'MATCH (s:Entity {id: sourceId})',
    'CALL (s) {',
    `  MATCH ${hop}`,
  ];
  const where = (conditions: readonly string[]) => `  WHERE ${conditions.join('\n    AND ')}`;
  return [
    familyQuery({
      name: `neighbours-${type}-${way}`,
      area: 'relations',
      purpose: `Entities ${direction} by ${definition.type}, in order of sortKey, a page for each; unknown ids have no row`,
      params: declare({
        ids: 'string[]',
        after: ['string?', 'sortKey of the last relation of the page before'],
        limit: ['integer', 'most neighbours for each id'],
        ...neighbourFilters,
      }),
      columns: declare({
        sourceId: 'string',
        items: ['map[]', 'relation and entity, each a map of its properties'],
      }),
      text: [
        ...eachSource,
        where(['($after IS NULL OR r.sortKey > $after)', ...filterConditions]),
        '  WITH r, t ORDER BY r.sortKey LIMIT $limit',
        '  RETURN collect({relation: properties(r), entity: properties(t)}) AS items',
        '}',
        'RETURN sourceId, items',
      ].join('\n'),
    }),
    familyQuery({
      name: `count-neighbours-${type}-${way}`,
      area: 'relations',
      purpose: `How many entities there are ${direction} by ${definition.type}; unknown ids have no row`,
      params: declare({ ids: 'string[]', ...neighbourFilters }),
      columns: declare({ sourceId: 'string', total: 'integer' }),
      text: [
        ...eachSource,
        where(filterConditions),
        '  RETURN count(r) AS total',
        '}',
        'RETURN sourceId, total',
      ].join('\n'),
    }),
  ];
}
