import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/dataset/read/read-dataset.ts';
import { validateDataset } from '../../src/dataset/validate/validate-dataset.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { smallDataset } from '../support/dataset-folder.ts';

const paths = Object.keys(smallDataset);
const extraPaths = [
  'entities/Target.csv',
  'entities/Chain.jsonl',
  'relations/FEEDS.jsonl',
  'entities/无此表.csv',
  'x',
];

const headings = ['id,name,cites\n', 'from,to,modality,cites\n', '{"id":', '- a: &a *a\n'];
const values = [
  'firm:a',
  'doc:plan-1',
  'plan-1:4',
  '甲',
  '1e5',
  '2023/3/4',
  'true',
  'null',
  'constructor',
  '__proto__',
];
const signs = [',', '"', '\n', '\r\n', '|', ':', '{', '}', '[', ']', '-', '/', '\u0000', '\ufeff', '\ud800'];

/** Pieces of tables in any order: much nearer to a dataset than random letters are. */
const pieces = fc
  .array(fc.constantFrom(...headings, ...values, ...signs), { maxLength: 60 })
  .map((parts) => Buffer.from(parts.join('')));

const content = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  pieces,
  fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => Buffer.from(text)),
);

const aliasBomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g'].map((name) => {
    const before = String.fromCodePoint((name.codePointAt(0) ?? 0) - 1);
    return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`;
  }),
].join('\n');

/** A dataset of which some bytes are others. */
const damage = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 8 });

async function validateFiles(files: Readonly<Record<string, string | Buffer>>) {
  const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-fuzz-'));
  try {
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const source = await readDataset(folder);
    return { source, result: await validateDataset(source, { ontology }) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('reading and validating', () => {
  test('never throws, whatever the files hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths, ...extraPaths), content, async (path, bytes) => {
        const { result } = await validateFiles({
          ...(smallDataset as Record<string, string>),
          [path]: bytes,
        });
        expect(result.accepted === null).toBe(result.issues.length > 0);
        for (const { message, messageZh } of [...result.issues, ...result.warnings])
          expect(message + messageZh).not.toMatch(/undefined|\[object/u);
      }),
      // YAML aliases: to nothing, and to what grows without end.
      {
        numRuns: 400,
        examples: [
          ['dataset.yaml', Buffer.from('*a')],
          ['dataset.yaml', Buffer.from(aliasBomb)],
        ],
      },
    );
  });

  test('reports damage at a row that the file has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), damage, async (path, changes) => {
        const bytes = Buffer.from(String(smallDataset[path]));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const { result } = await validateFiles({
          ...(smallDataset as Record<string, string>),
          [path]: bytes,
        });
        const lineCount = bytes.toString('latin1').split(/\r\n?|\n/u).length;
        for (const { file, row } of result.issues.filter((issue) => issue.file === path)) {
          expect(file).toBe(path);
          expect(row === null || (row >= 1 && row <= lineCount)).toBe(true);
        }
      }),
      {
        numRuns: 400,
        // A last row without a line end, whose quotation mark is followed by text.
        examples: [
          [
            'entities/Firm.csv',
            [
              [155, 14],
              [135, 35],
            ],
          ],
        ],
      },
    );
  });
});
