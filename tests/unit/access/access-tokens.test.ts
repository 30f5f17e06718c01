import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import {
  createAccessTokens,
  parseBearer,
  readAccessTokens,
  toReadingTokens,
} from '../../../src/access/access-tokens.ts';
import { InvalidConfigError } from '../../../src/domain/errors.ts';

const silent = pino({ level: 'silent' });
const hash = (token: string) => createHash('sha256').update(token).digest('hex');

async function writeTokens(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'tokens-')), 'tokens');
  await writeFile(path, text);
  return path;
}

describe('access tokens', () => {
  test('are known by their hash, and nothing else is', () => {
    const tokens = createAccessTokens(() => toReadingTokens([hash('one'), hash('two')]));
    expect([tokens.find('one')?.hash, tokens.find('two')?.hash]).toEqual([hash('one'), hash('two')]);
    for (const wrong of ['', 'three', 'One', 'one ', hash('one')]) expect(tokens.find(wrong)).toBeNull();
    expect(createAccessTokens(() => []).find('')).toBeNull();
  });

  test('are taken from a Bearer header alone', () => {
    expect([parseBearer('Bearer one'), parseBearer('bearer  two ')]).toEqual(['one', 'two']);
    for (const header of [undefined, '', 'one', 'Basic one', 'Bearer', 'Bearer one two', 'xBearer one'])
      expect(parseBearer(header)).toBeNull();
  });

  test('are read from a file, with remarks', async () => {
    const tokensFile = await writeTokens(
      `# tokens\n${hash('one')} analysts\n\n${hash('two').toUpperCase()}\n`,
    );
    const tokens = await readAccessTokens({ tokensFile, tokenHashes: [hash('three')] }, silent);
    tokens.close();
    for (const token of ['one', 'two', 'three']) expect(tokens.find(token)?.hash).toBe(hash(token));
  });

  test.each(['', '# only a remark\n', 'my-secret\n'])('a file with %j is refused', async (text) => {
    const tokensFile = await writeTokens(text);
    await expect(readAccessTokens({ tokensFile, tokenHashes: [] }, silent)).rejects.toThrow(
      InvalidConfigError,
    );
  });

  test('a file that is missing is refused', async () => {
    await expect(
      readAccessTokens({ tokensFile: '/nowhere/tokens', tokenHashes: [] }, silent),
    ).rejects.toThrow(InvalidConfigError);
  });
});
