import type { Neo4jServer } from '../environment/neo4j.ts';
import { type GeneratedData, importData, type ImportTiming } from '../environment/data.ts';
import { emptyNeo4j, insertIntoEmbedded, insertIntoNeo4j, readRawRows } from '../measures/batch-insert.ts';
import { asRatio, inMb, type Table } from '../report/table.ts';

/** An import by the command line beside the engine's own batch insert of the same rows. */
export interface ImportComparison {
  readonly engine: string;
  readonly data: GeneratedData;
  readonly facts: number;
  readonly own: ImportTiming;
  readonly batchMs: number;
}

/** Leaves the graph in the server. */
export async function importIntoNeo4j(data: GeneratedData, server: Neo4jServer): Promise<ImportComparison> {
  const [entities, relations] = await readBoth(data.folder);
  await emptyNeo4j(server.driver);
  const batchMs = await insertIntoNeo4j(server.driver, entities, relations);
  await emptyNeo4j(server.driver);
  const own = importData(data.folder, server.env);
  return { engine: 'neo4j', data, facts: countFacts(entities, relations), own, batchMs };
}

/** Leaves the graph in the folder. */
export async function importIntoEmbedded(data: GeneratedData, folder: string): Promise<ImportComparison> {
  const [entities, relations] = await readBoth(data.folder);
  const batchMs = await insertIntoEmbedded(`${folder}-raw`, entities, relations);
  const own = importData(data.folder, { GRAPH_URL: `embedded:${folder}` });
  return { engine: 'embedded', data, facts: countFacts(entities, relations), own, batchMs };
}

type Raw = Awaited<ReturnType<typeof readRawRows>>;

const readBoth = async (folder: string): Promise<readonly [Raw, Raw]> => [
  await readRawRows(folder, 'entities'),
  await readRawRows(folder, 'relations'),
];

const countFacts = (...groups: readonly Raw[]): number =>
  groups.flat().reduce((total, { rows }) => total + rows.length, 0);

export const toImportTable = (results: readonly ImportComparison[]): Table => ({
  title: 'Import',
  note: 'Goal: at most 1.5 times as long as the engine’s own batch insert of the same rows, which are in memory already, without validation, citations’ documents, search texts and journal. The import is a whole `chain-atlas import` with its start.',
  columns: [
    'engine',
    'nodes',
    'facts',
    'import s',
    'batch insert s',
    'ratio',
    'facts a second',
    'peak memory MB',
  ],
  rows: results.map(({ engine, data, facts, own, batchMs }) => [
    engine,
    String(data.nodes),
    String(facts),
    (own.ms / 1000).toFixed(1),
    (batchMs / 1000).toFixed(1),
    asRatio(own.ms / batchMs),
    (facts / (own.ms / 1000)).toFixed(0),
    inMb(own.peakMb),
  ]),
});
