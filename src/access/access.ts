import { type AccessTokens, isExpired, parseBearer } from './access-tokens.ts';
import { createEndedSessions } from './ended-sessions.ts';
import { createGuessLimit } from './limit-guesses.ts';
import { openPrincipal, type Principal } from './principal.ts';
import type { Refusal } from './refusal.ts';
import { requireScope } from './require-scope.ts';
import { createSeals } from './seals.ts';
import { openSignedAddress, parseExportAddress, signAddress } from './signed-addresses.ts';
import { toSealedPrincipal, toTokenPrincipal } from './to-principal.ts';
import { isJwt, type VerifyJwt } from './verify-jwt.ts';

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
  /** False where neither tokens nor JWTs are configured: whoever reaches the service may ask. */
  readonly required: boolean;
  /** Judges a request by its header, else by its session, else by its signed address. */
  readonly judge: (request: AccessRequest) => Promise<Principal | Refusal>;
  /**
   * Begins a session for whoever shows a token or a JWT; it never outlives them.
   * @throws ForbiddenError for one that may not read
   */
  readonly startSession: (client: string, token: string) => Promise<Session | Refusal>;
  /** When the session of a cookie ends; null where it is none, or is over. */
  readonly findSessionEnd: (session: string | undefined) => Date | null;
  /** Ends the session of a cookie before its time, as far as this instance knows. */
  readonly endSession: (session: string | undefined) => void;
  /**
   * Signs the address of a download, path and query, under the token or JWT of who asks.
   * @throws InvalidInputError for an address of anything else
   */
  readonly signAddress: (address: string, principal: Principal) => SignedAddress;
}

export interface AccessSettings {
  readonly tokens: AccessTokens;
  /** Absent: JWTs are not taken. */
  readonly verifyJwt?: VerifyJwt | undefined;
  readonly secret: Buffer;
  /** Path below which people see the service; begins and ends with a slash. */
  readonly publicPath: string;
  readonly sessionMs: number;
  readonly triesPerMinute: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Puts tokens, JWTs, sessions and signed addresses together. */
export function createAccess(settings: AccessSettings): Access {
  const { tokens, verifyJwt, secret, publicPath, sessionMs, triesPerMinute, now = Date.now } = settings;
  // Told once: a file of tokens that is emptied while the service runs closes it, and never opens it.
  const required = tokens.configured || verifyJwt !== undefined;
  const takesJwt = verifyJwt !== undefined;
  const seals = createSeals({ secret, listTokens: tokens.list, takesJwt, now });
  const guesses = createGuessLimit(triesPerMinute, now);
  const ended = createEndedSessions(now);

  const checkToken = (client: string, token: string): Principal | Refusal => {
    const waitSeconds = guesses.findWait(client, token);
    if (waitSeconds !== null) return { reason: 'too-many-tries', waitSeconds };
    const found = tokens.find(token);
    if (found === null) {
      guesses.addWrong(client, token);
      return { reason: 'wrong-token' };
    }
    guesses.addRight(client, token);
    return isExpired(found, now()) ? { reason: 'expired-token' } : toTokenPrincipal(found);
  };
  // A JWT is no guess: its signature is checked, and it is never looked up among the tokens.
  const identify = async (client: string, token: string): Promise<Principal | Refusal> =>
    verifyJwt && isJwt(token) ? verifyJwt(token) : checkToken(client, token);
  const openSession = (session: string | undefined) =>
    session === undefined || ended.has(session) ? null : seals.open('session', '', session);
  const judgeAddress = ({ address, method }: AccessRequest): Principal | Refusal => {
    const opened = openSignedAddress(seals, address);
    if (opened === null) return { reason: 'no-token' };
    if (opened.status !== 'valid') return { reason: `address-${opened.status}` };
    if (method !== 'GET' && method !== 'HEAD') return { reason: 'address-read-only' };
    return toSealedPrincipal('signed-address', opened);
  };
  // Whole seconds, as in the seal, so that the page is told the very end.
  const toEnd = (lifeMs: number, { endsAt }: { readonly endsAt: number | null }): number =>
    Math.floor(Math.min(now() + lifeMs, endsAt ?? Infinity) / 1000) * 1000;

  return {
    required,
    judge: async (request) => {
      if (!required) return openPrincipal;
      const token = parseBearer(request.authorization);
      if (token !== null) return identify(request.client, token);
      const session = openSession(request.session);
      if (session?.status === 'valid') return toSealedPrincipal('session', session);
      return judgeAddress(request);
    },
    startSession: async (client, token) => {
      const principal = await identify(client, token);
      if ('reason' in principal) return principal;
      requireScope(principal, 'read');
      const { holder } = principal;
      if (holder === null) throw new Error(`a session under ${principal.via}`);
      const endsAt = toEnd(sessionMs, holder);
      return { value: seals.make('session', '', holder, endsAt), endsAt: new Date(endsAt) };
    },
    findSessionEnd: (session) => {
      const opened = openSession(session);
      return opened?.status === 'valid' ? new Date(opened.endsAt) : null;
    },
    endSession: (session) => {
      const opened = openSession(session);
      if (session !== undefined && opened?.status === 'valid') ended.add(session, opened.endsAt);
    },
    signAddress: (address, { holder }) => {
      const url = parseExportAddress(address);
      const toPublic = (path: string) => publicPath.slice(0, -1) + path;
      if (holder === null) return { address: toPublic(url.pathname + url.search), expiresAt: null };
      const endsAt = toEnd(signedAddressMs, holder);
      return {
        address: toPublic(signAddress(seals, url, holder, endsAt)),
        expiresAt: new Date(endsAt),
      };
    },
  };
}
