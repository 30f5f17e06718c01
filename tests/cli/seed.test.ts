import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../support/run-cli.ts';

const root = join(import.meta.dirname, '../..');
const seed = join(root, 'seed');
const documents = process.env['DOCUMENTS_DIR'];

test('the seed keeps every rule of the dataset format', async () => {
  const { exitCode, out } = await runCommand(['validate', seed, '--json']);
  const { issues, counts } = JSON.parse(out) as {
    issues: readonly unknown[];
    counts: { entities: number; relations: number };
  };
  expect(issues).toEqual([]);
  expect(exitCode).toBe(0);
  expect(counts.entities).toBeGreaterThan(1000);
  expect(counts.relations).toBeGreaterThan(1500);
});

test.runIf(documents !== undefined && existsSync(documents))(
  'every line that the seed cites is there',
  async () => {
    const { exitCode, out } = await runCommand([
      'validate',
      seed,
      '--json',
      '--documents',
      String(documents),
    ]);
    const { issues, warnings } = JSON.parse(out) as {
      issues: readonly unknown[];
      warnings: readonly { rule: string }[];
    };
    expect(issues).toEqual([]);
    expect(exitCode).toBe(0);
    expect(warnings.filter(({ rule }) => rule === 'citation-blank' || rule === 'document-missing')).toEqual(
      [],
    );
  },
);
