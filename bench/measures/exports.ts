import { ontology } from '../../src/domain/ontology/ontology.ts';
import type { Landmarks } from '../questions/question.ts';
import type { Service } from '../environment/service.ts';
import { watchMemory } from '../environment/memory.ts';
import { summarize } from './time-in-turn.ts';

/** One subgraph as a file. */
export interface ExportTiming {
  readonly format: string;
  readonly nodes: number;
  readonly medianMs: number;
  readonly bytes: number;
  readonly memoryBeforeMb: number;
  readonly memoryPeakMb: number;
}

/** What a subgraph begins with: as the address of `/export/subgraph` says it. */
export type ExportStart = Readonly<Record<string, readonly string[]>>;

/** Five districts and all around them: some 5,000 entities at any size of the generated data. */
export const aroundDistricts = ({ districts }: Landmarks): ExportStart => ({
  center: districts,
  depth: ['4'],
});

/** The whole graph; labels as the API writes them: CHAIN_STAGE. */
export const everything: ExportStart = {
  labels: ontology.labels.map(({ label }) => label.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '_').toUpperCase()),
};

/** Takes `/export/subgraph` of so many nodes some times; the pieces are thrown away as they come. */
export async function measureExport(
  service: Service,
  format: string,
  nodes: number,
  rounds: number,
  start: ExportStart,
): Promise<ExportTiming> {
  const samples: number[] = [];
  let bytes = 0;
  const query = new URLSearchParams([
    ['format', format],
    ['maxNodes', String(nodes)],
    ...Object.entries(start).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  ]);
  const { beforeMb, peakMb } = await watchMemory(service.pid, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const begin = performance.now();
      bytes = await download(`${service.address}/export/subgraph?${query.toString()}`);
      samples.push(performance.now() - begin);
    }
  });
  return {
    format,
    nodes,
    medianMs: summarize(samples).medianMs,
    bytes,
    memoryBeforeMb: beforeMb,
    memoryPeakMb: peakMb,
  };
}

async function download(url: string): Promise<number> {
  const response = await fetch(url);
  if (!response.ok || response.body === null)
    throw new Error(`${url}: ${response.status} ${await response.text()}`);
  let bytes = 0;
  for await (const piece of response.body as AsyncIterable<Uint8Array>) bytes += piece.byteLength;
  return bytes;
}
