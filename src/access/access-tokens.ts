import { createHash, timingSafeEqual } from 'node:crypto';
import type { TokenHash } from './principal.ts';
import { type AccessToken, parseTokenFile, toInvalidFile } from './token-file.ts';
import { type AccessLog, watchFile } from './watch-file.ts';

/** Which tokens there are, at any time. */
export interface AccessTokens {
  /** True where tokens are configured, though all may have been revoked since. */
  readonly configured: boolean;
  /** The tokens that there are now, those past their end among them. */
  readonly list: () => readonly AccessToken[];
  /** A token that is one of them, also past its end, else null. */
  readonly find: (token: string) => AccessToken | null;
}

export const hashToken = (token: string): TokenHash =>
  createHash('sha256').update(token, 'utf8').digest('hex');

/** True where a token is past its end. */
export const isExpired = ({ expiresAt }: Pick<AccessToken, 'expiresAt'>, now: number): boolean =>
  expiresAt !== null && expiresAt.getTime() <= now;

/** Tokens of which only the hash is known, such as those of ACCESS_TOKEN_SHA256: they read. */
export const toReadingTokens = (hashes: readonly TokenHash[]): readonly AccessToken[] =>
  hashes.map((hash) => ({
    hash,
    name: 'ACCESS_TOKEN_SHA256',
    scopes: ['read'],
    createdAt: null,
    expiresAt: null,
  }));

/** Makes the check; `list` is asked each time, because a file of tokens may change. */
export function createAccessTokens(
  list: () => readonly AccessToken[],
  configured = list().length > 0,
): AccessTokens {
  return {
    configured,
    list,
    find: (token) => {
      const given = Buffer.from(hashToken(token), 'hex');
      // Every hash is compared, so that the time does not tell which one was near.
      return list().reduce<AccessToken | null>(
        (found, stored) => (timingSafeEqual(Buffer.from(stored.hash, 'hex'), given) ? stored : found),
        null,
      );
    },
  };
}

/** The token of an `Authorization` header; null for another scheme or none. */
export const parseBearer = (authorization: string | undefined): string | null =>
  /^Bearer +(\S+) *$/iu.exec(authorization ?? '')?.[1] ?? null;

/** Tokens that follow their file. */
export interface WatchedAccessTokens extends AccessTokens {
  /** Looks now whether the file has changed. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
}

/**
 * Reads the tokens of the configuration, and those of the file again whenever it changes.
 * @throws InvalidConfigError for a file that is missing, empty or malformed
 */
export async function readAccessTokens(
  access: { readonly tokensFile: string | null; readonly tokenHashes: readonly TokenHash[] },
  log: AccessLog,
  everyMs?: number,
): Promise<WatchedAccessTokens> {
  const stated = toReadingTokens(access.tokenHashes);
  const path = access.tokensFile;
  if (path === null)
    return { ...createAccessTokens(() => stated), refresh: () => Promise.resolve(), close: () => undefined };
  const file = await watchFile({
    setting: 'ACCESS_TOKENS_FILE',
    path,
    parse: (text) => parseTokenFile(path, text),
    log,
    ...(everyMs === undefined ? {} : { everyMs }),
  });
  // Later on an empty file is taken at its word, because the last token may have been revoked: it lets nobody in.
  if (file.get().length === 0) {
    file.close();
    throw toInvalidFile(path, {
      en: 'holds no token; make one: chain-atlas token add --name <name>',
      zh: '中没有令牌；请用 chain-atlas token add --name <名称> 生成',
    });
  }
  const tokens = createAccessTokens(() => [...stated, ...file.get()]);
  return { ...tokens, refresh: file.refresh, close: file.close };
}
