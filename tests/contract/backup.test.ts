import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArchive } from '../../src/backup/read-archive.ts';
import { saveArchive } from '../../src/backup/save-archive.ts';
import { openArchive } from '../../src/backup/write-archive.ts';
import type { ErrorCode } from '../../src/domain/errors.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import { restoreGraph } from '../../src/engines/restore-graph.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { adHocQuery, countItems, itemRows, itemSchema, putItems } from '../support/ad-hoc-query.ts';
import { canMountDisks } from '../support/small-disk.ts';
import { describeEngines } from '../support/engines.ts';

/** Each backup is restored and opened, which takes seconds. */
const rounds = Number(process.env['BACKUP_ROUNDS'] ?? 2);
const never = new AbortController().signal;
const putPair = adHocQuery(
  'CREATE (a:Item {id: $a, n: $n}) CREATE (b:Item {id: $b, n: $n}) CREATE (a)-[:FEEDS {n: $n}]->(b)',
  'write',
);
const listPairs = adHocQuery(
  'MATCH (a:Item)-[r:FEEDS]->(b:Item) RETURN r.n AS n, a.n AS a, b.n AS b ORDER BY n',
);

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'chain-atlas-backup-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const at = (name: string) => join(parent, name);
const open = (name: string): Promise<GraphEngine> => createEngine({ url: `embedded:${at(name)}` });
const code = (expected: ErrorCode, part = '') =>
  expect.objectContaining({ code: expected, message: expect.stringContaining(part) as string }) as Error;

async function backUp(engine: GraphEngine, name: string): Promise<string> {
  const copy = await engine.copyStore();
  try {
    await saveArchive(await openArchive(copy), at(name), never);
  } finally {
    await copy.remove();
  }
  return at(name);
}

const restore = (file: string, folder: string, replace = false) =>
  restoreGraph(
    { url: `embedded:${at(folder)}` },
    { replace, fill: async (target) => void (await readArchive(file, target)) },
  );

async function makeGraph(name: string, items: number): Promise<void> {
  const engine = await open(name);
  await engine.prepareSchema(itemSchema);
  await engine.write(putItems, { rows: itemRows(items) });
  await engine.close();
}

async function countIn(name: string): Promise<unknown> {
  const engine = await open(name);
  const rows = await engine.read(countItems, {});
  await engine.close();
  return rows[0]?.['total'];
}

describe('a backup of the embedded engine', () => {
  test('under writes holds all of each, in order and without gaps, and what was acknowledged before it', async () => {
    const engine = await open('live');
    await engine.prepareSchema(itemSchema);
    let written = 0;
    const over = new AbortController();
    const write = async (): Promise<void> => {
      while (!over.signal.aborted) {
        const n = written + 1;
        await engine.transaction(async (transaction) => {
          await transaction.run(putPair, { a: `a-${n}`, b: `b-${n}`, n });
        });
        written = n;
      }
    };
    const writing = write();
    const taken: { readonly file: string; readonly before: number; readonly after: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = written;
      const file = await backUp(engine, `b${round}.tar.gz`);
      taken.push({ file, before, after: written + 1 });
    }
    over.abort();
    await writing;
    await engine.close();
    expect(await readdir(at('live'))).not.toContainEqual(expect.stringMatching(/^copy-/u));

    for (const [round, { file, before, after }] of taken.entries()) {
      await restore(file, `restored${round}`);
      const restored = await open(`restored${round}`);
      const pairs = await restored.read(listPairs, {});
      const [items] = await restored.read(countItems, {});
      await restored.close();
      expect(pairs.length).toBeGreaterThanOrEqual(before);
      expect(pairs.length).toBeLessThanOrEqual(after);
      expect(items?.['total']).toBe(pairs.length * 2);
      expect(pairs).toEqual(pairs.map((_, index) => ({ n: index + 1, a: index + 1, b: index + 1 })));
    }
    expect(taken.at(-1)?.after).toBeGreaterThan(taken[0]?.before ?? 0);
  });

  test('brings the journal that lies beside the store, and a restore takes the old one away', async () => {
    await makeGraph('live', 10);
    await writeFile(join(at('live'), 'journal.jsonl'), 'line 1\n');
    const engine = await open('live');
    const file = await backUp(engine, 'b.tar.gz');
    await engine.close();
    await makeGraph('other', 3);
    const without = await open('other');
    const plain = await backUp(without, 'plain.tar.gz');
    await without.close();

    await restore(file, 'other', true);
    expect(await readFile(join(at('other'), 'journal.jsonl'), 'utf8')).toBe('line 1\n');
    expect(await countIn('other')).toBe(10);
    await restore(plain, 'other', true);
    expect(existsSync(join(at('other'), 'journal.jsonl'))).toBe(false);
    const aside = (await readdir(at('other'))).find((name) => name.startsWith('journal.replaced-')) ?? '';
    expect(await readFile(join(at('other'), aside), 'utf8')).toBe('line 1\n');
    expect(await countIn('other')).toBe(3);
  });

  test('is not put over a graph unasked, nor under a running service, nor where it cannot be opened', async () => {
    await makeGraph('live', 10);
    const engine = await open('live');
    const file = await backUp(engine, 'b.tar.gz');
    await expect(restore(file, 'live', true)).rejects.toEqual(code('ENGINE_LOCKED'));
    await engine.close();
    await makeGraph('other', 3);
    await expect(restore(file, 'other')).rejects.toEqual(code('INVALID_INPUT', '--replace'));

    const broken = restoreGraph(
      { url: `embedded:${at('other')}` },
      { replace: true, fill: (target) => writeFile(join(target, 'store.grafeo'), 'not a store') },
    );
    await expect(broken).rejects.toEqual(code('STORAGE_FAILED', 'as it was'));
    expect(await countIn('other')).toBe(3);
    for (const url of ['embedded:memory', 'bolt://localhost:7687'])
      await expect(restoreGraph({ url }, { replace: true, fill: async () => undefined })).rejects.toEqual(
        code('INVALID_INPUT', 'embedded:<folder>'),
      );
  }, 60_000);

  test('a restore that was ended leaves the old graph before its decision, and the new one after', async () => {
    await makeGraph('old', 3);
    await makeGraph('new', 10);
    const engine = await open('new');
    const copy = await engine.copyStore();
    const stage = async (): Promise<void> => {
      await mkdir(join(at('old'), 'restoring'));
      await copyFile(copy.files[0]?.path ?? '', join(at('old'), 'restoring', 'store.grafeo'));
      await writeFile(join(at('old'), 'restoring', 'journal.jsonl'), 'new journal\n');
    };
    await writeFile(join(at('old'), 'journal.jsonl'), 'old journal\n');
    await stage();
    expect(await countIn('old')).toBe(3);
    expect(existsSync(join(at('old'), 'restoring'))).toBe(false);

    await stage();
    await writeFile(join(at('old'), 'RESTORE'), 'g000007 journal.jsonl');
    expect(await countIn('old')).toBe(10);
    expect(await readFile(join(at('old'), 'journal.jsonl'), 'utf8')).toBe('new journal\n');
    // The last step of all came too late: it is done again, and takes nothing away.
    await writeFile(join(at('old'), 'RESTORE'), 'g000007 journal.jsonl');
    expect(await countIn('old')).toBe(10);
    expect(await readFile(join(at('old'), 'journal.jsonl'), 'utf8')).toBe('new journal\n');
    expect((await readdir(at('old'))).filter((name) => name.startsWith('g0'))).toEqual(['g000007']);
    await copy.remove();
    await engine.close();
  });

  test.skipIf(!canMountDisks())('a full disk is said so, and leaves what was there', async () => {
    const engine = await open('live');
    await engine.prepareSchema(itemSchema);
    await engine.applyAtomically(
      (async function* () {
        for (let from = 0; from < 40_000; from += 2000)
          yield { query: putItems, params: { rows: itemRows(2000, from) }, changes: 2000 };
      })(),
      { changeCount: 40_000 },
    );
    const file = await backUp(engine, 'b.tar.gz');
    const mount = at('small-disk');
    await mkdir(mount);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', mount]);
    try {
      await makeGraph('small-disk/graph', 3);
      await expect(restore(file, 'small-disk/graph', true)).rejects.toEqual(code('STORAGE_FAILED', 'full'));
      expect(await countIn('small-disk/graph')).toBe(3);
      expect(existsSync(join(mount, 'graph', 'restoring'))).toBe(false);
      await writeFile(join(mount, 'filler'), Buffer.alloc(1_000_000)).catch(() => undefined);
      await expect(backUp(engine, 'small-disk/b.tar.gz')).rejects.toEqual(code('STORAGE_FAILED', 'full'));
      expect(await readdir(mount)).toEqual(['filler', 'graph']);
    } finally {
      execFileSync('umount', ['-l', mount]);
      await engine.close();
    }
  });
});

describeEngines('a backup', (engine) => {
  test.skipIf(engine.name === 'embedded')('of a server is left to its own tools', async () => {
    const opened = await engine.createFresh();
    await expect(opened.copyStore()).rejects.toEqual(code('INVALID_INPUT', 'neo4j-admin'));
    await opened.close();
  });

  test('what an engine has under way is known, or said to be unknown', async () => {
    const opened = await engine.createFresh();
    const reading = opened.read(countItems, {});
    const figures = opened.figures();
    await reading;
    if (engine.name === 'embedded')
      expect(figures).toMatchObject({
        readsRunning: 1,
        readsWaiting: 0,
        writesRunning: 0,
        restarts: 0,
        sessions: null,
      });
    else expect(figures).toMatchObject({ readsRunning: null, sessions: expect.any(Number) as number });
    await opened.close();
    expect(opened.figures().sessions ?? 0).toBe(0);
  });
});
