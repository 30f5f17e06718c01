import { type Access, createAccess } from './access.ts';
import { readAccessTokens } from './access-tokens.ts';
import { createJwtKeys } from './jwt-keys.ts';
import { readSessionKey } from './session-key.ts';
import { createJwtVerifier, type JwtRules } from './verify-jwt.ts';
import type { AccessLog } from './watch-file.ts';

/** What is configured of access. */
export interface AccessConfig {
  readonly access: {
    readonly tokensFile: string | null;
    readonly tokenHashes: readonly string[];
    readonly jwt: (JwtRules & { readonly jwks: string }) | null;
    readonly sessionKey: string | null;
    readonly sessionKeyFile: string | null;
    readonly sessionHours: number;
    readonly tokenTriesPerMinute: number;
  };
  readonly publicPath: string;
}

/**
 * Makes access from its settings, and what lets go of its files.
 * @throws InvalidConfigError for tokens, keys of JWTs or a session key that cannot be used
 */
export async function readAccess(
  { access, publicPath }: AccessConfig,
  log: AccessLog,
): Promise<{ readonly access: Access; readonly close: () => void }> {
  const key = await readSessionKey(access);
  const jwtKeys = access.jwt === null ? null : await createJwtKeys(access.jwt.jwks, log);
  const tokens = await readAccessTokens(access, log).catch((error: unknown) => {
    jwtKeys?.close();
    throw error;
  });
  const created = createAccess({
    tokens,
    ...(access.jwt && jwtKeys ? { verifyJwt: createJwtVerifier(jwtKeys, access.jwt) } : {}),
    secret: key.secret,
    publicPath,
    sessionMs: access.sessionHours * 3_600_000,
    triesPerMinute: access.tokenTriesPerMinute,
  });
  if (created.required && !key.lasting)
    log.info(
      {},
      'neither SESSION_KEY nor SESSION_KEY_FILE is set: sessions and signed addresses end with this process',
    );
  return {
    access: created,
    close: () => {
      tokens.close();
      jwtKeys?.close();
    },
  };
}
