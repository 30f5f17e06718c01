import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { StorageFailedError } from '../domain/errors.ts';
import { parseTokenFile } from './token-file.ts';

/** How long a change waits for another one to end. */
const longestWaitMs = 5000;
const waitMs = 25;

/**
 * Changes the lines of a token file, or begins it: whole or not at all, and two changes at once one after the other.
 * Remarks and lines of older files stay as they are. A new file is for this user alone; one that is there keeps its
 * owner and its group, and what the group may, because the service may read it through them.
 * @throws StorageFailedError where it cannot be written, or another change does not end
 * @throws InvalidConfigError where it is not a token file; then it is left alone
 */
export async function changeTokenFile(
  path: string,
  change: (lines: readonly string[]) => readonly string[],
): Promise<void> {
  // Through a link to the file itself, which would be replaced otherwise.
  const file = await realpath(path).catch(() => path);
  const lock = `${file}.lock`;
  await takeLock(file, lock);
  try {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (isCode(error, 'ENOENT')) return '';
      throw error;
    });
    parseTokenFile(path, text);
    const lines = change(
      text.split(/\r?\n/u).filter((line, index, all) => line !== '' || index < all.length - 1),
    );
    await replaceFile(file, `${lines.join('\n')}\n`);
  } catch (error) {
    throw isSystemError(error) ? toStorageFailed(file, error) : error;
  } finally {
    await unlink(lock);
  }
}

async function takeLock(file: string, lock: string): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += waitMs) {
    try {
      const handle = await open(lock, 'wx', 0o600);
      await handle.close();
      return;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw toStorageFailed(file, error);
      if (waitedMs >= longestWaitMs)
        throw new StorageFailedError(
          `the token file ${file} is being changed by another command; if none runs any more, delete ${lock}`,
          {
            cause: error,
            messageZh: `令牌文件 ${file} 正由另一条命令修改；若已没有其他命令在运行，请删除 ${lock}`,
          },
        );
      await sleep(waitMs);
    }
  }
}

async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  const before = await stat(file).catch(() => null);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      if (before) await keepOwner(handle, before);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

async function keepOwner(
  handle: FileHandle,
  { uid, gid, mode }: { readonly uid: number; readonly gid: number; readonly mode: number },
): Promise<void> {
  const own = await handle.stat();
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid);
  await handle.chmod(0o600 | (mode & 0o040));
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

const isCode = (error: unknown, code: string): boolean => isSystemError(error) && error.code === code;

const toStorageFailed = (file: string, cause: unknown): StorageFailedError =>
  new StorageFailedError(`the token file ${file} cannot be written; check the folder and its permissions`, {
    cause,
    messageZh: `无法写入令牌文件 ${file}；请检查文件夹是否存在、有无写入权限`,
  });
