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

/** Takes `/export/subgraph` of so many nodes some times; the pieces are thrown away as they come. */
export async function measureExport(
  service: Service,
  format: string,
  nodes: number,
  rounds: number,
): Promise<ExportTiming> {
  const samples: number[] = [];
  let bytes = 0;
  const { beforeMb, peakMb } = await watchMemory(service.pid, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const begin = performance.now();
      bytes = await download(`${service.address}/export/subgraph?format=${format}&maxNodes=${nodes}`);
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
