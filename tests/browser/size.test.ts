import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../../dist/public/explorer');

test.runIf(inject('browser'))('all code of the page together is below 500 kB compressed', async () => {
  const files = await readdir(folder, { recursive: true });
  const compressed = files.filter((file) => file.endsWith('.gz'));
  expect(compressed.some((file) => file.endsWith('.js.gz'))).toBe(true);
  const sizes = await Promise.all(compressed.map(async (file) => (await stat(join(folder, file))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000);
});
