import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDrift, listFiles, writeGenerated } from '../../../scripts/generated-files.ts';
import { generateCypher } from '../../../scripts/generate-cypher.ts';

const generated = {
  files: new Map([
    ['out/a.ts', 'a'],
    ['out/deep/b.ts', 'b'],
  ]),
  folders: ['out'],
};
let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'generated-files-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('generated files', () => {
  it('are written once and then the same', async () => {
    expect(await writeGenerated(root, generated)).toHaveLength(2);
    expect(await findDrift(root, generated)).toEqual([]);
    expect(await writeGenerated(root, generated)).toEqual([]);
    expect(await readFile(join(root, 'out/deep/b.ts'), 'utf8')).toBe('b');
  });

  it('are reported when changed, missing or left over', async () => {
    await writeGenerated(root, generated);
    await writeFile(join(root, 'out/a.ts'), 'changed by hand');
    await writeFile(join(root, 'out/old.ts'), 'of a query that is gone');
    await rm(join(root, 'out/deep/b.ts'));
    expect(await findDrift(root, generated)).toEqual([
      { path: 'out/a.ts', kind: 'changed' },
      { path: 'out/deep/b.ts', kind: 'missing' },
      { path: 'out/old.ts', kind: 'left over' },
    ]);
    await writeGenerated(root, generated);
    expect(await listFiles(root, 'out')).toEqual(['out/a.ts', 'out/deep/b.ts']);
  });

  it('of the catalogue are as generating them anew gives', async () => {
    const repository = resolve(import.meta.dirname, '../../..');
    expect(await findDrift(repository, await generateCypher(repository))).toEqual([]);
  });
});
