import { createHmac, timingSafeEqual } from 'node:crypto';
import { isExpired } from './access-tokens.ts';
import type { SealHolder, TokenHash } from './principal.ts';
import type { AccessToken } from './token-file.ts';

/** What a seal is good for; one made for a purpose does not open another. */
type SealPurpose = 'session' | 'signed-address';

/** Under what a seal was made: a token, or a JWT that is known by a digest of its subject alone. */
export type SealOwner =
  | { readonly kind: 'token'; readonly token: AccessToken }
  | { readonly kind: 'jwt'; readonly digest: string };

/** What a seal says once it is looked at. `invalid`: it is none of ours, or was changed. */
export type OpenedSeal =
  | { readonly status: 'valid'; readonly owner: SealOwner; readonly endsAt: number }
  | { readonly status: 'invalid' | 'expired' | 'revoked' };

export interface Seals {
  /** Seals `subject` under a token or a JWT until a time in milliseconds, which is kept to the second below. */
  readonly make: (purpose: SealPurpose, subject: string, holder: SealHolder, endsAt: number) => string;
  /** Says whether a seal is ours, for this purpose and subject, under a token that there still is, and in time. */
  readonly open: (purpose: SealPurpose, subject: string, seal: string) => OpenedSeal;
}

export interface SealSettings {
  readonly secret: Buffer;
  readonly listTokens: () => readonly AccessToken[];
  /** Whether JWTs are taken; a seal made under one is revoked where they are not. */
  readonly takesJwt: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const version = 'v1';
/** Before the digest of a JWT's subject, which has as many letters as that of a token. */
const jwtMark = 'j';
const form = /^v1\.(j?)([\w-]{22})\.(\d{1,12})\.([\w-]{43})$/u;

/**
 * Seals `v1.<holder>.<end>.<mac>` that nothing has to be stored for: every instance with the same key opens them, also
 * after a restart. The holder is named by a keyed digest, because a token's plain hash would let whoever sees the seal
 * test guesses of the token at home, and a JWT's subject is a person.
 */
export function createSeals({ secret, listTokens, takesJwt, now }: SealSettings): Seals {
  // As JSON, so that no two lists of parts become the same text.
  const digest = (...parts: readonly string[]): Buffer =>
    createHmac('sha256', secret).update(JSON.stringify(parts), 'utf8').digest();
  const nameHolder = (kind: SealHolder['kind'], key: string): string =>
    digest(kind, key).toString('base64url').slice(0, 22);
  // Tokens come and go, and their digests stay what they are.
  const tokenNames = new Map<TokenHash, string>();
  const nameToken = (hash: TokenHash): string => {
    const known = tokenNames.get(hash);
    if (known !== undefined) return known;
    const name = nameHolder('token', hash);
    tokenNames.set(hash, name);
    return name;
  };
  const findOwner = (mark: string, name: string): SealOwner | null => {
    if (mark === jwtMark) return takesJwt ? { kind: 'jwt', digest: name } : null;
    const token = listTokens().find(({ hash }) => nameToken(hash) === name);
    return token && !isExpired(token, now()) ? { kind: 'token', token } : null;
  };
  return {
    make: (purpose, subject, { kind, key }, endsAt) => {
      const holder = kind === 'token' ? nameToken(key) : jwtMark + nameHolder(kind, key);
      const end = String(Math.floor(endsAt / 1000));
      const mac = digest(purpose, version, holder, end, subject).toString('base64url');
      return [version, holder, end, mac].join('.');
    },
    open: (purpose, subject, seal) => {
      const [, mark = '', name, end, mac] = form.exec(seal) ?? [];
      if (name === undefined || end === undefined || mac === undefined) return { status: 'invalid' };
      const expected = digest(purpose, version, mark + name, end, subject).toString('base64url');
      // As texts, because the last letter of base64url has bits that decoding drops.
      if (!timingSafeEqual(Buffer.from(expected), Buffer.from(mac))) return { status: 'invalid' };
      // From here on the parts are our own words, and plain comparisons tell nobody anything.
      const endsAt = Number(end) * 1000;
      if (now() >= endsAt) return { status: 'expired' };
      const owner = findOwner(mark, name);
      return owner ? { status: 'valid', owner, endsAt } : { status: 'revoked' };
    },
  };
}
