import { readFile } from 'node:fs/promises';
import { InvalidConfigError } from '../domain/errors.ts';

/** The text of a file that a setting names. @throws InvalidConfigError where it cannot be read */
export async function readSecretFile(setting: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new InvalidConfigError(
      `${setting} ${path} cannot be read; check that it is there and its permissions`,
      { cause, messageZh: `无法读取 ${setting} ${path}；请检查文件是否存在、有无读取权限` },
    );
  }
}
