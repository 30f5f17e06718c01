import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { InvalidConfigError } from '../domain/errors.ts';

/** Who may ask. */
export interface AccessTokens {
  /** False where no token is configured: whoever reaches the service may ask. */
  readonly required: boolean;
  /** Whether an `Authorization` header carries one of the tokens. */
  readonly accepts: (authorization: string | undefined) => boolean;
}

/** Makes the check from SHA-256 hashes in hex. */
export function createAccessTokens(hashes: readonly string[]): AccessTokens {
  const stored = hashes.map((hash) => Buffer.from(hash, 'hex'));
  return {
    required: stored.length > 0,
    accepts: (authorization) => {
      const token = /^Bearer +(\S+) *$/iu.exec(authorization ?? '')?.[1];
      if (token === undefined) return false;
      const given = createHash('sha256').update(token, 'utf8').digest();
      // Every hash is compared, so that the time does not tell which one was near.
      return stored.reduce((accepted, hash) => timingSafeEqual(hash, given) || accepted, false);
    },
  };
}

/** Reads the tokens of the configuration. @throws InvalidConfigError for a file that is missing, empty or malformed */
export async function readAccessTokens(access: {
  readonly tokensFile: string | null;
  readonly tokenHashes: readonly string[];
}): Promise<AccessTokens> {
  const fromFile = access.tokensFile === null ? [] : await readTokensFile(access.tokensFile);
  return createAccessTokens([...access.tokenHashes, ...fromFile]);
}

async function readTokensFile(path: string): Promise<readonly string[]> {
  const lines = (await readText(path)).split(/\r?\n/u).map((line) => line.trim());
  const entries = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const hashes = entries.map((line) => line.split(/\s/u)[0]?.toLowerCase() ?? '');
  const wrong = hashes.findIndex((hash) => !/^[0-9a-f]{64}$/u.test(hash));
  if (wrong !== -1)
    throw new InvalidConfigError(
      `ACCESS_TOKENS_FILE ${path}: entry ${wrong + 1} does not begin with a SHA-256 in hex`,
    );
  if (hashes.length === 0) throw new InvalidConfigError(`ACCESS_TOKENS_FILE ${path} holds no token`);
  return hashes;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new InvalidConfigError(`ACCESS_TOKENS_FILE ${path} cannot be read`, { cause });
  }
}
