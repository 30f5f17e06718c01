import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAccessTokens } from '../../../src/access/access-tokens.ts';
import { makeFirstToken } from '../../../src/access/make-first-token.ts';
import { StorageFailedError } from '../../../src/domain/errors.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'first-token-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the token opens the service, is made once, and is not stored', async () => {
  const tokensFile = join(folder, 'tokens');
  const token = await makeFirstToken(tokensFile);
  const tokens = await readAccessTokens({ tokensFile, tokenHashes: [] }, pino({ level: 'silent' }));
  tokens.close();
  expect(tokens.find(token ?? '')?.scopes).toEqual(['read', 'write', 'admin']);
  expect(await makeFirstToken(tokensFile)).toBeNull();
  expect(await readFile(tokensFile, 'utf8')).not.toContain(token);
  expect((await stat(tokensFile)).mode & 0o077).toBe(0);
});

test('a folder that is not there is said in words', async () => {
  await expect(makeFirstToken(join(folder, 'none', 'tokens'))).rejects.toThrow(StorageFailedError);
});
