import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StorageFailedError } from '../domain/errors.ts';
import type { WholeEntry } from './chain.ts';
import { type JournalPosition, noPosition, toPosition } from './entry.ts';
import { type FileState, inspectFile } from './inspect-file.ts';
import { formatLine, parseLine, toLines } from './journal-lines.ts';

/** The journal of a graph that is kept in a folder. */
export const journalFileIn = (folder: string): string => join(folder, 'journal.jsonl');

/** Whether a folder has a journal, from which its graph can be rebuilt. */
export const hasJournalFile = (folder: string): boolean => existsSync(journalFileIn(folder));

/** Reads a journal file whole, and cuts off what an interrupted append left at its end. @throws StorageFailedError */
export async function mendFile(file: string, onEntry?: (whole: WholeEntry) => void): Promise<FileState> {
  if (!existsSync(file)) return { position: noPosition, end: 0, isTorn: false };
  const state = await inspectFile(file, onEntry).catch((error: unknown) => {
    throw toFileError(file, error);
  });
  if (state.isTorn) await withFile(file, 'r+', (handle) => cut(handle, state.end));
  return state;
}

const lastBlock = 256 * 1024;

/** The last entry of a file that was read whole before, from its end. Null when that is not the end of an entry. */
async function readLastEntry(file: string): Promise<(FileState & { readonly isTorn: false }) | null> {
  return withFile(file, 'r', async (handle) => {
    const { size } = await handle.stat();
    const start = Math.max(0, size - lastBlock);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    const text = buffer.subarray(0, bytesRead).toString('utf8');
    const line = text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
    if (!line.endsWith('\n')) return null;
    const content = parseLine({ text: line.slice(0, -1), number: 0, end: size, ended: true });
    return content?.kind === 'entry'
      ? { position: toPosition(content.entry), end: size, isTorn: false }
      : null;
  });
}

/** Where a file ends; a torn end is cut off first. */
export async function findFileEnd(file: string): Promise<FileState> {
  if (!existsSync(file)) return { position: noPosition, end: 0, isTorn: false };
  return (await readLastEntry(file)) ?? mendFile(file);
}

/**
 * Appends entries behind `state.end`, and returns once they are on the disk. What could not be written whole is cut
 * off again. @throws StorageFailedError
 */
export async function appendToFile(
  file: string,
  state: FileState,
  entries: AsyncIterable<WholeEntry>,
): Promise<JournalPosition> {
  const isNew = !existsSync(file);
  let position = state.position;
  await withFile(file, isNew ? 'wx' : 'r+', async (handle) => {
    try {
      let at = state.end;
      const write = async (text: string) => {
        const bytes = Buffer.from(text);
        for (let done = 0; done < bytes.length;) {
          const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at);
          done += bytesWritten;
          at += bytesWritten;
        }
      };
      if (at === 0) await write(formatLine);
      for await (const whole of entries) {
        for (const line of toLines(whole)) await write(line);
        position = toPosition(whole.entry);
      }
      await handle.sync();
    } catch (error) {
      // A disk that is full still gives room back; otherwise the next opening cuts it off.
      await cut(handle, state.end).catch(() => undefined);
      throw error;
    }
  });
  if (isNew) await withFile(dirname(file), 'r', (folder) => folder.sync());
  return position;
}

/** Moves a journal aside under a name of its own; nobody deletes a journal. Gives the new name. */
export async function setFileAside(file: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replaceAll(/[:.]/gu, '-');
  const aside = join(dirname(file), `journal.replaced-${stamp}.jsonl`);
  try {
    await stat(file);
    await rename(file, aside);
    await withFile(dirname(file), 'r', (folder) => folder.sync());
  } catch (error) {
    throw toFileError(file, error);
  }
  return aside;
}

async function cut(handle: FileHandle, end: number): Promise<void> {
  await handle.truncate(end);
  await handle.sync();
}

async function withFile<Result>(
  file: string,
  flags: string,
  work: (handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  try {
    const handle = await open(file, flags);
    try {
      return await work(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw toFileError(file, error);
  }
}

/** What a failure of the system means to a person; errors of ours pass. */
function toFileError(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error || error.code === 'ENOSPC'))
    return error;
  const code = String(error.code);
  const [en, zh] = ways[code] ?? [`check the disk (${code})`, `请检查磁盘（${code}）`];
  return new StorageFailedError(`${file} cannot be used: ${en}`, {
    cause: error,
    messageZh: `无法使用 ${file}：${zh}`,
  });
}

const mayNot = [
  'give its user the file and its folder (chown, chmod u+rw)',
  '请授权运行用户读写此文件及其文件夹（chown、chmod u+rw）',
] as const;
const full = ['the disk is full, free some space', '磁盘已满，请腾出空间'] as const;
const ways: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: mayNot,
  EPERM: mayNot,
  EROFS: mayNot,
};
