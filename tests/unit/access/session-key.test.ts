import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSessionKeyFile, readSessionKey } from '../../../src/access/session-key.ts';
import { InvalidConfigError, StorageFailedError } from '../../../src/domain/errors.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'session-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

const key = 'x'.repeat(32);

test('a key is made at random for the process where none is given', async () => {
  const [one, two] = [
    await readSessionKey({ sessionKey: null, sessionKeyFile: null }),
    await readSessionKey({ sessionKey: null, sessionKeyFile: null }),
  ];
  expect([one.lasting, one.secret.length]).toEqual([false, 32]);
  expect(one.secret.equals(two.secret)).toBe(false);
});

test('a key is taken from the settings, before a file of one', async () => {
  for (const sessionKeyFile of [null, join(folder, 'none')]) {
    const { secret, lasting } = await readSessionKey({ sessionKey: key, sessionKeyFile });
    expect([secret.toString(), lasting]).toEqual([key, true]);
  }
});

test('a file of a key is made once, is read by this user alone, and stays', async () => {
  const path = join(folder, 'key');
  await makeSessionKeyFile(path);
  const text = await readFile(path, 'utf8');
  await makeSessionKeyFile(path);
  expect(await readFile(path, 'utf8')).toBe(text);
  expect((await stat(path)).mode & 0o077).toBe(0);
  const read = await readSessionKey({ sessionKey: null, sessionKeyFile: path });
  expect([read.secret.toString(), read.lasting]).toEqual([text.trim(), true]);
});

test('what cannot be a key is refused without repeating it', async () => {
  const short = join(folder, 'short');
  await writeFile(short, `${'secret'.repeat(5)}\n`);
  for (const settings of [
    { sessionKey: 'secret'.repeat(5), sessionKeyFile: null },
    { sessionKey: null, sessionKeyFile: short },
    { sessionKey: null, sessionKeyFile: join(folder, 'none') },
  ]) {
    await expect(readSessionKey(settings)).rejects.toThrow(InvalidConfigError);
    await expect(readSessionKey(settings)).rejects.not.toThrow(/secretsecret/u);
  }
  await expect(makeSessionKeyFile(join(folder, 'none', 'key'))).rejects.toThrow(StorageFailedError);
});
