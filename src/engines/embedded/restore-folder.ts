import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidInputError, StorageFailedError } from '../../domain/errors.ts';
import { openEngineChild } from './connection.ts';
import { toStorageError } from './errors.ts';
import { lockFolder } from './folder-lock.ts';
import {
  findNextGeneration,
  hasGraph,
  removeFolder,
  removeOtherGenerations,
  restoreMarkerName,
  switchCurrent,
  syncFile,
  syncFolder,
  toGeneration,
  toRestoring,
} from './generations.ts';
import { makeFolder } from './make-folder.ts';

/** Names of the files of a copy, and of the journal in a data folder. */
export const storeName = 'store.grafeo';
export const journalName = 'journal.jsonl';

const closePatienceMs = 10_000;

export interface RestoreOptions {
  /** Whether a graph that is there may go. */
  readonly replace: boolean;
  /** Writes the files of a copy into a folder. */
  readonly fill: (folder: string) => Promise<void>;
}

/**
 * Puts a copy in the place of what a data folder holds. The old graph stays until the new one has been unpacked whole
 * and opened; whatever fails before leaves everything as it was.
 * @throws InvalidInputError, EngineLockedError, StorageFailedError, and what `fill` throws
 */
export async function restoreFolder(folder: string, { replace, fill }: RestoreOptions): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw toStorageError(folder, error) ?? error;
  }
  const release = await lockFolder(folder);
  const restoring = toRestoring(folder);
  try {
    await finishRestore(folder);
    if (!replace && (await hasGraph(folder))) throw toOccupiedError(folder);
    await removeFolder(restoring.folder);
    await mkdir(restoring.folder);
    await fill(restoring.folder);
    await tryOpening(folder);
    await syncFolder(restoring.folder);
    await decideRestore(folder);
    await finishRestore(folder);
  } catch (error) {
    throw toStorageError(folder, error) ?? error;
  } finally {
    // After the decision there is none; what was decided is finished by the next start.
    if (!existsSync(join(folder, restoreMarkerName))) await removeFolder(restoring.folder);
    release();
  }
}

/** Opens the unpacked store once, as the service will. */
async function tryOpening(folder: string): Promise<void> {
  try {
    const child = await openEngineChild(folder, toRestoring(folder), false);
    await child.close(closePatienceMs);
  } catch (cause) {
    if (!(cause instanceof StorageFailedError)) throw cause;
    throw new StorageFailedError(
      `the store of the backup cannot be opened; ${folder} is as it was: take another backup, or the version of chain-atlas that made this one`,
      {
        cause,
        messageZh: `备份中的图谱无法打开，${folder} 保持原样：请换一份备份，或使用生成此备份的 chain-atlas 版本`,
      },
    );
  }
}

const toOccupiedError = (folder: string): InvalidInputError =>
  new InvalidInputError(
    `${folder} holds a graph already: restore into another folder (GRAPH_URL), or add --replace, which removes it once the backup has been opened`,
    {
      messageZh: `${folder} 中已有图谱：请恢复到其他文件夹（GRAPH_URL），或加 --replace；备份能打开之后才会删去原有图谱`,
    },
  );

/** From here on the restored store counts: the marker names its generation, and whether a journal comes with it. */
async function decideRestore(folder: string): Promise<void> {
  const { name } = await findNextGeneration(folder);
  const parts = existsSync(join(toRestoring(folder).folder, journalName)) ? [name, journalName] : [name];
  const temporary = join(folder, `${restoreMarkerName}.new`);
  await writeFile(temporary, parts.join(' '), { flush: true });
  await rename(temporary, join(folder, restoreMarkerName));
  await syncFile(folder);
}

/**
 * Carries out a restore that was decided; each step may have been done before a crash. Store and journal belong
 * together, and no rename moves two files at once. The caller holds the folder's lock.
 */
export async function finishRestore(folder: string): Promise<void> {
  const marker = join(folder, restoreMarkerName);
  await rm(`${marker}.new`, { force: true });
  if (!existsSync(marker)) return;
  const [name = '', journal] = (await readFile(marker, 'utf8')).split(' ');
  const generation = toGeneration(folder, name);
  const restoring = toRestoring(folder);
  if (existsSync(restoring.folder)) await rename(restoring.folder, generation.folder);
  const restored = join(generation.folder, journalName);
  const hasRestored = existsSync(restored);
  // Done before a crash, the restored journal is in its place already.
  if (journal === undefined || hasRestored) await setJournalAside(folder);
  if (hasRestored) await rename(restored, join(folder, journalName));
  await switchCurrent(folder, generation);
  await rm(marker);
  await removeOtherGenerations(folder, generation);
}

/** It says who changed what since the backup, and nobody deletes a journal. */
async function setJournalAside(folder: string): Promise<void> {
  const journal = join(folder, journalName);
  if (!existsSync(journal)) return;
  const stamp = new Date().toISOString().replaceAll(/[:.]/gu, '-');
  await rename(journal, join(folder, `journal.replaced-${stamp}.jsonl`));
}
