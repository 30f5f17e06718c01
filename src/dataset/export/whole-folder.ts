import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BilingualText } from '../../domain/bilingual-text.ts';
import { InvalidInputError, StorageFailedError } from '../../domain/errors.ts';

/** What a folder holds once it has been written. */
export interface FolderContent {
  /** A file that only such a folder has. */
  readonly marker: string;
  /** What it is called in a sentence. */
  readonly words: BilingualText;
}

/**
 * Whether a folder may be written: it is not there, is empty, or holds the same kind of content that may be replaced.
 * @throws InvalidInputError where it may not
 */
export async function checkFolder(
  folder: string,
  { marker, words }: FolderContent,
  replace: boolean,
): Promise<void> {
  const names = await listNames(folder);
  if (names.length === 0 || (replace && names.includes(marker))) return;
  throw names.includes(marker)
    ? new InvalidInputError(
        `${folder} holds ${words.en} already; choose another folder, or replace it with --replace`,
        { messageZh: `${folder} 中已有${words.zh}；请换一个文件夹，或加 --replace 覆盖它` },
      )
    : new InvalidInputError(
        `${folder} is not empty, and holds something other than ${words.en}; choose another folder`,
        { messageZh: `${folder} 不是空文件夹，其中有${words.zh}以外的内容；请换一个文件夹` },
      );
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return [];
    if (isSystemError(error) && error.code === 'ENOTDIR')
      throw new InvalidInputError(`${folder} is a file; name a folder`, {
        cause: error,
        messageZh: `${folder} 是文件；请改为文件夹`,
      });
    throw toStorageError(folder, error);
  }
}

/**
 * Has a folder filled beside its place and renames it, so that nobody finds half of it; what was there before goes.
 * @throws StorageFailedError when it cannot be written; nothing is left of it then
 */
export async function writeWholeFolder<Result>(
  folder: string,
  fill: (partial: string) => Promise<Result>,
): Promise<Result> {
  const partial = join(dirname(folder), `.${basename(folder)}.partial-${process.pid}`);
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    const result = await fill(partial);
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
    return result;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw toStorageError(folder, error);
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

const toStorageError = (folder: string, error: unknown): unknown =>
  isSystemError(error)
    ? new StorageFailedError(
        `${folder} cannot be written: ${error.message}; check the folder, its permissions and the disk`,
        {
          cause: error,
          messageZh: `无法写入 ${folder}（${error.message}）；请检查文件夹、写入权限和磁盘空间`,
        },
      )
    : error;
