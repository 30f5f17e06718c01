import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editRules } from '../../../src/dataset/edit/edit-rules.ts';

test.each(['editing.md', 'editing.zh.md'])(
  'docs/%s lists every rule of edits, and no other',
  async (page) => {
    const text = await readFile(join(import.meta.dirname, '../../../docs', page), 'utf8');
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    const listed = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/gu)].map(([, name]) => name),
    );
    expect(new Set(listed)).toEqual(new Set(Object.keys(editRules)));
  },
);
