import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { errorTable } from '../../src/domain/errors.ts';
import { writeSmallDataset } from '../support/dataset-folder.ts';
import { adminTokenLine } from '../support/guarded-server.ts';
import { runCommand, spawnCommand, waitForExit } from '../support/run-cli.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'chain-atlas-operations-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const graph = (name: string) => ['--url', `embedded:${join(data, name)}`, '--lang', 'en'];

/** Waits until a process has written something, and gives what it found. */
const says = (service: ChildProcess, pattern: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let out = '';
    service.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const found = pattern.exec(out);
      if (found) resolve(found[1] ?? found[0]);
    });
    service.once('close', () => reject(new Error(`ended before it said ${String(pattern)}: ${out}`)));
  });

test('backup asks the running service or the folder, restore puts it back, and a second signal ends at once', async () => {
  await runCommand(['import', await writeSmallDataset(), ...graph('live')]);
  const file = join(data, 'backup.tar.gz');
  const tokenFile = join(data, 'token');
  await writeFile(tokenFile, 'right\n');
  const tokens = join(data, 'tokens');
  await writeFile(tokens, adminTokenLine('right'));
  const service = spawnCommand(['serve', '--port', '0', ...graph('live')], {
    SEED_DIR: 'none',
    DRAIN_DELAY_MS: '60000',
    ACCESS_TOKENS_FILE: tokens,
    SESSION_KEY: 'k'.repeat(32),
  });
  const exit = waitForExit(service);
  try {
    const address = await says(service, /ready: (http:\/\/[\d.:]+)/u);
    const locked = await runCommand(['backup', file, ...graph('live')]);
    expect([locked.exitCode, locked.err]).toEqual([
      errorTable.ENGINE_LOCKED.exitCode,
      expect.stringContaining('backup --service'),
    ]);
    const asked = ['backup', file, '--service', address];
    const refused = await runCommand([...asked, '--lang', 'zh']);
    expect([refused.exitCode, refused.err]).toEqual([
      errorTable.INVALID_INPUT.exitCode,
      expect.stringContaining('需要访问令牌'),
    ]);
    expect(await readdir(data)).not.toContainEqual(expect.stringContaining('.tar.gz'));
    const taken = await runCommand([...asked, '--token-file', tokenFile, '--lang', 'en']);
    expect([taken.exitCode, taken.err]).toEqual([0, '']);
    expect(taken.out).toMatch(/backed up and read back \(store\.grafeo/u);
    const twice = await runCommand([...asked, '--token-file', tokenFile]);
    expect(twice.exitCode).toBe(errorTable.INVALID_INPUT.exitCode);

    service.kill('SIGTERM');
    await says(service, /a second signal ends at once/u);
    service.kill('SIGINT');
    expect(await exit).toMatchObject({ signal: 'SIGINT' });
  } finally {
    service.kill('SIGKILL');
  }

  const restored = await runCommand(['restore', file, ...graph('copy'), '--json']);
  expect(JSON.parse(restored.out)).toMatchObject({ entities: 7, relations: 5 });
  const again = await runCommand(['backup', file, '--replace', ...graph('copy'), '--lang', 'zh']);
  expect([again.exitCode, again.out]).toEqual([0, expect.stringContaining('已备份并回读核对')]);
  const occupied = await runCommand(['restore', file, ...graph('copy')]);
  expect(occupied.err).toContain('--replace');
});

test('backup and restore say what is wrong with what they were given', async () => {
  const file = join(data, 'backup.tar.gz');
  const zh = (args: readonly string[]) => runCommand([...args, '--lang', 'zh']);
  const results = [
    await zh(['backup', file, '--service', 'atlas']),
    await zh(['backup', file, '--service', 'http://127.0.0.1:1']),
    await zh(['backup', file, '--service', 'http://127.0.0.1:1', '--token-file', join(data, 'none')]),
    await zh(['backup', file, '--url', `embedded:${join(data, 'nothing')}`]),
    await zh(['restore', file, '--url', `embedded:${join(data, 'nothing')}`]),
  ];
  expect(results.map(({ exitCode, err }) => [exitCode, err.split('：')[0]?.split(' ')[0]])).toEqual([
    [errorTable.INVALID_INPUT.exitCode, 'INVALID_INPUT:'],
    [errorTable.ENGINE_UNAVAILABLE.exitCode, 'ENGINE_UNAVAILABLE:'],
    [errorTable.INVALID_INPUT.exitCode, 'INVALID_INPUT:'],
    [errorTable.ENGINE_UNAVAILABLE.exitCode, 'ENGINE_UNAVAILABLE:'],
    [errorTable.INVALID_INPUT.exitCode, 'INVALID_INPUT:'],
  ]);
  for (const { err } of results) expect(err).toMatch(/\p{Script=Han}/u);
  expect(await readdir(data)).toEqual([]);
});
