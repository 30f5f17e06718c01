import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArchive } from '../../../src/backup/read-archive.ts';
import { saveArchive } from '../../../src/backup/save-archive.ts';
import { openArchive } from '../../../src/backup/write-archive.ts';
import { InvalidInputError } from '../../../src/domain/errors.ts';

const store = randomBytes(300_000);
const journal = Buffer.from('{"position":1}\n');
const never = new AbortController().signal;
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chain-atlas-archive-'));
  file = join(folder, 'backup.tar.gz');
  await writeFile(join(folder, 'store.grafeo'), store);
  await writeFile(join(folder, 'journal.jsonl'), journal);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = (names: readonly string[]) => names.map((name) => ({ name, path: join(folder, name) }));
const save = async (names = ['store.grafeo', 'journal.jsonl']) =>
  saveArchive(await openArchive({ files: files(names) }), file, never);
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const describeStore = { name: 'store.grafeo', bytes: store.length, sha256: sha256(store) };
const manifestOf = (over: object = {}) =>
  Buffer.from(
    JSON.stringify({
      format: 1,
      service: '0.1.0',
      createdAt: '2026-01-01T00:00:00.000Z',
      files: [describeStore],
      ...over,
    }),
  );

/** An archive as somebody else might make it. */
async function writeOther(entries: readonly (readonly [name: string, content: Buffer])[]): Promise<void> {
  const archive = pack();
  const written = pipeline(archive, createGzip(), async (source: AsyncIterable<Buffer>) => {
    const chunks: Buffer[] = [];
    for await (const chunk of source) chunks.push(chunk);
    await writeFile(file, Buffer.concat(chunks));
  });
  for (const [name, content] of entries)
    await new Promise<void>((resolve, reject) => {
      archive
        .entry({ name, size: content.length }, (error) => (error ? reject(error) : resolve()))
        .end(content);
    });
  archive.finalize();
  await written;
}

const refusal = (reason: string) =>
  expect.objectContaining({
    constructor: InvalidInputError,
    message: expect.stringContaining(reason) as string,
    messageZh: expect.stringMatching(/\p{Script=Han}/u) as string,
  }) as Error;

describe('a backup', () => {
  test('holds its files as they were, and says so', async () => {
    const manifest = await save();
    expect(manifest.files).toEqual([
      describeStore,
      { name: 'journal.jsonl', bytes: journal.length, sha256: sha256(journal) },
    ]);
    const target = join(folder, 'target');
    await mkdir(target);
    await readArchive(file, target);
    expect((await readFile(join(target, 'store.grafeo'))).equals(store)).toBe(true);
    expect(await readFile(join(target, 'journal.jsonl'))).toEqual(journal);
  });

  test('that is cut off anywhere is refused', async () => {
    await save();
    const whole = await readFile(file);
    for (const share of [0, 0.001, 0.5, 0.99]) {
      await writeFile(file, whole);
      await truncate(file, Math.floor(whole.length * share));
      await expect(readArchive(file, null)).rejects.toEqual(refusal('no whole backup'));
    }
  });

  test('with a changed byte of its content is refused, also where the compression is right', async () => {
    await save();
    const bytes = gunzipSync(await readFile(file));
    const at = bytes.indexOf(store.subarray(1000, 1016));
    bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
    await writeFile(file, gzipSync(bytes));
    await expect(readArchive(file, null)).rejects.toEqual(refusal('does not have the hash'));
  });

  test.each([
    [
      'another file',
      [
        ['backup.json', manifestOf()],
        ['../escaped', Buffer.from('x')],
      ],
      'does not name',
    ],
    [
      'a name that leads out of the folder',
      [['backup.json', manifestOf({ files: [{ ...describeStore, name: '../store.grafeo' }] })]],
      'not that of a backup',
    ],
    [
      'more than it says',
      [
        ['backup.json', manifestOf({ files: [{ ...describeStore, bytes: 10 }] })],
        ['store.grafeo', store],
      ],
      'longer than it says',
    ],
    ['no store', [['backup.json', manifestOf()]], 'store.grafeo is missing'],
    ['no manifest', [['store.grafeo', store]], 'does not begin with'],
    ['a newer format', [['backup.json', manifestOf({ format: 2, service: '9.0.0' })]], 'chain-atlas 9.0.0'],
    ['no JSON', [['backup.json', Buffer.from('{')]], 'no JSON'],
  ] as const)('with %s is refused', async (_what, entries, reason) => {
    await writeOther(entries);
    const target = join(folder, 'target');
    await mkdir(target);
    await expect(readArchive(file, target)).rejects.toEqual(refusal(reason));
    expect(existsSync(join(folder, 'escaped'))).toBe(false);
  });

  test('something else is refused', async () => {
    await writeFile(file, store);
    await expect(readArchive(file, null)).rejects.toEqual(refusal('no whole backup'));
    await expect(readArchive(join(folder, 'nowhere'), null)).rejects.toEqual(refusal('there is no'));
  });

  test('that breaks off while it is written leaves nothing, and the one before stays', async () => {
    await save(['store.grafeo']);
    const before = await readFile(file);
    const half = Readable.from(
      (async function* () {
        for await (const chunk of createReadStream(file, { end: 50_000 })) yield chunk as Buffer;
        throw new Error('the connection broke');
      })(),
    );
    await expect(saveArchive(half, file, never)).rejects.toThrow('the connection broke');
    const cut = createReadStream(file, { end: 50_000 });
    await expect(saveArchive(cut, file, never)).rejects.toEqual(refusal('no whole backup'));
    expect((await readFile(file)).equals(before)).toBe(true);
    expect(await readdir(folder)).not.toContain('backup.tar.gz.partial');
  });
});
