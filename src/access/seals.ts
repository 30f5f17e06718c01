import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TokenHash } from './principal.ts';

/** What a seal is good for; one made for a purpose does not open another. */
type SealPurpose = 'session' | 'signed-address';

/** What a seal says once it is looked at. `invalid`: it is none of ours, or was changed. */
export type OpenedSeal =
  | { readonly status: 'valid'; readonly tokenHash: TokenHash; readonly endsAt: number }
  | { readonly status: 'invalid' | 'expired' | 'revoked' };

export interface Seals {
  /** Seals `subject` under a token until a time in milliseconds, which is kept to the second below. */
  readonly make: (purpose: SealPurpose, subject: string, tokenHash: TokenHash, endsAt: number) => string;
  /** Says whether a seal is ours, for this purpose and subject, under a token that is still configured, and in time. */
  readonly open: (purpose: SealPurpose, subject: string, seal: string) => OpenedSeal;
}

export interface SealSettings {
  readonly secret: Buffer;
  readonly tokenHashes: readonly TokenHash[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const version = 'v1';
const form = /^v1\.([\w-]{22})\.(\d{1,12})\.([\w-]{43})$/u;

/**
 * Seals `v1.<token>.<end>.<mac>` that nothing has to be stored for: every instance with the same key opens them, also
 * after a restart. The token is named by a keyed digest, because its plain hash would let whoever sees the seal test
 * guesses of the token at home.
 */
export function createSeals({ secret, tokenHashes, now }: SealSettings): Seals {
  // As JSON, so that no two lists of parts become the same text.
  const digest = (...parts: readonly string[]): Buffer =>
    createHmac('sha256', secret).update(JSON.stringify(parts), 'utf8').digest();
  const nameToken = (hash: TokenHash): string => digest('token', hash).toString('base64url').slice(0, 22);
  const tokens = tokenHashes.map((hash) => ({ hash, name: nameToken(hash) }));
  return {
    make: (purpose, subject, tokenHash, endsAt) => {
      const [name, end] = [nameToken(tokenHash), String(Math.floor(endsAt / 1000))];
      const mac = digest(purpose, version, name, end, subject).toString('base64url');
      return [version, name, end, mac].join('.');
    },
    open: (purpose, subject, seal) => {
      const [, name, end, mac] = form.exec(seal) ?? [];
      if (name === undefined || end === undefined || mac === undefined) return { status: 'invalid' };
      const expected = digest(purpose, version, name, end, subject).toString('base64url');
      // As texts, because the last letter of base64url has bits that decoding drops.
      if (!timingSafeEqual(Buffer.from(expected), Buffer.from(mac))) return { status: 'invalid' };
      // From here on the parts are our own words, and plain comparisons tell nobody anything.
      const token = tokens.find((candidate) => candidate.name === name);
      if (!token) return { status: 'revoked' };
      const endsAt = Number(end) * 1000;
      return now() < endsAt ? { status: 'valid', tokenHash: token.hash, endsAt } : { status: 'expired' };
    },
  };
}
