import { createHash, timingSafeEqual } from 'node:crypto';
import { InvalidConfigError } from '../domain/errors.ts';
import type { TokenHash } from './principal.ts';
import { readSecretFile } from './read-secret-file.ts';

/** Who may ask. */
export interface AccessTokens {
  /** The hash of each token; empty where whoever reaches the service may ask. */
  readonly hashes: readonly TokenHash[];
  /** The hash of a token that is one of them, else null. */
  readonly find: (token: string) => TokenHash | null;
}

/** Makes the check from SHA-256 hashes in hex. */
export function createAccessTokens(hashes: readonly TokenHash[]): AccessTokens {
  const stored = hashes.map((hash) => ({ hash, bytes: Buffer.from(hash, 'hex') }));
  return {
    hashes,
    find: (token) => {
      const given = createHash('sha256').update(token, 'utf8').digest();
      // Every hash is compared, so that the time does not tell which one was near.
      return stored.reduce<TokenHash | null>(
        (found, { hash, bytes }) => (timingSafeEqual(bytes, given) ? hash : found),
        null,
      );
    },
  };
}

/** The token of an `Authorization` header; null for another scheme or none. */
export const parseBearer = (authorization: string | undefined): string | null =>
  /^Bearer +(\S+) *$/iu.exec(authorization ?? '')?.[1] ?? null;

/** Reads the tokens of the configuration. @throws InvalidConfigError for a file that is missing, empty or malformed */
export async function readAccessTokens(access: {
  readonly tokensFile: string | null;
  readonly tokenHashes: readonly TokenHash[];
}): Promise<AccessTokens> {
  const fromFile = access.tokensFile === null ? [] : await readTokensFile(access.tokensFile);
  return createAccessTokens([...access.tokenHashes, ...fromFile]);
}

async function readTokensFile(path: string): Promise<readonly TokenHash[]> {
  const text = await readSecretFile('ACCESS_TOKENS_FILE', path);
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  const entries = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const hashes = entries.map((line) => line.split(/\s/u)[0]?.toLowerCase() ?? '');
  const wrong = hashes.findIndex((hash) => !/^[0-9a-f]{64}$/u.test(hash));
  if (wrong !== -1)
    throw new InvalidConfigError(
      `ACCESS_TOKENS_FILE ${path}: entry ${wrong + 1} does not begin with a SHA-256 in hex; write one on each line`,
      {
        messageZh: `ACCESS_TOKENS_FILE ${path}：第 ${wrong + 1} 条不是以十六进制 SHA-256 开头；请每行写一个`,
      },
    );
  if (hashes.length === 0)
    throw new InvalidConfigError(
      `ACCESS_TOKENS_FILE ${path} holds no token; write the SHA-256 of one on each line`,
      { messageZh: `ACCESS_TOKENS_FILE ${path} 中没有令牌；请每行写一个令牌的 SHA-256` },
    );
  return hashes;
}
