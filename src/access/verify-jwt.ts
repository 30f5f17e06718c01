import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { type JwtKeys, JwtKeysUnavailableError } from './jwt-keys.ts';
import { allScopes, type Principal, type Scope, widenScopes } from './principal.ts';
import type { Refusal } from './refusal.ts';

/** Judges a JWT of an `Authorization` header. */
export type VerifyJwt = (token: string) => Promise<Principal | Refusal>;

/** Which JWTs are taken. */
export interface JwtRules {
  readonly issuer: string;
  readonly audience: string;
  /** The claim that holds the scopes: words with blanks between them, or a list. */
  readonly scopeClaim: string;
}

/** With a public key, so that whoever checks a JWT cannot make one; above all neither `none` nor HS256. */
const algorithms = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ');

/** For clocks that do not agree. */
const clockToleranceSeconds = 30;
const longestName = 200;

/** True for what has the form of a JWT, right or wrong. */
export function isJwt(token: string): boolean {
  if (token.split('.').length !== 3) return false;
  try {
    return typeof decodeProtectedHeader(token).alg === 'string';
  } catch {
    // It has another form, which is the answer.
    return false;
  }
}

/** Makes the check of signature, issuer, audience and times; `now` in milliseconds since 1970. */
export const createJwtVerifier =
  (keys: Pick<JwtKeys, 'getKey'>, rules: JwtRules, now: () => number = Date.now): VerifyJwt =>
  async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys.getKey, {
        algorithms,
        issuer: rules.issuer,
        audience: rules.audience,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: clockToleranceSeconds,
        currentDate: new Date(now()),
      });
      return toPrincipal(payload, rules);
    } catch (error) {
      if (error instanceof JwtKeysUnavailableError) return { reason: 'jwt-keys-unavailable' };
      if (error instanceof errors.JOSEError) return { reason: 'wrong-jwt', why: describeWrong(error) };
      throw error;
    }
  };

function toPrincipal(
  { sub, exp, name, ...claims }: JWTPayload,
  { scopeClaim }: JwtRules,
): Principal | Refusal {
  if (typeof sub !== 'string' || sub === '' || exp === undefined)
    return { reason: 'wrong-jwt', why: { en: 'its claim sub is no text', zh: '其声明 sub 不是文本' } };
  const subject = sub.slice(0, longestName);
  return {
    via: 'jwt',
    id: `jwt:${toPlain(subject)}`,
    name: toPlain(typeof name === 'string' && name !== '' ? name.slice(0, longestName) : subject),
    scopes: readScopes(claims[scopeClaim]),
    // Not cut: two people must not become one.
    holder: { kind: 'jwt', key: sub, endsAt: exp * 1000 },
  };
}

/** The scopes among the words of a claim; other words are for other services. */
function readScopes(claim: unknown): readonly Scope[] {
  const words: readonly unknown[] = Array.isArray(claim)
    ? claim
    : typeof claim === 'string'
      ? claim.split(' ')
      : [];
  return widenScopes(allScopes.filter((scope) => words.includes(scope)));
}

/** Without control characters, which would break lines of a log. */
const toPlain = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ').trim();

function describeWrong(error: errors.JOSEError): BilingualText {
  if (error instanceof errors.JWTExpired)
    return { en: 'it has expired; get a new one', zh: '已过期；请重新获取' };
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, reason } = error;
    if (claim === 'nbf') return { en: 'it is not valid yet', zh: '尚未生效' };
    if (reason === 'missing') return { en: `it has no claim ${claim}`, zh: `缺少声明 ${claim}` };
    return {
      en: `its claim ${claim} is not the one that this service takes`,
      zh: `声明 ${claim} 与本服务的设置不符`,
    };
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return {
      en: `its algorithm is not taken; sign it with one of ${algorithms.join(', ')}`,
      zh: `不接受其签名算法；可用：${algorithms.join('、')}`,
    };
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return {
      en: 'its key is not among those of JWT_JWKS, or it does not name one (kid)',
      zh: '其签名密钥不在 JWT_JWKS 之中，或未注明密钥（kid）',
    };
  return { en: 'its signature does not fit', zh: '签名不符' };
}
