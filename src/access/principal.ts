/** SHA-256 of an access token, in hex: how the service knows a token that it does not store. */
export type TokenHash = string;

/**
 * How a request proved that it may ask. All of these may read; only `token` may write, because a browser sends the
 * other proofs by itself, or a link carries them.
 */
export type Principal =
  /** No token is configured. */
  | { readonly via: 'open' }
  /** `Authorization: Bearer`. */
  | { readonly via: 'token'; readonly tokenHash: TokenHash }
  /** The cookie of a page into which a token was entered. */
  | { readonly via: 'session'; readonly tokenHash: TokenHash }
  /** An address of one download, made under a token. */
  | { readonly via: 'signed-address'; readonly tokenHash: TokenHash };
