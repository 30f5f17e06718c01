import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startMixedLoad } from '../support/mixed-load.ts';
import { sampleProcess } from '../support/process-sample.ts';
import { recordFigures, recordSeries } from '../support/record-figures.ts';
import { builtService, type ServiceProcess, startService } from '../support/service-process.ts';
import { findTrend } from '../support/trend.ts';

const seconds = Number(process.env['SOAK_SECONDS'] ?? 0);
const everySeconds = 10;
const clients = 4;
const pauseMs = 50;

/** How much the last two thirds of a run may rise, in parts of their mean, and in the unit of the series at least. */
const flatness = {
  // What is in use once the heap was cleaned up: what is kept by mistake shows here.
  heapMb: { share: 0.1, least: 5 },
  // What the system has given; V8 gives it back when it likes.
  serviceMb: { share: 0.2, least: 20 },
  engineMb: { share: 0.1, least: 10 },
  serviceHandles: { share: 0, least: 4 },
  engineHandles: { share: 0, least: 4 },
  p50Ms: { share: 0.5, least: 5 },
  p95Ms: { share: 0.5, least: 50 },
} as const;

type Sample = Readonly<Record<keyof typeof flatness | 'second' | 'requests' | 'eventLoopP99Ms', number>>;

const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
};

/** What the probe in the service has reported last. */
function findProbe(output: string): { readonly p99Ms: number; readonly heapMb: number } {
  const [, p99Ms, heapMb] =
    [...output.matchAll(/"probe":\{"p99Ms":([\d.]+),"heapMb":([\d.]+)/gu)].at(-1) ?? [];
  if (p99Ms === undefined) throw new Error('the probe has reported nothing');
  return { p99Ms: Number(p99Ms), heapMb: Number(heapMb) };
}

async function runSoak(service: ServiceProcess): Promise<readonly Sample[]> {
  const load = startMixedLoad(service.address, clients, pauseMs);
  const samples: Sample[] = [];
  const [enginePid = 0] = service.enginePids();
  for (let second = everySeconds; second <= seconds; second += everySeconds) {
    await sleep(everySeconds * 1000);
    const latencies = load.takeLatencies();
    const own = sampleProcess(service.pid);
    const engine = sampleProcess(enginePid);
    const probe = findProbe(service.output());
    samples.push({
      second,
      requests: latencies.length,
      serviceMb: own.rssMb,
      engineMb: engine.rssMb,
      serviceHandles: own.handles,
      engineHandles: engine.handles,
      p50Ms: percentile(latencies, 0.5),
      p95Ms: percentile(latencies, 0.95),
      eventLoopP99Ms: probe.p99Ms,
      heapMb: probe.heapMb,
    });
  }
  await load.stop();
  // The same process to the end: one that was started anew would hide what it had kept.
  expect(service.enginePids()).toEqual([enginePid]);
  return samples;
}

describe.skipIf(seconds === 0)('a soak', () => {
  test(
    `of ${seconds} s with mixed load: memory and latency flat, handles not growing`,
    {
      timeout: seconds * 1000 + 120_000,
    },
    async () => {
      expect(existsSync(builtService), 'run npm run build: the soak measures what is shipped').toBe(true);
      const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-soak-'));
      const service = await startService(
        {
          GRAPH_URL: `embedded:${join(folder, 'graph')}`,
          SEED_DIR: join(import.meta.dirname, '../../seed'),
          LOG_LEVEL: 'info',
        },
        { isBuilt: true },
      );
      onTestFinished(async () => {
        await service.stop();
        await rm(folder, { recursive: true, force: true });
      });
      await service.says(/"ready: /u);
      const samples = await runSoak(service);
      recordSeries('A soak', samples);
      const rises: Record<string, string> = {};
      const tooSteep: string[] = [];
      for (const [name, { share, least }] of Object.entries(flatness)) {
        const { mean, rise } = findTrend(samples.map((sample) => sample[name as keyof typeof flatness]));
        const allowed = Math.max(share * mean, least);
        rises[name] = `${mean.toFixed(1)}, rises by ${rise.toFixed(1)} (${allowed.toFixed(1)} allowed)`;
        if (rise > allowed) tooSteep.push(name);
      }
      const requests = samples.reduce((sum, sample) => sum + sample.requests, 0);
      recordFigures('A soak', { seconds, clients, requests, ...rises });
      expect(tooSteep).toEqual([]);
    },
  );
});
