import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashToken } from '../../src/access/access-tokens.ts';
import { errorTable } from '../../src/domain/errors.ts';
import { runCommand, spawnCommand, waitForExit } from '../support/run-cli.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'token-command-'));
  file = join(folder, 'tokens');
});
afterEach(() => rm(folder, { recursive: true }));

const run = (...args: readonly string[]) => runCommand(['token', ...args, '--file', file]);

test('a token is made and shown once, listed without itself, and revoked', async () => {
  const added = await run('add', '--name', '月报', '--scope', 'write', '--days', '30', '--lang', 'zh');
  const token = /^令牌：(\S+)$/mu.exec(added.out)?.[1] ?? '';
  expect([added.exitCode, token]).toEqual([0, expect.stringMatching(/^[\w-]{32}$/u)]);
  expect(added.out).toMatch(/read,write.*到期.*月报/u);
  const listed = await run('list', '--lang', 'en');
  expect(listed.out).toMatch(
    new RegExp(`^${hashToken(token).slice(0, 8)} +read,write .*ends .*月报\n$`, 'u'),
  );
  expect(listed.out + (await readFile(file, 'utf8'))).not.toContain(token);
  const revoked = await run('revoke', '月报', '--lang', 'en');
  expect(revoked.out).toMatch(/^revoked: .*月报\nno token is left/u);
  expect((await run('list', '--lang', 'zh')).out).toBe('没有令牌：所有请求都会被拒绝\n');
});

test('--json is for programs', async () => {
  const { token, name, scopes, hash } = JSON.parse(
    (await run('add', '--name', 'one', '--scope', 'admin', '--json')).out,
  ) as { token: string; name: string; scopes: string[]; hash: string };
  expect([name, scopes, hash]).toEqual(['one', ['read', 'write', 'admin'], hashToken(token)]);
  expect(JSON.parse((await run('list', '--json')).out)).toEqual([
    expect.objectContaining({ name: 'one', hash, expiresAt: null }),
  ]);
});

test.each([
  [['add', '--name', 'x', '--scope', 'reed'], '--scope reed', '权限有 read、write、admin'],
  [['add', '--name', 'x', '--days', '0'], '--days 0', '1 至 3650 的整数'],
  [['add', '--name', ' '], '--name " "', '不能作为令牌名称'],
])('%j is a wrong input', async (args, en, zh) => {
  for (const [lang, text] of [
    ['en', en],
    ['zh', zh],
  ] as const) {
    const { exitCode, err } = await run(...args, '--lang', lang);
    expect([exitCode, err]).toEqual([errorTable.INVALID_INPUT.exitCode, expect.stringContaining(text)]);
  }
});

test('two processes at once lose no token', async () => {
  const ended = await Promise.all(
    ['one', 'two', 'three'].map((name) =>
      waitForExit(spawnCommand(['token', 'add', '--name', name], { ACCESS_TOKENS_FILE: file })),
    ),
  );
  expect(ended.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  const tokens = JSON.parse((await run('list', '--json')).out) as { name: string }[];
  expect(tokens.map(({ name }) => name).sort()).toEqual(['one', 'three', 'two']);
});

test.each([
  [['token', '--lang', 'zh'], '用法： chain-atlas token'],
  [['--lang', 'zh', 'token'], '用法： chain-atlas token'],
  [['token', '--lang=en'], 'Usage: chain-atlas token'],
  [['--lang', 'zh'], '用法： chain-atlas '],
])('%s: without one of its commands, the help', async (args, usage) => {
  const { err, out } = await runCommand(args);
  expect(err + out).toContain(usage);
});

test('the language may stand before the command of the command', async () => {
  const { exitCode, out } = await runCommand([
    'token',
    '--lang',
    'zh',
    'add',
    '--name',
    '一',
    '--file',
    file,
  ]);
  expect([exitCode, out]).toEqual([0, expect.stringContaining('令牌：')]);
});
