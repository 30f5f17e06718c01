import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createAccess } from '../../../src/access/access.ts';
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

describe('a file of tokens that changes', () => {
  async function follow(text: string, everyMs?: number) {
    const lines: { readonly level: number; readonly msg: string }[] = [];
    const write = (line: string) => void lines.push(JSON.parse(line) as { level: number; msg: string });
    const log = pino({ level: 'info' }, { write });
    const tokensFile = await writeTokens(text);
    const tokens = await readAccessTokens({ tokensFile, tokenHashes: [] }, log, everyMs);
    onTestFinished(tokens.close);
    return {
      tokens,
      lines,
      write: async (changed: string) => {
        await writeFile(`${tokensFile}.new`, changed);
        await rename(`${tokensFile}.new`, tokensFile);
      },
      remove: () => rm(tokensFile),
    };
  }

  test('is read again: a new token comes in, one that is gone stays out', async () => {
    const { tokens, write } = await follow(`${hash('one')}\n`);
    await write(`${hash('two')}\n`);
    expect(tokens.find('one')).not.toBeNull();
    await tokens.refresh();
    expect([tokens.find('one'), tokens.find('two')?.hash]).toEqual([null, hash('two')]);
  });

  test('is looked at by itself', async () => {
    const { tokens, write } = await follow(`${hash('one')}\n`, 10);
    await write(`${hash('two')}\n`);
    await vi.waitFor(() => expect(tokens.find('two')).not.toBeNull(), { timeout: 10_000 });
  });

  test.each(['wrong', 'gone'])(
    'and becomes %s keeps who was let in, and is complained of once',
    async (what) => {
      const { tokens, lines, write, remove } = await follow(`${hash('one')}\n`);
      await (what === 'gone' ? remove() : write(`${hash('one')} scopes=reed\n`));
      await tokens.refresh();
      await tokens.refresh();
      expect(tokens.find('one')?.hash).toBe(hash('one'));
      expect(lines.map(({ level }) => level)).toEqual([50]);
      expect(lines[0]?.msg).toMatch(/what it said before holds/u);
      await write(`${hash('two')}\n`);
      await tokens.refresh();
      expect([tokens.find('one'), tokens.find('two')?.hash]).toEqual([null, hash('two')]);
    },
  );

  test('and is emptied lets nobody in, and opens nothing', async () => {
    const { tokens, write } = await follow(`${hash('one')}\n`);
    await write('');
    await tokens.refresh();
    expect(tokens.find('one')).toBeNull();
    expect(tokens.configured).toBe(true);
    const access = createAccess({
      tokens,
      secret: Buffer.alloc(32),
      publicPath: '/',
      sessionMs: 1000,
      triesPerMinute: 10,
    });
    const request = { client: '10.0.0.1', method: 'GET', address: '/graphql', session: undefined };
    expect(await access.judge({ ...request, authorization: undefined })).toEqual({ reason: 'no-token' });
    expect(await access.judge({ ...request, authorization: 'Bearer one' })).toEqual({
      reason: 'wrong-token',
    });
  });
});
