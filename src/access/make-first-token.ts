import { createHash, randomBytes } from 'node:crypto';
import { writeNewSecret } from './write-new-secret.ts';

/**
 * Makes a token and the file that holds its hash, where there is no such file yet. Gives the token, which is stored
 * nowhere, or null when the file is there already.
 * @throws StorageFailedError when the file cannot be written
 */
export async function makeFirstToken(path: string): Promise<string | null> {
  const token = randomBytes(24).toString('base64url');
  const hash = createHash('sha256').update(token, 'utf8').digest('hex');
  return (await writeNewSecret({ en: 'token file', zh: '令牌文件' }, path, `${hash} first token\n`))
    ? token
    : null;
}
