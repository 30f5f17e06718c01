import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';

/** Starts the built service over a dataset, and prints what it takes: time, memory, disk, latency of three questions. */
const [dataset = resolve(import.meta.dirname, '../seed')] = process.argv.slice(2);
const port = Number(process.env['PORT'] ?? 4000);
const seconds = Number(process.env['SECONDS'] ?? 5);
const address = `http://127.0.0.1:${port}`;
const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-bench-'));

/** From /proc, so Linux alone. */
function readMemory(pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const inMegabytes = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1]) / 1024);
  return `${inMegabytes('VmRSS')} MB now, ${inMegabytes('VmHWM')} MB at most`;
}

const readDisk = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((total, { parentPath, name }) => total + statSync(join(parentPath, name)).size, 0);

async function waitUntilReady(): Promise<void> {
  for (;;) {
    const isReady = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    if (service.exitCode !== null) throw new Error(`the service ended with ${service.exitCode}`);
    await sleep(200);
  }
}

async function findFirm(): Promise<string> {
  const body = JSON.stringify({ query: '{ firms(first: 1) { edges { node { id } } } }' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
  const { data } = (await response.json()) as { data: { firms: { edges: { node: { id: string } }[] } } };
  return data.firms.edges[0]?.node.id ?? '';
}

const begin = performance.now();
const service = spawn(process.execPath, [resolve(import.meta.dirname, '../dist/main.js')], {
  env: {
    GRAPH_URL: `embedded:${join(folder, 'atlas')}`,
    ...process.env,
    SEED_DIR: dataset,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  },
  stdio: 'inherit',
});
const pid = service.pid ?? 0;
try {
  await waitUntilReady();
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB`);
  console.log(`from start to ready: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const [engine = ''] = children;
  const printMemory = () => {
    console.log(`service: ${readMemory(pid)}`);
    if (engine !== '') console.log(`engine process: ${readMemory(Number(engine))}`);
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
        url: `${address}/graphql`,
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
  service.kill('SIGTERM');
  if (service.exitCode === null) await once(service, 'exit');
  await rm(folder, { recursive: true, force: true });
}
