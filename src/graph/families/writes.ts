import { declare, familyQuery } from './declare.ts';
import { quoteName, toKebabCase } from './names.ts';
import type { QuerySource } from '../query-source.ts';
import type { LabelDefinition, RelationDefinition } from '../../domain/ontology/types.ts';

/** Adds or changes entities of one label. */
export const createEntityWrite = (definition: LabelDefinition): QuerySource =>
  familyQuery({
    name: `put-${toKebabCase(definition.pluralField)}`,
    area: 'writes',
    purpose: `Adds or changes ${definition.label} entities; a null property is removed, one left out stays`,
    mode: 'write',
    params: declare({ rows: ['map[]', '{id, properties}'] }),
    text: [
      'UNWIND $rows AS row',
      'MERGE (n:Entity {id: row.id})',
      `SET n:${quoteName(definition.label)}`,
      `SET n.label = '${definition.label.replaceAll("'", "\\'")}'`,
      'SET n += row.properties',
    ].join('\n'),
  });

/** Takes entities of any label away, with their relations. */
export const createEntityDelete = (): QuerySource =>
  familyQuery({
    name: 'delete-entities',
    area: 'writes',
    purpose: 'Takes entities away, with their relations; unknown ids are ignored',
    mode: 'write',
    params: declare({ ids: 'string[]' }),
    text: 'UNWIND $ids AS givenId\nMATCH (n:Entity {id: givenId})\nDETACH DELETE n',
  });

/**
 * Adds, changes, takes away and counts relations of one type. What is new is created: looking for it first would walk
 * through all relations of its ends, which of a hub takes ever longer.
 */
export function createRelationWrites(definition: RelationDefinition): readonly QuerySource[] {
  const type = toKebabCase(definition.type);
  const quoted = quoteName(definition.type);
  const ends = ['UNWIND $rows AS row', 'MATCH (f:Entity {id: row.from})', 'MATCH (t:Entity {id: row.to})'];
  return [
    familyQuery({
      name: `create-${type}-relations`,
      area: 'writes',
      purpose: `Adds ${definition.type} relations that are not there yet; a row without both ends is ignored`,
      mode: 'write',
      params: declare({ rows: ['map[]', '{relationId, from, to, properties}'] }),
      text: [
        ...ends,
        `CREATE (f)-[r:${quoted} {relationId: row.relationId}]->(t)`,
        'SET r += row.properties',
      ].join('\n'),
    }),
    familyQuery({
      name: `put-${type}-relations`,
      area: 'writes',
      purpose: `Adds or changes ${definition.type} relations; a null property is removed; a row without both ends is ignored`,
      mode: 'write',
      params: declare({ rows: ['map[]', '{relationId, from, to, properties}'] }),
      text: [
        ...ends,
        `MERGE (f)-[r:${quoted} {relationId: row.relationId}]->(t)`,
        'SET r += row.properties',
      ].join('\n'),
    }),
    familyQuery({
      name: `delete-${type}-relations`,
      area: 'writes',
      purpose: `Takes ${definition.type} relations away; unknown ones are ignored`,
      mode: 'write',
      params: declare({ rows: ['map[]', '{relationId, from, to}'] }),
      text: [...ends, `MATCH (f)-[r:${quoted} {relationId: row.relationId}]->(t)`, 'DELETE r'].join('\n'),
    }),
    familyQuery({
      name: `count-${type}-relations`,
      area: 'stats',
      purpose: `How many ${definition.type} relations there are`,
      scans: 'a total has to look at every relation of the type; Neo4j keeps the number',
      columns: declare({ total: 'integer' }),
      text: `MATCH (:Entity)-[r:${quoted}]->(:Entity)\nRETURN count(r) AS total`,
      overrides: {
        neo4j: {
          difference:
            'with unlabelled ends Neo4j answers from its count store; the embedded engine needs the labels',
          text: `MATCH ()-[r:${quoted}]->()\nRETURN count(r) AS total`,
        },
      },
    }),
  ];
}
