import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { errorTable } from '../../src/domain/errors.ts';

const root = resolve(import.meta.dirname, '../..');
let text = '';
beforeAll(async () => {
  text = await readFile(join(root, 'docs/errors.md'), 'utf8');
});

test('docs/errors.md has a row for every error code, with what the table says, and no other', () => {
  const documented = [...text.matchAll(/^\| ([A-Z_]+) \| ([A-Z_]+) \| (\d+) \| (\d+) \| \S.*\|$/gmu)].map(
    ([, code, graphql, http, exitCode]) => [
      code,
      { graphql, http: Number(http), exitCode: Number(exitCode) },
    ],
  );
  const defined = Object.entries(errorTable).map(([code, { graphql, http, exitCode }]) => [
    code,
    { graphql, http, exitCode },
  ]);
  expect(documented).toEqual(defined);
});

test('docs/errors.md has a row for every code of requests that the service answers with, and no other', async () => {
  const documented = [...text.matchAll(/^\| ([A-Z_]+) \| \d{3}(?:, \d{3})* \| \S.*\|$/gmu)].map(
    ([, code]) => code,
  );
  const known = new Set(Object.values(errorTable).map(({ graphql }) => graphql));
  const answered = (await findAnsweredCodes()).filter(
    (code) => !known.has(code) || code === 'INTERNAL_SERVER_ERROR',
  );
  expect(new Set(documented)).toEqual(new Set(answered));
  expect(documented).toHaveLength(answered.length);
});

test('every row of docs/errors.md says in Chinese, too, what the code means', () => {
  const rows = text.split('\n').filter((line) => /^\| [A-Z_]+ \|/u.test(line));
  expect(rows.length).toBeGreaterThan(Object.keys(errorTable).length);
  for (const row of rows) expect(row).toMatch(/ \| [^|]*\p{Script=Han}[^|]*\|$/u);
});

/** The codes that the routes send, and those of Apollo that format-error lets through. */
async function findAnsweredCodes(): Promise<readonly string[]> {
  const http = join(root, 'src/http');
  const files = (await readdir(http)).filter((name) => name.endsWith('.ts')).map((name) => join(http, name));
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const sent = sources.flatMap((source) => [
    ...source.matchAll(/(?:sendError\(\s*reply,\s*\d+,\s*|\bcode: )'([A-Z_]+)'/gu),
  ]);
  const formatting = await readFile(join(root, 'src/api/format-error.ts'), 'utf8');
  const [, passed = ''] = /requestCodes = new Set\(\[([^\]]+)\]/u.exec(formatting) ?? [];
  return [...new Set([...sent, ...passed.matchAll(/'([A-Z_]+)'/gu)].map(([, code = '']) => code))];
}
