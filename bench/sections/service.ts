import { startAtlas } from '../environment/service.ts';
import { type Blocking, measureBlocking } from '../measures/event-loop.ts';
import { aroundDistricts, everything, type ExportTiming, measureExport } from '../measures/exports.ts';
import { summarize, timeInTurn } from '../measures/time-in-turn.ts';
import { questions } from '../questions/all-questions.ts';
import { asRatio, inMb, inMs, type Table } from '../report/table.ts';
import type { SizedGraph } from './growth.ts';

const formats = ['node-link', 'graphology', 'cytoscape', 'g6', 'jgf', 'gexf', 'graphml', 'csv', 'xlsx'];
const largest = 100_000;

/** From the start of the service to its first answer, with data that is there. */
export async function startTimes(rounds: number, graphs: readonly NamedGraph[]): Promise<Table> {
  const rows: string[][] = [];
  for (const { engine, nodes, env, landmarks } of graphs) {
    const samples: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begin = performance.now();
      const service = await startAtlas(env);
      await service.ask('query ($id: ID!) { node(id: $id) { id } }', { id: landmarks.near.district });
      samples.push(performance.now() - begin);
      await service.stop();
    }
    rows.push([engine, String(nodes), inMs(summarize(samples).medianMs)]);
  }
  return {
    title: 'Start',
    note: 'From `npm start` to the first answer, with an existing data folder. Goal: below 5 s at 100,000 nodes.',
    columns: ['engine', 'nodes', 'median ms'],
    rows,
  };
}

export interface NamedGraph extends SizedGraph {
  readonly engine: string;
}

/** Files of 5,000 nodes, and of 100,000 where there are as many. */
export async function exportTimes(rounds: number, graphs: readonly NamedGraph[]): Promise<Table> {
  const rows: string[][] = [];
  for (const { engine, nodes, env, landmarks } of graphs)
    for (const count of [5000, largest].filter((each) => each <= nodes))
      for (const format of count === largest ? ['node-link', 'csv'] : formats) {
        // Each with a service of its own, so that memory is that of this export.
        const service = await startAtlas({ ...env, MAX_EXPORT_NODES: String(largest) });
        try {
          rows.push(
            toExportRow(
              engine,
              nodes,
              await measureExport(
                service,
                format,
                count,
                count === largest ? 2 : rounds,
                count === largest ? everything : aroundDistricts(landmarks),
              ),
            ),
          );
        } catch (error) {
          rows.push([
            engine,
            String(nodes),
            format,
            String(count),
            (error as Error).message.slice(0, 120),
            '',
            '',
            '',
          ]);
        } finally {
          await service.stop();
        }
      }
  return {
    title: 'Exports',
    note: 'A subgraph as a file. Goal: 5,000 nodes within 200 ms; 100,000 nodes with flat memory.',
    columns: [
      'engine',
      'graph',
      'format',
      'nodes',
      'median ms',
      'MB',
      'memory before MB',
      'memory at most MB',
    ],
    rows,
  };
}

const toExportRow = (engine: string, graph: number, timing: ExportTiming): string[] => [
  engine,
  String(graph),
  timing.format,
  String(timing.nodes),
  inMs(timing.medianMs),
  (timing.bytes / 2 ** 20).toFixed(1),
  inMb(timing.memoryBeforeMb),
  inMb(timing.memoryPeakMb),
];

/** The longest time in which the service answered nobody else. */
export async function blocking(graphs: readonly NamedGraph[]): Promise<Table> {
  const rows: string[][] = [];
  for (const { engine, nodes, env, landmarks } of graphs) {
    const service = await startAtlas(env);
    try {
      const works: readonly (readonly [string, () => Promise<unknown>])[] = [
        ...questions
          .filter(({ kind }) => kind === 'analysis')
          .map(
            ({ name, api, variables }) => [name, () => service.ask(api.query, variables(landmarks))] as const,
          ),
        [
          'all pairs of districts by product',
          () => service.ask('{ districtOverlap(basis: PRODUCT) { matrix { jaccard } } }', {}),
        ],
        [
          'export of 5,000 nodes (node-link)',
          () => measureExport(service, 'node-link', 5000, 1, aroundDistricts(landmarks)),
        ],
        [
          'export of 5,000 nodes (xlsx)',
          () => measureExport(service, 'xlsx', 5000, 1, aroundDistricts(landmarks)),
        ],
      ];
      for (const [name, run] of works)
        try {
          await run();
          rows.push(toBlockingRow(engine, nodes, await measureBlocking(name, service, run)));
        } catch (error) {
          rows.push([engine, String(nodes), name, (error as Error).message.slice(0, 120), '']);
        }
    } finally {
      await service.stop();
    }
  }
  return {
    title: 'The event loop',
    note: 'The longest time in which the service could answer nobody else. Goal: at most 50 ms. The second time of each work is shown.',
    columns: ['engine', 'graph', 'work', 'took ms', 'longest delay ms'],
    rows,
  };
}

const toBlockingRow = (engine: string, nodes: number, { work, tookMs, longestMs }: Blocking): string[] => [
  engine,
  String(nodes),
  work,
  inMs(tookMs),
  inMs(longestMs),
];

/** Answers that are kept against answers that are made anew. */
export async function cacheGain(rounds: number, graphs: readonly NamedGraph[]): Promise<Table> {
  const rows: string[][] = [];
  for (const { engine, nodes, env, landmarks } of graphs) {
    const without = await startAtlas(env);
    // The embedded store takes one process at a time, so there the two are measured one after the other.
    const isShared = engine !== 'embedded';
    if (!isShared) await without.stop();
    const kept = await startAtlas({ ...env, ANSWER_CACHE_BYTES: '67108864' });
    try {
      for (const { name, api, variables } of questions.filter(({ kind }) => kind === 'analysis')) {
        const ask = () => kept.ask(api.query, variables(landmarks));
        const begin = performance.now();
        await ask();
        const firstMs = performance.now() - begin;
        const { again, anew } = await timeInTurn(
          {
            again: ask,
            anew: isShared ? () => without.ask(api.query, variables(landmarks)) : async () => undefined,
          },
          rounds,
        );
        const coldMs = isShared ? anew.medianMs : firstMs;
        rows.push([
          engine,
          String(nodes),
          name,
          inMs(coldMs),
          inMs(again.medianMs),
          asRatio(coldMs / again.medianMs),
        ]);
      }
    } finally {
      await kept.stop();
      if (isShared) await without.stop();
    }
  }
  return {
    title: 'Answers that are kept',
    note: 'The same question again, from the cache; on the embedded engine against the first time, once.',
    columns: ['engine', 'graph', 'question', 'anew ms', 'kept ms', 'times as fast'],
    rows,
  };
}
