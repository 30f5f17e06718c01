import { familyQuery } from './declare.ts';
import { quoteName, toKebabCase } from './names.ts';
import { indexedBeside } from '../indexed-properties.ts';
import type { OverrideSource, QuerySource } from '../query-source.ts';
import type { EngineName } from '../cypher-query.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';

/** What the journal is kept as (ARCHITECTURE.md, "The journal"). */
const journalLabels = ['_Journal', '_JournalEntry', '_JournalChunk'];

/**
 * Constraints and indexes. Relations have none: the embedded engine knows no relationship index, and MERGE of a
 * relation between two found nodes looks only at the relations between them.
 */
export function createSchema(ontology: OntologyModel): readonly QuerySource[] {
  return [
    uniqueId('Entity'),
    uniqueId('Dataset'),
    index('Entity', 'name'),
    onlyOn('neo4j', {
      name: 'schema-entity-search-text-index',
      purpose: 'Index for finding entities by a part of their search text',
      text: 'CREATE TEXT INDEX entity_search_text IF NOT EXISTS FOR (n:Entity) ON (n.searchText)',
      difference: 'the text index of the embedded engine has a form of its own: the next one',
    }),
    onlyOn('embedded', {
      name: 'schema-entity-search-pairs-index',
      purpose: 'Index for finding entities by pairs of Chinese letters of their search text',
      text: "CREATE INDEX entity_search_pairs IF NOT EXISTS FOR (n:Entity) ON (n.searchText) USING TEXT {tokenizer: 'cjk_bigram'}",
      difference:
        'a text index of the embedded engine takes its tokenizer here; Neo4j serves CONTAINS by its own',
    }),
    wholeTextIndex({
      name: 'schema-entity-names-index',
      purpose: 'Index for finding entities by their name or one of their aliases',
      index: 'entity_names FOR (n:Entity) ON EACH [n.name, n.aliases]',
    }),
    ...(ontology.relations.some(({ type }) => type === 'COURTS')
      ? [
          wholeTextIndex({
            name: 'schema-courts-targets-index',
            purpose: 'Index for finding COURTS relations by what is courted for',
            index: 'courted_for FOR ()-[r:COURTS]-() ON EACH [r.products, r.stages]',
          }),
        ]
      : []),
    mergeKeyIndex('Entity'),
    mergeKeyIndex('Dataset'),
    ...journalLabels.flatMap((label) => [uniqueId(label), mergeKeyIndex(label)]),
    ...ontology.labels.flatMap(({ label }) =>
      ['id', 'name', ...(indexedBeside[label] ?? [])].map((property) => index(label, property)),
    ),
  ];
}

/** Lists are indexed by element nowhere else; the analyzer `keyword` leaves each element whole. */
const wholeTextIndex = ({
  index: given,
  ...query
}: Pick<QuerySource, 'name' | 'purpose'> & { index: string }) =>
  onlyOn('neo4j', {
    ...query,
    text: `CREATE FULLTEXT INDEX ${given.replace(' ', ' IF NOT EXISTS ')} OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'keyword'}}`,
    difference: 'the embedded engine has no index on the elements of a list, and Neo4j has a full-text index',
  });

const uniqueId = (label: string) =>
  familyQuery({
    name: `schema-${toKebabCase(label)}-id-unique`,
    area: 'schema',
    purpose: `No two ${label} nodes have one id`,
    mode: 'schema',
    text: `CREATE CONSTRAINT ${toSchemaName(label, 'id_unique')} IF NOT EXISTS FOR (n:${quoteName(label)}) REQUIRE n.id IS UNIQUE`,
  });

const index = (label: string, property: string) =>
  familyQuery({
    name: `schema-${toKebabCase(label)}-${toKebabCase(property)}-index`,
    area: 'schema',
    purpose: `Index for finding ${label} nodes by ${property}`,
    mode: 'schema',
    text: createIndex(label, property),
  });

const mergeKeyIndex = (label: string) =>
  onlyOn('embedded', {
    name: `schema-${toKebabCase(label)}-id-index`,
    purpose: `Index for finding and merging ${label} nodes by id`,
    text: createIndex(label, 'id'),
    difference:
      'a constraint alone leaves MERGE quadratic on the embedded engine; on Neo4j it is an index already',
  });

const createIndex = (label: string, property: string) =>
  `CREATE INDEX ${toSchemaName(label, property)} IF NOT EXISTS FOR (n:${quoteName(label)}) ON (n.${quoteName(property)})`;

const toSchemaName = (label: string, suffix: string) =>
  quoteName(`${toKebabCase(label).replaceAll('-', '_')}_${toKebabCase(suffix).replaceAll('-', '_')}`);

const onlyOn = (
  engine: EngineName,
  { name, purpose, text, difference }: Pick<QuerySource, 'name' | 'purpose'> & OverrideSource,
) =>
  familyQuery({
    name,
    area: 'schema',
    purpose,
    mode: 'schema',
    text: '',
    overrides: { [engine]: { text, difference } },
  });
