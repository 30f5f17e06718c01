import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { InvalidConfigError } from '../domain/errors.ts';
import { type AccessLog, watchFile } from './watch-file.ts';

/** The keys of a JWKS that cannot be had now. */
export class JwtKeysUnavailableError extends Error {}

/** The public keys that JWTs are checked with. */
export interface JwtKeys {
  /** @throws JwtKeysUnavailableError, or an error of jose that says that there is no such key */
  readonly getKey: JWTVerifyGetKey;
  readonly close: () => void;
}

/** For the answer of the other side; and from one that failed to the next try. */
const timeoutMs = 5000;
/** From one fetch to the next because of a key that is not among them: a stranger can name any key. */
const cooldownMs = 30_000;
/** Until keys are fetched again, so that a withdrawn one ends. */
const maxAgeMs = 600_000;

const isRemote = (jwks: string): boolean => /^https?:\/\//iu.test(jwks);

/**
 * Takes the keys from an address, fetched when first needed, or from a file, which is read again when it changes.
 * @throws InvalidConfigError for a file that cannot be read or holds no JWKS
 */
export async function createJwtKeys(jwks: string, log: AccessLog, cooldown = cooldownMs): Promise<JwtKeys> {
  if (isRemote(jwks)) return { getKey: createRemoteKeys(jwks, log, cooldown), close: () => undefined };
  const file = await watchFile({
    setting: 'JWT_JWKS',
    path: jwks,
    parse: (text) => parseKeys(jwks, text),
    log,
  });
  return { getKey: (header, token) => file.get()(header, token), close: file.close };
}

function createRemoteKeys(jwks: string, log: AccessLog, cooldown: number): JWTVerifyGetKey {
  let failedAt = -Infinity;
  const keys = createRemoteJWKSet(new URL(jwks), {
    timeoutDuration: timeoutMs,
    cooldownDuration: cooldown,
    cacheMaxAge: maxAgeMs,
    [customFetch]: async (url, options) => {
      // Whoever sends JWTs at random must not have the service ask without pause.
      if (performance.now() < failedAt + Math.min(timeoutMs, cooldown))
        throw new JwtKeysUnavailableError('the last try has just failed');
      try {
        const response = await fetch(url, options);
        if (response.status !== 200) throw new Error(`status ${response.status}`);
        return response;
      } catch (error) {
        failedAt = performance.now();
        log.error({ err: error, jwks }, 'the keys of JWT_JWKS cannot be fetched');
        throw error;
      }
    },
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (isAboutToken(cause)) throw cause;
      throw new JwtKeysUnavailableError('the keys of JWT_JWKS cannot be had', { cause });
    }
  };
}

const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

function parseKeys(path: string, text: string): JWTVerifyGetKey {
  try {
    return createLocalJWKSet(JSON.parse(text) as JSONWebKeySet);
  } catch (cause) {
    throw new InvalidConfigError(`JWT_JWKS ${path} is no JSON Web Key Set: {"keys": [{"kty": …}]}`, {
      cause,
      messageZh: `JWT_JWKS ${path} 不是 JSON Web Key Set：{"keys": [{"kty": …}]}`,
    });
  }
}
