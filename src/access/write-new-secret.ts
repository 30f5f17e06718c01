import { writeFile } from 'node:fs/promises';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { StorageFailedError } from '../domain/errors.ts';

/**
 * Writes a file that only this user can read, unless it is there already; true when it was written.
 * @throws StorageFailedError when the file cannot be written; `what` names it there
 */
export async function writeNewSecret(what: BilingualText, path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw new StorageFailedError(
      `the ${what.en} ${path} cannot be written; check the folder and its permissions`,
      { cause, messageZh: `无法写入${what.zh} ${path}；请检查文件夹是否存在、有无写入权限` },
    );
  }
}
