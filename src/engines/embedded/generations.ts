import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { StoreDamagedError } from '../../domain/errors.ts';

/**
 * A data folder holds one generation, a folder with a store, whose name is in the file CURRENT. A load writes the next
 * one beside it and then renames a new CURRENT into place, so that a crash leaves the old or the new.
 */
export interface Generation {
  readonly name: string;
  readonly folder: string;
  readonly file: string;
}

const currentName = 'CURRENT';
const generationName = /^g\d{6,}$/u;
const unfinishedName = 'unfinished';
/** What a restore unpacks into; it gets a name of a generation when it is whole. */
const restoringName = 'restoring';
/** Names the generation of a restore that was decided and may not be finished. */
export const restoreMarkerName = 'RESTORE';
/** Folders of copies for backups begin so. */
export const copyPrefix = 'copy-';

export const toGeneration = (folder: string, name: string): Generation => ({
  name,
  folder: join(folder, name),
  file: join(folder, name, 'store.grafeo'),
});

/** The generation that a restore unpacks, before it counts. */
export const toRestoring = (folder: string): Generation => toGeneration(folder, restoringName);

const listGenerations = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => generationName.test(name)).sort();

/** True when the folder has a graph, or what is left of one. */
export const hasGraph = async (folder: string): Promise<boolean> =>
  existsSync(folder) &&
  (existsSync(join(folder, currentName)) ||
    existsSync(join(folder, restoreMarkerName)) ||
    (await listGenerations(folder)).length > 0);

/**
 * The generation to open; a folder without any gets an empty one. The caller holds the folder's lock.
 * @throws StoreDamagedError when it cannot be told which one is current, or it is gone
 */
export async function findCurrentGeneration(folder: string): Promise<Generation> {
  const name = (await readCurrent(folder)) ?? (await adoptOrCreate(folder));
  const generation = toGeneration(folder, name);
  if (generationName.test(name) && existsSync(generation.file)) return generation;
  throw new StoreDamagedError(
    `${join(folder, currentName)} names ${JSON.stringify(name)}, and there is no store: put back a backup of the folder, or move it away and import the dataset again`,
    {
      messageZh: `${join(folder, currentName)} 指向 ${JSON.stringify(name)}，但该处没有图谱：请恢复文件夹的备份，或移走后重新导入数据集`,
    },
  );
}

async function readCurrent(folder: string): Promise<string | null> {
  const file = join(folder, currentName);
  return existsSync(file) ? (await readFile(file, 'utf8')).trim() : null;
}

/** Without CURRENT, a single generation is what a first start left that was ended half-way, or all there is. */
async function adoptOrCreate(folder: string): Promise<string> {
  const names = await listGenerations(folder);
  if (names.length > 1) {
    throw new StoreDamagedError(
      `${folder} holds ${names.join(', ')}, and the file ${currentName} that says which one counts is gone: write the name of the newest whole one into it, or move the folder away and import the dataset again`,
      {
        messageZh: `${folder} 中有 ${names.join('、')}，但缺少指明以哪一个为准的文件 ${currentName}：请把其中最新且完整的名称写入该文件，或移走文件夹后重新导入数据集`,
      },
    );
  }
  const name = names[0] ?? (await createEmpty(folder));
  await switchCurrent(folder, toGeneration(folder, name));
  return name;
}

/** Made under another name and renamed, so that a generation is never half a store. */
async function createEmpty(folder: string): Promise<string> {
  const name = 'g000001';
  const unfinished = join(folder, unfinishedName);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  grafeo.GrafeoDB.create(toGeneration(folder, unfinishedName).file).close();
  await syncFolder(unfinished);
  await rename(unfinished, join(folder, name));
  return name;
}

/** Makes the folder of the next generation, empty. */
export async function createNextGeneration(folder: string): Promise<Generation> {
  const next = await findNextGeneration(folder);
  await mkdir(next.folder);
  return next;
}

/** The generation after the last one, which is not made yet. */
export async function findNextGeneration(folder: string): Promise<Generation> {
  const names = await listGenerations(folder);
  const last = Math.max(0, ...names.map((name) => Number(name.slice(1))));
  return toGeneration(folder, `g${String(last + 1).padStart(6, '0')}`);
}

/** Makes a generation the current one; on disk before this returns, its files and folder included. */
export async function switchCurrent(folder: string, generation: Generation): Promise<void> {
  await syncFolder(generation.folder);
  const temporary = join(folder, `${currentName}.new`);
  await writeFile(temporary, `${generation.name}\n`, { flush: true });
  await rename(temporary, join(folder, currentName));
  await syncFile(folder);
}

/** Removes what a load, a copy or a restore that was interrupted left behind. The caller holds the folder's lock. */
export async function removeOtherGenerations(folder: string, current: Generation): Promise<void> {
  const others = (await listGenerations(folder)).filter((name) => name !== current.name);
  const copies = (await readdir(folder)).filter((name) => name.startsWith(copyPrefix));
  for (const name of [...others, ...copies, unfinishedName, restoringName, `${currentName}.new`])
    await removeFolder(join(folder, name));
}

/** Moves all stores, of which none can be opened, into a folder of their own; the next opening makes an empty one. */
export async function setStoresAside(folder: string, now: Date): Promise<void> {
  const aside = join(folder, `damaged-${now.toISOString().replaceAll(/[:.]/gu, '-')}`);
  await mkdir(aside);
  // CURRENT last: without it and with one store left, that one would be opened.
  for (const name of [...(await listGenerations(folder)), currentName])
    if (existsSync(join(folder, name))) await rename(join(folder, name), join(aside, name));
  await syncFile(folder);
}

/** An engine that is just ending may still write into it, hence the retries. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** Forces a folder and everything in it to the disk. */
export async function syncFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    await (entry.isDirectory() ? syncFolder(path) : syncFile(path));
  }
  await syncFile(folder);
}

export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
