import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { StorageFailedError } from '../domain/errors.ts';

/**
 * Makes a token and the file that holds its hash, where there is no such file yet. Gives the token, which is stored
 * nowhere, or null when the file is there already.
 * @throws StorageFailedError when the file cannot be written
 */
export async function makeFirstToken(path: string): Promise<string | null> {
  const token = randomBytes(24).toString('base64url');
  const hash = createHash('sha256').update(token, 'utf8').digest('hex');
  try {
    await writeFile(path, `${hash} first token\n`, { flag: 'wx', mode: 0o600 });
    return token;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return null;
    throw new StorageFailedError(
      `the token file ${path} cannot be written; check the folder and its permissions`,
      { cause },
    );
  }
}
