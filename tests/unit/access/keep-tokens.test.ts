import {
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashToken } from '../../../src/access/access-tokens.ts';
import { addToken, listTokens, parseScopes, revokeToken } from '../../../src/access/keep-tokens.ts';
import { InvalidConfigError, InvalidInputError, StorageFailedError } from '../../../src/domain/errors.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keep-tokens-'));
  file = join(folder, 'tokens');
});
afterEach(() => rm(folder, { recursive: true }));

const now = new Date('2026-01-01T00:00:00Z');
const add = (name: string, days: number | null = null) =>
  addToken(file, { name, scopes: ['read', 'write'], days, now });

describe('tokens that are added', () => {
  test('are known by their hash alone, in a file for this user alone', async () => {
    const { token, entry } = await add('月报', 90);
    expect(await listTokens(file)).toEqual([
      {
        hash: hashToken(token),
        name: '月报',
        scopes: ['read', 'write'],
        createdAt: now,
        expiresAt: new Date('2026-04-01T00:00:00Z'),
      },
    ]);
    expect(await listTokens(file)).toEqual([entry]);
    expect(await readFile(file, 'utf8')).not.toContain(token);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('stand beside what was there, remarks and older lines', async () => {
    await writeFile(file, `# analysts\n\n${hashToken('old')} old one`);
    await add('new');
    expect(await readFile(file, 'utf8')).toMatch(
      /^# analysts\n\n[0-9a-f]{64} old one\n[0-9a-f]{64} .*new\n$/u,
    );
  });

  test('are all there when many are made at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `token ${index}`);
    const made = await Promise.all(names.map((name) => add(name)));
    const hashes = (await listTokens(file)).map(({ hash }) => hash);
    expect(hashes.sort()).toEqual(made.map(({ token }) => hashToken(token)).sort());
    expect(await readdir(folder)).toEqual(['tokens']);
  });

  test('leave what the group of a file may', async () => {
    await writeFile(file, '# tokens\n');
    await chmod(file, 0o644);
    await add('one');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  test('come into the file behind a link', async () => {
    await mkdir(join(folder, 'real'));
    const real = join(folder, 'real', 'tokens');
    await writeFile(real, '');
    await symlink(real, file);
    await add('one');
    expect((await readFile(real, 'utf8')).trim()).toMatch(/ name=one$/u);
  });

  test.each(['', ' x', 'a\nb', 'x'.repeat(61)])('cannot be named %j', async (name) => {
    await expect(add(name)).rejects.toThrow(InvalidInputError);
  });

  test('cannot have a name that is taken', async () => {
    await add('one');
    await expect(add('one')).rejects.toThrow(/"one" already/u);
    expect(await listTokens(file)).toHaveLength(1);
  });

  test('do not go into a file that is something else, nor where there is no folder', async () => {
    await writeFile(file, 'my-secret\n');
    await expect(add('one')).rejects.toThrow(InvalidConfigError);
    expect(await readFile(file, 'utf8')).toBe('my-secret\n');
    expect(await readdir(folder)).toEqual(['tokens']);
    const order = { name: 'one', scopes: [], days: null, now };
    await expect(addToken(join(folder, 'none', 'tokens'), order)).rejects.toThrow(StorageFailedError);
  });
});

describe('a token is revoked', () => {
  test('by its name, by the beginning of its hash, and for good', async () => {
    await writeFile(file, '# remark\n');
    const [one, two] = [await add('one'), await add('two')];
    await appendFile(file, `${hashToken('old')} an old one\n`);
    expect(await revokeToken(file, 'one')).toMatchObject({ revoked: one.entry, left: 2 });
    expect((await revokeToken(file, two.entry.hash.slice(0, 8).toUpperCase())).left).toBe(1);
    expect((await revokeToken(file, 'an old one')).left).toBe(0);
    expect(await readFile(file, 'utf8')).toBe('# remark\n');
  });

  test.each(['three', '', 'a', '0'.repeat(64)])('%j names none, and changes nothing', async (name) => {
    await add('one');
    const before = await readFile(file, 'utf8');
    await expect(revokeToken(file, name)).rejects.toThrow(/there are: [0-9a-f]{8} one/u);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test('what names several is refused with what tells them apart', async () => {
    await writeFile(file, `${hashToken('a')} same\n${hashToken('b')} same\n`);
    await expect(revokeToken(file, 'same')).rejects.toThrow(hashToken('b').slice(0, 8));
    expect(await listTokens(file)).toHaveLength(2);
  });

  test('a file that is not there is not begun', async () => {
    await expect(revokeToken(file, 'one')).rejects.toThrow(InvalidConfigError);
    expect(await readdir(folder)).toEqual([]);
  });
});

test.each([
  ['read', ['read']],
  ['Write', ['read', 'write']],
  ['read, admin', ['read', 'write', 'admin']],
])('--scope %s', (text, scopes) => {
  expect(parseScopes(text)).toEqual(scopes);
});

test.each(['', ',', 'reed', 'read;write'])('--scope %j is refused', (text) => {
  expect(() => parseScopes(text)).toThrow(InvalidInputError);
});
