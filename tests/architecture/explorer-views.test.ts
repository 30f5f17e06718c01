import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { explorerViews } from '../../src/http/explorer-views.ts';

test('the service answers at every address that the explorer has a view for, and at no other', async () => {
  const root = resolve(import.meta.dirname, '../..');
  const routes = await readFile(join(root, 'src/explorer/app/shell/routes.tsx'), 'utf8');
  const paths = [...routes.matchAll(/\bpath: '([^']*)'/gu)].map(([, path]) => path);
  expect(paths).toContain('/entities/:id');
  expect(new Set(explorerViews)).toEqual(new Set(paths));
});
