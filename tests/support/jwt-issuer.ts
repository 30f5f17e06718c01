import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';

export const issuer = 'https://id.example';
export const audience = 'chain-atlas';

interface Key {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** Claims that are right; a test changes one. */
export const rightClaims = (now: number): JWTPayload => ({
  iss: issuer,
  aud: audience,
  sub: 'u-17',
  name: '王敏',
  scope: 'openid write',
  iat: now,
  exp: now + 300,
});

/** A server with a JWKS, as an identity provider has one, and the keys behind it. */
export async function startJwtIssuer(algorithm = 'ES256') {
  let keys: readonly Key[] = [];
  let status = 200;
  let asked = 0;
  const toJwk = async ({ kid, alg, publicKey }: Key): Promise<JWK> => ({
    ...(await exportJWK(publicKey)),
    kid,
    alg,
    use: 'sig',
  });
  const toSet = async () => ({ keys: await Promise.all(keys.map(toJwk)) });
  const server = createServer((_request, response) => {
    asked += 1;
    const answer = async () => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(await toSet()));
    };
    void answer();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const findKey = (kid: string): Key => {
    const key = keys.find((candidate) => candidate.kid === kid);
    if (!key) throw new Error(`no key ${kid}`);
    return key;
  };
  const issuerServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    countAsked: () => asked,
    toSet,
    /** Gives up all keys for a new one. */
    rotate: async (kid: string, alg = algorithm) => {
      keys = [{ kid, alg, ...(await generateKeyPair(alg, { extractable: true })) }];
    },
    fail: (failing: boolean) => {
      status = failing ? 500 : 200;
    },
    sign: (kid: string, claims: object, header: { readonly kid?: string } = { kid }) => {
      const { alg, privateKey } = findKey(kid);
      return new SignJWT(claims as JWTPayload).setProtectedHeader({ alg, ...header }).sign(privateKey);
    },
    exportPublicKey: (kid: string) => exportSPKI(findKey(kid).publicKey),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await issuerServer.rotate('first');
  return issuerServer;
}
