import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSignedAddress, parseExportAddress } from '../../src/access/signed-addresses.ts';
import { createSeals } from '../../src/access/seals.ts';
import { readAddressArguments } from '../../src/api/address-arguments.ts';
import { createSchema } from '../../src/api/create-schema.ts';
import { decodeCursor, encodeCursor } from '../../src/api/cursor.ts';
import { loadConfig, describeSettings } from '../../src/config.ts';
import { readJsonl } from '../../src/dataset/read/read-jsonl.ts';
import { readCsv } from '../../src/dataset/read/read-csv.ts';
import { readManifest } from '../../src/dataset/read/read-manifest.ts';
import { isCalendarDate } from '../../src/domain/calendar-date.ts';
import { parseCitation } from '../../src/domain/citation.ts';
import { ShownError } from '../../src/domain/errors.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { reports } from '../../src/reports/all-reports.ts';
import { readDemand } from '../../src/tables/read-demand.ts';
import { findArchiveProblem } from '../../src/tables/check-archive.ts';
import { hostileTexts } from '../support/random-operation.ts';

const numRuns = Number(process.env['PARSER_RUNS'] ?? 300);
const schema = createSchema(ontology);
const seals = createSeals({
  secret: Buffer.alloc(32, 7),
  listTokens: () => [],
  takesJwt: true,
  now: () => 0,
});

const text = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '2022',
        '-',
        '08',
        ':',
        '1',
        'v1.',
        '[',
        '"',
        ',',
        '\n',
        '|',
        '=',
        '%',
        '/export/',
        '..',
        '产品',
        '数量',
        '\ufeff',
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join('')),
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  text.map((value) => new TextEncoder().encode(value)),
  fc.uint8Array({ maxLength: 300 }).map((tail) => Uint8Array.from([0x50, 0x4b, 3, 4, ...tail])),
);

/** Throws on what is neither a value nor an error of ours with both of its messages. */
async function expectTyped(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ShownError)) throw error;
    expect(error.message).not.toMatch(/undefined|\[object/u);
    expect(error.messageZh).toMatch(/\p{Script=Han}/u);
  }
}

async function* inPieces(whole: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size);
}

describe('parsers give a value or an error of the project', () => {
  const addressFields = ['subgraph', ...reports.map(({ field }) => field)];
  const argumentNames = [
    ...new Set(
      addressFields.flatMap(
        (field) =>
          schema
            .getQueryType()
            ?.getFields()
            ?.[field]?.args.map(({ name }) => name) ?? [],
      ),
    ),
  ];

  test.each<readonly [string, (given: string) => unknown]>([
    ['citations', parseCitation],
    ['dates', isCalendarDate],
    ['cursors of ids', (given) => decodeCursor('id', given)],
    [
      'cursors of names',
      (given) => decodeCursor('name', Buffer.from(JSON.stringify(['name', given])).toString('base64url')),
    ],
    ['seals', (given) => seals.open('session', '', given)],
    ['addresses to sign', parseExportAddress],
    ['signed addresses', (given) => openSignedAddress(seals, `/export/gaps?signature=${given}`)],
    ['CSV', async (given) => readCsv('a.csv', inPieces(given, 3))],
    ['JSON Lines', async (given) => readJsonl('a.jsonl', inPieces(given, 3))],
  ])('%s', async (_what, parse) => {
    await fc.assert(
      fc.asyncProperty(text, (given) => expectTyped(() => parse(given))),
      { numRuns },
    );
  });

  test('cursors come back as they were', () => {
    fc.assert(
      fc.property(text, (given) => {
        // Half of a surrogate pair has no form in UTF-8.
        const key = Buffer.from(given).toString();
        expect(decodeCursor('id', encodeCursor('id', [key]))).toEqual([key]);
      }),
      { numRuns },
    );
  });

  test('arguments of addresses', async () => {
    const parameters = fc.dictionary(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...argumentNames) }, { weight: 1, arbitrary: text }),
      fc.oneof(text, fc.array(text, { maxLength: 3 })),
      { maxKeys: 5 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...addressFields), parameters, (field, given) =>
        expectTyped(() => readAddressArguments(schema, field, given, ['format'])),
      ),
      { numRuns },
    );
  });

  test('demand lists', async () => {
    // An archive starts a process each time: those are tested by their own tests.
    await fc.assert(
      fc.asyncProperty(text, bytes, async (name, given) => {
        fc.pre((await findArchiveProblem(given)) !== null || given[0] !== 0x50);
        await expectTyped(() => readDemand(name, given));
      }),
      { numRuns },
    );
  });

  test('settings', async () => {
    const names = describeSettings()
      .map(({ name }) => name)
      .filter((name) => !name.endsWith('_FILE'));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), text, { maxKeys: 5 }), (env) =>
        expectTyped(() => loadConfig(env)),
      ),
      { numRuns },
    );
  });

  describe('dataset.yaml', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'chain-atlas-yaml-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    test('is a manifest or issues', async () => {
      const yaml = fc
        .array(
          fc.constantFrom(
            'id: a\n',
            'version: 1.0.0\n',
            'title: b\n',
            '&a ',
            '*a',
            '!!js/function ',
            '!<x> ',
            '<<: ',
            '? ',
            '- ',
            '[',
            '{',
            '}',
            '"',
            "'",
            '|\n',
            '\t',
            '\u0000',
            '---\n',
            '%YAML 9\n',
            '__proto__: ',
            '# ',
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join(''));
      await fc.assert(
        fc.asyncProperty(fc.oneof(yaml, text), async (given) => {
          await writeFile(join(folder, 'dataset.yaml'), given);
          const { manifest, issues } = await readManifest(folder);
          expect(manifest === null).toBe(issues.length > 0);
        }),
        {
          numRuns,
          examples: [
            ['['.repeat(60_000)],
            ['{a: '.repeat(15_000)],
            [Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')],
          ],
        },
      );
    });
  });
});
