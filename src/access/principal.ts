/** SHA-256 of an access token, in hex: how the service knows a token that it does not store. */
export type TokenHash = string;

/** What somebody may do. `admin` holds `write`, and `write` holds `read`. */
export const allScopes = ['read', 'write', 'admin'] as const;
export type Scope = (typeof allScopes)[number];

/** Scopes with all that they hold. */
export const widenScopes = (scopes: readonly Scope[]): readonly Scope[] =>
  allScopes.slice(0, Math.max(-1, ...scopes.map((scope) => allScopes.indexOf(scope))) + 1);

/** Under what a session or a signed address stands, and ends with. */
export interface SealHolder {
  readonly kind: 'token' | 'jwt';
  /** The hash of the token, or what names the subject of a JWT. */
  readonly key: string;
  /** When the token or the JWT itself ends, in milliseconds since 1970; null: it does not. */
  readonly endsAt: number | null;
}

/**
 * Who asks. `open`, `session` and `signed-address` only ever read: a browser sends such a proof by itself, or a link
 * carries it.
 */
export interface Principal {
  /**
   * How a request proved that it may ask: no proof is asked for; `Authorization: Bearer` with a token or a JWT; the
   * cookie of a page; the address of one download.
   */
  readonly via: 'open' | 'token' | 'jwt' | 'session' | 'signed-address';
  /** What names it in the log and in the history of a fact: `token:<first 12 letters of the hash>`, `jwt:<sub>`, `open`. */
  readonly id: string;
  /** What a person called the token, or the name in the JWT; empty where there is none. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Null where nothing can be sealed: on an open service. */
  readonly holder: SealHolder | null;
}

/** Whoever reaches a service without tokens. */
export const openPrincipal: Principal = {
  via: 'open',
  id: 'open',
  name: '',
  scopes: ['read'],
  holder: null,
};
