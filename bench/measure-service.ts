import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import autocannon from 'autocannon';
import { readMemory } from './environment/memory.ts';
import { builtService, startService } from './environment/service.ts';
import type { Connection } from './questions/question.ts';

/** Starts the built service over a dataset, and prints what it takes: time, memory, disk, latency of three questions. */
const [dataset = resolve(import.meta.dirname, '../seed')] = process.argv.slice(2);
const seconds = Number(process.env['SECONDS'] ?? 5);
const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-bench-'));

function describeMemory(pid: number): string {
  const memory = readMemory(pid);
  if (memory === null) return 'unknown';
  return `${Math.round(memory.nowMb)} MB now, ${Math.round(memory.peakMb)} MB at most`;
}

const readDisk = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((total, { parentPath, name }) => total + statSync(join(parentPath, name)).size, 0);

async function findFirm(): Promise<string> {
  const data = await service.ask('{ firms(first: 1) { edges { node { id } } } }', {});
  return (data as { firms: Connection<{ readonly id: string }> }).firms.edges[0]?.node.id ?? '';
}

// As it is started by anybody: with the limits and the cache that it has by default.
const service = await startService({
  program: [builtService],
  graphqlPath: '/graphql',
  env: {
    GRAPH_URL: process.env['GRAPH_URL'] ?? `embedded:${join(folder, 'atlas')}`,
    SEED_DIR: dataset,
    LOG_LEVEL: 'warn',
  },
  readyPath: '/readyz',
});
const { pid } = service;
try {
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB`);
  console.log(`from start to ready: ${(service.readyMs / 1000).toFixed(1)} s`);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const [engine = ''] = children;
  const printMemory = () => {
    console.log(`service: ${describeMemory(pid)}`);
    if (engine !== '') console.log(`engine process: ${describeMemory(Number(engine))}`);
  };
  printMemory();
  console.log(`data folder: ${(readDisk(folder) / 2 ** 20).toFixed(1)} MB`);
  const questions = {
    'a list with neighbours':
      '{ firms(first: 20) { edges { node { id name locatedIn { edges { node { id } } } } } } }',
    'a search': '{ search(text: "重庆") { hits { entity { id name } } } }',
    'a subgraph of two steps': `{ subgraph(center: "${await findFirm()}", depth: 2) { nodes { entity { id } } edges { from to } } }`,
  };
  console.log(
    '| question | connections | p50 ms | p97.5 ms | requests a second | not 200 |\n|---|---|---|---|---|---|',
  );
  for (const [name, query] of Object.entries(questions))
    for (const connections of [1, 8, 32]) {
      const { latency, requests, non2xx, errors } = await autocannon({
        url: service.graphqlAddress,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        connections,
        duration: seconds,
      });
      // autocannon has no p95.
      console.log(
        `| ${name} | ${connections} | ${latency.p50} | ${latency.p97_5} | ${requests.average} | ${non2xx + errors} |`,
      );
    }
  printMemory();
} finally {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
}
