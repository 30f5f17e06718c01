import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { drawCurves } from './endurance/draw-curves.ts';
import { type EnduranceResult, renderEndurance, type Series } from './endurance/render-endurance.ts';

/**
 * `npm run endurance`: the long forms of all tests that cause faults or go on for long, one after another, and
 * docs/endurance.md from what they have recorded (tests/support/record-figures.ts). Each number can be set from
 * outside, such as SOAK_SECONDS=60.
 */
const root = resolve(import.meta.dirname, '..');
const long = {
  FAULT_ROUNDS: '30',
  KILL_ROUNDS: '30',
  OUTAGES: '5',
  CATALOGUE_ROUNDS: '10',
  RANDOM_GRAPHS: '40',
  ROUND_TRIPS: '40',
  JOURNAL_ROUNDS: '40',
  SLOW_QUERY_ITEMS: '100000',
  FUZZ_REQUESTS: '10000',
  PARSER_RUNS: '10000',
  HOSTILE_TEXTS: 'all',
  // Every run of tests draws the same values, so that a change is judged by its own; here they are new each time.
  RANDOM_SEED: String(Date.now() % 1_000_000),
  SOAK_SECONDS: '600',
};
const files = [
  'tests/faults',
  'tests/property/random-operations.test.ts',
  'tests/property/parsers.test.ts',
  'tests/http/hostile-service.test.ts',
  'tests/property/engines-agree.test.ts',
  'tests/property/dataset-round-trip.test.ts',
  'tests/contract/catalogue.test.ts',
  'tests/contract/journal.test.ts',
  'tests/contract/embedded.test.ts',
  'tests/contract/lost-commit.test.ts',
  'tests/contract/neo4j.test.ts',
  'tests/contract/slow-query.test.ts',
  'tests/cli/killed-import.test.ts',
];

const results = await mkdtemp(join(tmpdir(), 'chain-atlas-endurance-'));
try {
  // The soak measures what is shipped.
  run(process.execPath, [join(root, 'scripts/build.js')]);
  const settings = { ...long, ...pick(process.env, Object.keys(long)) };
  const report = join(results, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  // One after another, so that no test is measured under the load of another; named files alone, on a wish.
  const asked = process.argv.slice(2);
  const exitCode = run(
    process.execPath,
    [vitest, 'run', '--no-file-parallelism', ...reporters, ...(asked.length > 0 ? asked : files)],
    { ...settings, ENDURANCE_RESULTS: results },
  );
  const { figures, series } = await readResults(results);
  const totals = JSON.parse(await readFile(report, 'utf8')) as EnduranceResult['totals'];
  const result: EnduranceResult = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`,
    settings,
    totals,
    figures,
    series,
  };
  await writeFile(join(root, 'docs/endurance.md'), renderEndurance(result));
  for (const { name, samples } of series)
    await writeFile(join(root, `docs/pictures/endurance-${toFileName(name)}.svg`), drawCurves(samples));
  console.log('wrote docs/endurance.md');
  process.exitCode = exitCode;
} finally {
  await rm(results, { recursive: true });
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  return status ?? 1;
}

function pick(env: NodeJS.ProcessEnv, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const])),
  );
}

async function readResults(folder: string): Promise<Pick<EnduranceResult, 'figures' | 'series'>> {
  const read = async <Result>(kind: string): Promise<readonly Result[]> => {
    const names = (await readdir(folder)).filter((name) => name.endsWith(`.${kind}.json`)).sort();
    return Promise.all(
      names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Result),
    );
  };
  return {
    figures: await read<EnduranceResult['figures'][number]>('figures'),
    series: await read<Series>('series'),
  };
}

function toFileName(name: string): string {
  return name.replaceAll(/\W+/gu, '-').toLowerCase();
}
