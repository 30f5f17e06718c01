import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { errorTable } from '../../src/domain/errors.ts';

test('docs/errors.md has a row for every error code, with what the table says, and no other', async () => {
  const text = await readFile(join(resolve(import.meta.dirname, '../..'), 'docs/errors.md'), 'utf8');
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
