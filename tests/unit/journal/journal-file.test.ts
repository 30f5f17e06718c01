import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorageFailedError } from '../../../src/domain/errors.ts';
import { createSeal, findBreak, type WholeEntry } from '../../../src/journal/chain.ts';
import { countChunks, orderChanges, packChunks, unpackChunk } from '../../../src/journal/chunks.ts';
import {
  type JournalPosition,
  noPosition,
  type StatementChange,
  toPosition,
} from '../../../src/journal/entry.ts';
import { inspectFile, readFileEntries } from '../../../src/journal/inspect-file.ts';
import { appendToFile, findFileEnd, mendFile, setFileAside } from '../../../src/journal/journal-file.ts';

const changesOf = (count: number, word: string): readonly StatementChange[] =>
  Array.from({ length: count }, (_, index): StatementChange => {
    const id = `firm:${String((index * 7) % count).padStart(5, '0')}`;
    const after =
      index % 5 === 0 ? null : { properties: { name: `${word}𠮷${index}`, order: index }, cites: ['plan:1'] };
    return index % 3 === 0
      ? { kind: 'relation', id, type: 'LOCATED_IN', from: id, to: 'park:a', dataset: 'small', after }
      : { kind: 'entity', id, label: 'Firm', dataset: 'small', after };
  });

function toWhole(position: JournalPosition, changes: readonly StatementChange[]): WholeEntry {
  const seq = position.seq + 1;
  const ordered = orderChanges(changes);
  const chunks = [...packChunks(seq, ordered)];
  const seal = createSeal();
  for (const chunk of chunks) seal.add(chunk);
  const entry = seal.close({
    seq,
    id: `id-${seq}`,
    at: '2026-01-01T00:00:00.000Z',
    author: { via: 'token', id: 't', name: '张三' },
    operation: 'IMPORT',
    dataset: 'small',
    reason: seq % 2 === 0 ? null : '行\n"换"',
    requestId: null,
    counts: { added: changes.length, changed: 0, removed: 0 },
    records: [{ dataset: 'small', properties: { version: String(seq), titleEn: null } }],
    chunks: countChunks(ordered),
    previousHash: position.hash,
  });
  return { entry, chunks };
}

function toChain(sizes: readonly number[]): readonly WholeEntry[] {
  const entries: WholeEntry[] = [];
  for (const size of sizes)
    entries.push(toWhole(entries.at(-1)?.entry ?? noPosition, changesOf(size, `v${entries.length}`)));
  return entries;
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

describe('the chain', () => {
  const chain = toChain([1200, 3, 0]);

  test('chunks hold the changes in order, entities first, and give them back', () => {
    const changes = changesOf(1200, 'v0');
    const back = (chain[0]?.chunks ?? []).flatMap(unpackChunk);
    expect(back).toHaveLength(1200);
    expect(new Set(back)).not.toBe(changes);
    expect(back.toSorted((a, b) => (a.id + a.kind < b.id + b.kind ? -1 : 1))).toEqual(
      changes.toSorted((a, b) => (a.id + a.kind < b.id + b.kind ? -1 : 1)),
    );
    for (const { firstId, lastId, ...chunk } of chain[0]?.chunks ?? []) {
      const ids = unpackChunk({ firstId, lastId, ...chunk }).map(({ id }) => id);
      expect([firstId, lastId]).toEqual([ids.at(0), ids.at(-1)]);
      expect(ids).toEqual(ids.toSorted());
    }
  });

  test('breaks where a header, a chunk or the order is not what was written', () => {
    const [first, second, third] = chain as [WholeEntry, WholeEntry, WholeEntry];
    const isBroken = (previous: JournalPosition, { entry, chunks }: WholeEntry) =>
      findBreak(previous, entry, chunks) !== null;
    expect(isBroken(noPosition, first)).toBe(false);
    expect(isBroken(first.entry, second)).toBe(false);
    expect(isBroken(second.entry, third)).toBe(false);
    expect(isBroken(first.entry, third)).toBe(true);
    expect(isBroken({ seq: 1, hash: 'other' }, second)).toBe(true);
    expect(isBroken(noPosition, { ...first, chunks: first.chunks.slice(1) })).toBe(true);
    expect(isBroken(noPosition, { ...first, chunks: first.chunks.slice(0, -1) })).toBe(true);
    expect(isBroken(noPosition, { ...first, chunks: first.chunks.map((c) => ({ ...c, count: 1 })) })).toBe(
      true,
    );
    expect(isBroken(first.entry, { ...second, entry: { ...second.entry, reason: 'other' } })).toBe(true);
    const author = { ...second.entry.author, name: '李四' };
    expect(isBroken(first.entry, { ...second, entry: { ...second.entry, author } })).toBe(true);
  });

  test('a chunk that cannot be read is an error that names it', () => {
    const [chunk] = chain[1]?.chunks ?? [];
    if (!chunk) throw new Error('there is no chunk');
    expect(() => unpackChunk({ ...chunk, data: 'AAAA' })).toThrow(/part 0 of entry 2/u);
  });
});

describe('the file', () => {
  const chain = toChain([1200, 3, 0, 40]);
  const last = toPosition((chain.at(-1) as WholeEntry).entry);
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-journal-'));
    file = join(folder, 'journal.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = async (entries: readonly WholeEntry[]) =>
    appendToFile(file, await findFileEnd(file), each(entries));
  const readAll = async () => {
    const found: WholeEntry[] = [];
    const state = await inspectFile(file, (whole) => found.push(whole));
    return { found, state };
  };

  test('gives back what was appended, at once or one by one', async () => {
    expect(await findFileEnd(file)).toMatchObject({ position: noPosition });
    expect(await write(chain.slice(0, 1))).toEqual(toPosition((chain[0] as WholeEntry).entry));
    expect(await write(chain.slice(1))).toEqual(last);
    const { found, state } = await readAll();
    expect(found).toEqual(chain);
    expect(state).toEqual(await findFileEnd(file));
    const later: WholeEntry[] = [];
    for await (const whole of readFileEntries(file, state, 2)) later.push(whole);
    expect(later).toEqual(chain.slice(2));
  });

  test('a torn end is cut off, wherever it was torn, and nothing before it', async () => {
    await write(chain.slice(0, 3));
    const whole = await readFile(file);
    await write(chain.slice(3));
    const longer = await readFile(file);
    const step = Math.max(1, Math.floor((longer.length - whole.length) / 10));
    for (let end = whole.length + 1; end < longer.length; end += step) {
      await writeFile(file, longer.subarray(0, end));
      expect((await mendFile(file)).isTorn).toBe(true);
      expect(await readFile(file)).toEqual(whole);
      await writeFile(file, longer.subarray(0, end));
      expect((await findFileEnd(file)).position.seq).toBe(3);
      expect(await write(chain.slice(3))).toEqual(last);
      expect(await readFile(file)).toEqual(longer);
    }
  });

  test('an end with blocks that never came to the disk is torn, too', async () => {
    await write(chain.slice(0, 3));
    const { length } = await readFile(file);
    await write(chain.slice(3));
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0, length + 20, length + 90));
    expect((await mendFile(file)).position.seq).toBe(3);
    expect(await readFile(file)).toHaveLength(length);
  });

  test('damage before the end is an error that names the lines, and changes nothing', async () => {
    await write(chain);
    const text = await readFile(file, 'utf8');
    const lines = text.split('\n');
    const cases: readonly (readonly [change: (index: number) => string, line: number, named: RegExp])[] = [
      [(line) => (lines[line] ?? '').replace('small', 'large'), 4, /lines \d+ to \d+|line \d+/u],
      [() => '{"chunk":', 2, /line 3 /u],
      [() => '\0\0\0', 3, /line 4 /u],
      [(line) => (lines[line] ?? '').replace('"data":"', '"data":"A'), 1, /lines 2 to \d+ /u],
    ];
    for (const [change, line, named] of cases) {
      const damaged = lines.map((own, index) => (index === line ? change(line) : own)).join('\n');
      expect(damaged).not.toBe(text);
      await writeFile(file, damaged);
      const error: unknown = await mendFile(file).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(StorageFailedError);
      expect((error as StorageFailedError).message).toMatch(named);
      expect((error as StorageFailedError).messageZh).toContain('已损坏');
      expect(await readFile(file, 'utf8')).toBe(damaged);
    }
  });

  test('a file of a newer version is refused', async () => {
    await write(chain.slice(0, 1));
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"format":1', '"format":2'));
    await expect(mendFile(file)).rejects.toThrow(/newer chain-atlas/u);
  });

  test('an entry that cannot be written leaves the file as it was', async () => {
    await write(chain.slice(0, 1));
    const before = await readFile(file);
    const failing = async function* () {
      yield chain[1] as WholeEntry;
      throw new Error('no more');
    };
    await expect(appendToFile(file, await findFileEnd(file), failing())).rejects.toThrow('no more');
    expect(await readFile(file)).toEqual(before);
  });

  test('a file that is set aside keeps what it holds', async () => {
    await write(chain.slice(0, 2));
    const before = await readFile(file);
    const aside = await setFileAside(file, new Date('2026-02-03T04:05:06Z'));
    expect(await readFile(aside)).toEqual(before);
    await appendFile(aside, '');
    expect(await findFileEnd(file)).toMatchObject({ position: noPosition, end: 0 });
  });
});
