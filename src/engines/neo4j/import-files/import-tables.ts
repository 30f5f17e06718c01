import {
  editorProperties,
  modalityProperty,
  type OntologyModel,
  relationProperties,
} from '../../../domain/ontology/ontology.ts';
import type { PropertyDefinition } from '../../../domain/ontology/types.ts';
import type { PlainValue } from '../../../graph/cypher-query.ts';
import type { WriteStatement } from '../../../graph/engine.ts';
import { toKebabCase } from '../../../graph/families/names.ts';
import { toParameters } from '../../parameters.ts';

/** What a column of a file holds, in the words of `neo4j-admin database import`. */
export interface ImportColumn {
  readonly name: string;
  readonly type: 'string' | 'long' | 'double' | 'boolean';
  readonly list: boolean;
}

/** The nodes of one label, or the relationships of one type. */
export interface ImportTable {
  /** Path of its files within the folder, without their endings. */
  readonly path: string;
  readonly kind: 'nodes' | 'relationships';
  /** Headings of what makes a row a node or a relationship; they come first. */
  readonly keys: readonly string[];
  readonly columns: readonly ImportColumn[];
}

type PlainMap = Readonly<Record<string, PlainValue>>;

/** One node or relationship. */
export interface ImportRow {
  /** Beside the table's `keys`; a list is one of labels. */
  readonly keys: readonly (string | readonly string[])[];
  readonly properties: PlainMap;
}

export interface ImportRows {
  readonly table: ImportTable;
  readonly rows: readonly ImportRow[];
  /** The rows take the place of those before: a node that is written again and again. */
  readonly replaces: boolean;
}

/** Turns a statement of a load into an empty graph into the rows that it would leave there. */
export type ToImportRows = (statement: WriteStatement) => ImportRows;

const text = (name: string): ImportColumn => ({ name, type: 'string', list: false });
const texts = (name: string): ImportColumn => ({ name, type: 'string', list: true });
const whole = (name: string): ImportColumn => ({ name, type: 'long', list: false });

const types = { integer: 'long', float: 'double', boolean: 'boolean' } as const;

const toColumn = ({ name, kind, list }: PropertyDefinition): ImportColumn => ({
  name,
  type: kind === 'integer' || kind === 'float' || kind === 'boolean' ? types[kind] : 'string',
  list: list ?? false,
});

// What is stored beside what a dataset states; ARCHITECTURE.md, "How facts are stored".
const origin = [texts('cites'), texts('datasets'), texts('statements')];

const entityTable = (label: string, properties: readonly PropertyDefinition[]): ImportTable =>
  nodeTable(label, 'Entity', [
    text('label'),
    text('name'),
    ...[...properties, ...editorProperties].map(toColumn),
    ...origin,
    text('searchText'),
  ]);

const nodeTable = (label: string, idSpace: string, columns: readonly ImportColumn[]): ImportTable => ({
  path: `nodes/${label}`,
  kind: 'nodes',
  keys: [`id:ID(${idSpace})`, ':LABEL'],
  columns,
});

const relationTable = (type: string, properties: readonly PropertyDefinition[]): ImportTable => ({
  path: `relationships/${type}`,
  kind: 'relationships',
  keys: [':START_ID(Entity)', ':END_ID(Entity)', ':TYPE'],
  columns: [
    text('relationId'),
    text('sortKey'),
    ...[...properties, ...relationProperties, ...editorProperties].map(toColumn),
    ...origin,
    texts('docIds'),
  ],
});

const datasetTable = nodeTable('Dataset', 'Dataset', [
  ...['version', 'title', 'titleEn', 'kind', 'licence', 'description', 'contentHash', 'importedAt'].map(text),
  ...['entityCount', 'relationCount'].map(whole),
]);
const chunkTable = nodeTable('_JournalChunk', '_JournalChunk', [
  ...['seq', 'part', 'count'].map(whole),
  ...['kind', 'firstId', 'lastId', 'data'].map(text),
]);
const entryTable = nodeTable('_JournalEntry', '_JournalEntry', [text('header')]);
const positionTable = nodeTable('_Journal', '_Journal', [whole('seq'), text('hash'), whole('format')]);

const asMap = (value: PlainValue | undefined): PlainMap => value as PlainMap;
const asRows = ({ rows }: PlainMap): readonly PlainMap[] => rows as readonly PlainMap[];
const asText = (value: PlainValue | undefined): string => value as string;

const toNode = (labels: string | readonly string[], id: string, properties: PlainMap): ImportRow => ({
  keys: [id, labels],
  properties,
});

/**
 * What each query of a first load leaves in an empty graph, by its name. A query that changes or removes has no place
 * in such a load.
 */
export function createImportRows(ontology: OntologyModel): ToImportRows {
  const makers = new Map<string, (params: PlainMap) => ImportRows>();
  const add = (
    name: string,
    table: ImportTable,
    toRows: (params: PlainMap) => readonly ImportRow[],
    replaces = false,
  ) => makers.set(name, (params) => ({ table, rows: toRows(params), replaces }));

  for (const { label, pluralField, properties } of ontology.labels)
    add(`put-${toKebabCase(pluralField)}`, entityTable(label, properties), (params) =>
      asRows(params).map((row) =>
        toNode(['Entity', label], asText(row['id']), { ...asMap(row['properties']), label }),
      ),
    );
  for (const { type, modality, properties } of ontology.relations)
    add(
      `create-${toKebabCase(type)}-relations`,
      relationTable(type, modality ? [...properties, modalityProperty] : properties),
      (params) =>
        asRows(params).map(({ from, to, relationId = null, properties: stored }) => ({
          keys: [asText(from), asText(to), type],
          properties: { ...asMap(stored), relationId },
        })),
    );
  add('put-dataset', datasetTable, ({ id, properties }) => [
    toNode('Dataset', asText(id), asMap(properties)),
  ]);
  add('put-journal-chunks', chunkTable, (params) =>
    asRows(params).map(({ id, properties }) => {
      const { id: _id, ...rest } = asMap(properties);
      return toNode('_JournalChunk', asText(id), rest);
    }),
  );
  add('put-journal-entries', entryTable, (params) =>
    asRows(params).map(({ id, header = null }) => toNode('_JournalEntry', asText(id), { header })),
  );
  add('put-position', positionTable, (params) => [toNode('_Journal', 'journal', params)], true);

  return ({ query, params }) => {
    const toRows = makers.get(query.name);
    if (!toRows) throw new Error(`${query.name} has no place in a load into an empty graph`);
    return toRows(toParameters(query, params));
  };
}
