import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { type GeneratedData, importData, prepareData } from './environment/data.ts';
import { type Neo4jServer, openNeo4j } from './environment/neo4j.ts';
import { type Options, readOptions, type SectionName } from './options.ts';
import { renderTable, type Table } from './report/table.ts';
import { writePage } from './report/write-page.ts';
import { growth } from './sections/growth.ts';
import {
  type ImportComparison,
  importIntoEmbedded,
  importIntoNeo4j,
  toImportTable,
} from './sections/import.ts';
import { overheadOnEmbedded, overheadOnNeo4j } from './sections/overhead.ts';
import { againstPeer } from './sections/peer.ts';
import { blocking, cacheGain, exportTimes, type NamedGraph, startTimes } from './sections/service.ts';

/** `npm run bench`: ratios of one run as tables on the terminal, and as JSON in bench/results.json. */
const options = readOptions(process.argv.slice(2));
const tables: Table[] = [];
const isAsked = (section: SectionName): boolean => options.only.includes(section);
const show = (table: Table): void => {
  tables.push(table);
  console.log(renderTable(table));
};

const servers: Neo4jServer[] = [];
try {
  const data: GeneratedData[] = [];
  for (const size of options.sizes) data.push(await prepareData(options.home, size));
  const imports: ImportComparison[] = [];
  const embedded = options.engines.includes('embedded') ? await fillEmbedded(data, imports) : [];
  const neo4j = options.engines.includes('neo4j') ? await fillNeo4j(data, imports) : [];
  if (imports.length > 0) show(toImportTable(imports));
  await measureQuestions(embedded, neo4j);
  await measureService([...embedded, ...neo4j]);
  const run = await describeRun(options);
  await writeFile(
    resolve(import.meta.dirname, 'results.json'),
    `${JSON.stringify({ ...run, tables }, null, 2)}\n`,
  );
  if (options.page)
    await writePage(
      resolve(import.meta.dirname, '../docs/performance.md'),
      [renderRun(run), ...tables.map(renderTable)].join('\n\n'),
    );
} finally {
  for (const server of servers) await server.stop();
}

async function measureQuestions(
  embedded: readonly NamedGraph[],
  neo4j: readonly NamedGraph[],
): Promise<void> {
  const [server] = servers;
  const [first] = neo4j;
  if (server && first && isAsked('overhead')) show(await overheadOnNeo4j(options, server, first.landmarks));
  if (server && first && isAsked('peer')) show(await againstPeer(options, server, first.landmarks));
  const [smallest] = embedded;
  if (smallest && isAsked('overhead'))
    show(await overheadOnEmbedded(options, toFolder(smallest.nodes), smallest.landmarks));
  if (!isAsked('growth')) return;
  // The embedded engine is for up to about 100,000 nodes.
  const fitting = embedded.filter(({ nodes }) => nodes <= 100_000);
  if (fitting.length > 1) show(await growth('embedded engine', options, fitting));
  if (neo4j.length > 1) show(await growth('Neo4j', options, neo4j));
}

async function measureService(graphs: readonly NamedGraph[]): Promise<void> {
  if (isAsked('start')) show(await startTimes(5, graphs));
  if (isAsked('exports')) show(await exportTimes(7, graphs));
  if (isAsked('blocking')) show(await blocking(graphs));
  if (isAsked('cache')) show(await cacheGain(options.rounds, graphs));
}

/** Where the embedded store of a size is kept from one run to the next. */
function toFolder(nodes: number): string {
  return join(options.home, `embedded-${nodes}`);
}

async function fillEmbedded(
  data: readonly GeneratedData[],
  imports: ImportComparison[],
): Promise<NamedGraph[]> {
  const graphs: NamedGraph[] = [];
  for (const each of data) {
    const folder = toFolder(each.nodes);
    if (isAsked('import')) {
      await rm(folder, { recursive: true, force: true });
      imports.push(await importIntoEmbedded(each, folder));
    } else if (!existsSync(folder)) importData(each.folder, { GRAPH_URL: `embedded:${folder}` });
    graphs.push({
      engine: 'embedded',
      nodes: each.nodes,
      landmarks: each.landmarks,
      env: { GRAPH_URL: `embedded:${folder}` },
    });
  }
  return graphs;
}

async function fillNeo4j(data: readonly GeneratedData[], imports: ImportComparison[]): Promise<NamedGraph[]> {
  const graphs: NamedGraph[] = [];
  for (const each of data) {
    const server = await openNeo4j(`bench-${each.nodes}`);
    if (server === null) {
      console.log('left out: Neo4j (BENCH_NEO4J_URL names a server that may be emptied)\n');
      return [];
    }
    servers.push(server);
    if (isAsked('import')) imports.push(await importIntoNeo4j(each, server));
    else importData(each.folder, server.env);
    graphs.push({ engine: 'neo4j', nodes: each.nodes, landmarks: each.landmarks, env: server.env });
    // A server of somebody else's holds one size at a time.
    if (process.env['BENCH_NEO4J_URL'] !== undefined) break;
  }
  return graphs;
}

interface Run {
  readonly date: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string | null>>;
  readonly options: Readonly<Record<string, unknown>>;
}

async function describeRun({ home: _home, page: _page, ...rest }: Options): Promise<Run> {
  const { version } = JSON.parse(await readFile(resolve(import.meta.dirname, '../package.json'), 'utf8')) as {
    readonly version: string;
  };
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    versions: { 'chain-atlas': version, node: process.versions.node, neo4j: servers[0]?.version ?? null },
    options: rest,
  };
}

function renderRun({ date, machine, versions, options: asked }: Run): string {
  const names = Object.entries(versions).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${value}`],
  );
  const { sizes, rounds, seconds } = asked as Pick<Options, 'sizes' | 'rounds' | 'seconds'>;
  return `${date}; ${machine}; ${names.join(', ')}; graphs of ${sizes.join(', ')} nodes; ${rounds} rounds, loads of ${seconds} s.`;
}
