import { randomBytes } from 'node:crypto';
import { hashToken } from './access-tokens.ts';
import { allScopes } from './principal.ts';
import { formatToken } from './token-file.ts';
import { writeNewSecret } from './write-new-secret.ts';

/** A token at random, which nobody guesses. */
export const createToken = (): string => randomBytes(24).toString('base64url');

/**
 * Makes a token with every scope and the file that holds its hash, where there is no such file yet. Gives the token,
 * which is stored nowhere, or null when the file is there already.
 * @throws StorageFailedError when the file cannot be written
 */
export async function makeFirstToken(path: string): Promise<string | null> {
  const token = createToken();
  const line = formatToken({
    hash: hashToken(token),
    name: 'first token',
    scopes: allScopes,
    createdAt: new Date(),
    expiresAt: null,
  });
  return (await writeNewSecret({ en: 'token file', zh: '令牌文件' }, path, `${line}\n`)) ? token : null;
}
