import { type AccessTokens, parseBearer } from './access-tokens.ts';
import { createGuessLimit } from './limit-guesses.ts';
import type { Principal, TokenHash } from './principal.ts';
import { createSeals } from './seals.ts';
import { openSignedAddress, parseExportAddress, signAddress } from './signed-addresses.ts';

const signedAddressMs = 3_600_000;

/** What a request shows of itself. */
export interface AccessRequest {
  /** The address of the client's machine. */
  readonly client: string;
  readonly method: string;
  /** Path and query, as they were asked for. */
  readonly address: string;
  readonly authorization: string | undefined;
  /** The value of the session's cookie. */
  readonly session: string | undefined;
}

/** Why a request is refused; http says it in words. */
export type Refusal =
  | {
      readonly reason:
        | 'no-token'
        | 'wrong-token'
        | 'address-invalid'
        | 'address-expired'
        | 'address-revoked'
        | 'address-read-only';
    }
  | { readonly reason: 'too-many-tries'; readonly waitSeconds: number };

/** A session as it is kept in the cookie. */
export interface Session {
  readonly value: string;
  readonly endsAt: Date;
}

/** An address that opens itself. */
export interface SignedAddress {
  /** Path and query, from the root of the host as people see it. */
  readonly address: string;
  /** Null where no token is configured: then there is no signature either. */
  readonly expiresAt: Date | null;
}

/** Who may ask, by all the ways there are. */
export interface Access {
  /** False where no token is configured: whoever reaches the service may ask. */
  readonly required: boolean;
  /** Judges a request by its header, else by its session, else by its signed address. */
  readonly judge: (request: AccessRequest) => Principal | Refusal;
  /** Begins a session for whoever shows a token. */
  readonly startSession: (client: string, token: string) => Session | Refusal;
  /** When the session of a cookie ends; null where it is none, or is over. */
  readonly findSessionEnd: (session: string | undefined) => Date | null;
  /**
   * Signs the address of a download, path and query, under the token of who asks.
   * @throws InvalidInputError for an address of anything else
   */
  readonly signAddress: (address: string, principal: Principal) => SignedAddress;
}

export interface AccessSettings {
  readonly tokens: AccessTokens;
  readonly secret: Buffer;
  /** Path below which people see the service; begins and ends with a slash. */
  readonly publicPath: string;
  readonly sessionMs: number;
  readonly triesPerMinute: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Puts tokens, sessions and signed addresses together. */
export function createAccess(settings: AccessSettings): Access {
  const { tokens, secret, publicPath, sessionMs, triesPerMinute, now = Date.now } = settings;
  const required = tokens.hashes.length > 0;
  const seals = createSeals({ secret, tokenHashes: tokens.hashes, now });
  const guesses = createGuessLimit(triesPerMinute, now);

  const checkToken = (client: string, token: string): TokenHash | Refusal => {
    const waitSeconds = guesses.findWait(client);
    if (waitSeconds !== null) return { reason: 'too-many-tries', waitSeconds };
    const tokenHash = tokens.find(token);
    if (tokenHash === null) guesses.addWrong(client, token);
    return tokenHash ?? { reason: 'wrong-token' };
  };
  const openSession = (session: string | undefined) =>
    session === undefined ? null : seals.open('session', '', session);
  const judgeAddress = ({ address, method }: AccessRequest): Principal | Refusal => {
    const opened = openSignedAddress(seals, address);
    if (opened === null) return { reason: 'no-token' };
    if (opened.status !== 'valid') return { reason: `address-${opened.status}` };
    if (method !== 'GET' && method !== 'HEAD') return { reason: 'address-read-only' };
    return { via: 'signed-address', tokenHash: opened.tokenHash };
  };

  return {
    required,
    judge: (request) => {
      if (!required) return { via: 'open' };
      const token = parseBearer(request.authorization);
      if (token !== null) {
        const checked = checkToken(request.client, token);
        return typeof checked === 'string' ? { via: 'token', tokenHash: checked } : checked;
      }
      const session = openSession(request.session);
      if (session?.status === 'valid') return { via: 'session', tokenHash: session.tokenHash };
      return judgeAddress(request);
    },
    startSession: (client, token) => {
      const checked = checkToken(client, token);
      if (typeof checked !== 'string') return checked;
      // Whole seconds, as in the seal, so that the page is told the very end.
      const endsAt = Math.floor((now() + sessionMs) / 1000) * 1000;
      return { value: seals.make('session', '', checked, endsAt), endsAt: new Date(endsAt) };
    },
    findSessionEnd: (session) => {
      const opened = openSession(session);
      return opened?.status === 'valid' ? new Date(opened.endsAt) : null;
    },
    signAddress: (address, principal) => {
      const url = parseExportAddress(address);
      const toPublic = (path: string) => publicPath.slice(0, -1) + path;
      if (principal.via === 'open') return { address: toPublic(url.pathname + url.search), expiresAt: null };
      const endsAt = Math.floor((now() + signedAddressMs) / 1000) * 1000;
      return {
        address: toPublic(signAddress(seals, url, principal.tokenHash, endsAt)),
        expiresAt: new Date(endsAt),
      };
    },
  };
}
