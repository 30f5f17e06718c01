import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AccessSettings, createAccess } from '../../src/access/access.ts';
import { createAccessTokens } from '../../src/access/access-tokens.ts';
import { createJwtKeys } from '../../src/access/jwt-keys.ts';
import type { Scope } from '../../src/access/principal.ts';
import type { AccessToken } from '../../src/access/token-file.ts';
import { createJwtVerifier } from '../../src/access/verify-jwt.ts';
import { createGuardedServer, hashToken } from '../support/guarded-server.ts';
import { audience, issuer, rightClaims, startJwtIssuer } from '../support/jwt-issuer.ts';
import type { AnsweredError } from '../support/post-graphql.ts';

const start = Math.floor(Date.now() / 1000) * 1000;
let clock = start;
let servers: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
  clock = start;
});

const entry = (token: string, scopes: readonly Scope[], expiresAt: Date | null = null): AccessToken => ({
  hash: hashToken(token),
  name: token,
  scopes,
  createdAt: null,
  expiresAt,
});

async function serve(tokens: () => readonly AccessToken[], settings: Partial<AccessSettings> = {}) {
  const access = createAccess({
    tokens: createAccessTokens(tokens),
    secret: Buffer.alloc(32, 7),
    publicPath: '/',
    sessionMs: 12 * 3_600_000,
    triesPerMinute: 3,
    now: () => clock,
    ...settings,
  });
  const server = await createGuardedServer({ access });
  servers.push(server);
  const ask = async (url: string, headers: Record<string, string> = {}) => {
    const response = await server.inject({ url, headers });
    const { errors, principal } = response.json<{
      errors?: readonly AnsweredError[];
      principal?: object;
    }>();
    return { status: response.statusCode, error: errors?.[0], principal, headers: response.headers };
  };
  const enter = async (token: string) => {
    const response = await server.inject({ method: 'POST', url: '/session', payload: { token } });
    const { name = '', value = '' } = response.cookies[0] ?? {};
    return {
      status: response.statusCode,
      cookie: `${name}=${value}`,
      body: response.json<{ endsAt: string }>(),
    };
  };
  return { access, server, ask, enter };
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('a token', () => {
  test('of any scope reads; its session and its addresses only read', async () => {
    const { access, ask, enter } = await serve(() => [entry('boss', ['read', 'write', 'admin'])]);
    const { principal } = await ask('/graphql', bearer('boss'));
    expect(principal).toMatchObject({ via: 'token', name: 'boss', scopes: ['read', 'write', 'admin'] });
    const { cookie } = await enter('boss');
    const inSession = await ask('/graphql', { cookie });
    expect(inSession.principal).toMatchObject({ via: 'session', name: 'boss', scopes: ['read'] });
    const judged = await access.judge({
      client: '10.0.0.1',
      method: 'GET',
      address: '/graphql',
      authorization: 'Bearer boss',
      session: undefined,
    });
    if ('reason' in judged) throw new Error(judged.reason);
    const { address } = access.signAddress('/export/gaps', judged);
    expect((await ask(address)).principal).toMatchObject({ via: 'signed-address', scopes: ['read'] });
  });

  test('past its end is refused as such, and is no guess; session and address end with it', async () => {
    const { ask, enter } = await serve(() => [entry('short', ['read'], new Date(start + 60_000))]);
    const { cookie, body } = await enter('short');
    expect(body.endsAt).toBe(new Date(start + 60_000).toISOString());
    expect((await ask('/graphql', { cookie })).status).toBe(200);
    clock = start + 60_000;
    for (let time = 0; time < 5; time += 1) {
      const { status, error } = await ask('/graphql', bearer('short'));
      expect([status, error?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(error?.message).toContain('reached its end');
      expect(error?.extensions.messageZh).toContain('已到期');
    }
    expect((await ask('/graphql', { cookie })).status).toBe(401);
    expect((await enter('short')).status).toBe(401);
  });

  test('that is revoked while the service runs ends with its sessions; the last one leaves nobody', async () => {
    let tokens = [entry('one', ['read']), entry('two', ['read'])];
    const { ask, enter } = await serve(() => tokens);
    const { cookie } = await enter('one');
    tokens = tokens.slice(1);
    expect([
      (await ask('/graphql', bearer('one'))).status,
      (await ask('/graphql', { cookie })).status,
    ]).toEqual([401, 401]);
    expect((await ask('/graphql', bearer('two'))).status).toBe(200);
    tokens = [];
    for (const headers of [{}, bearer('two'), bearer('one'), { cookie }])
      expect((await ask('/graphql', headers)).status).toBe(401);
  });
});

describe('a session that a person ends', () => {
  test('is over for a copy of its cookie, too, and no other is', async () => {
    const { server, ask, enter } = await serve(() => [entry('one', ['read'])]);
    const first = await enter('one');
    clock += 1000;
    const second = await enter('one');
    await server.inject({ method: 'DELETE', url: '/session', headers: { cookie: first.cookie } });
    expect((await ask('/graphql', { cookie: first.cookie })).status).toBe(401);
    expect((await ask('/session', { cookie: first.cookie })).status).toBe(200);
    expect((await ask('/graphql', { cookie: second.cookie })).status).toBe(200);
  });

  test('is not any text that somebody sends', async () => {
    const { server, ask, enter } = await serve(() => [entry('one', ['read'])]);
    const { cookie } = await enter('one');
    for (let index = 0; index < 50; index += 1)
      await server.inject({
        method: 'DELETE',
        url: '/session',
        headers: { cookie: `chain-atlas-session=made-up-${index}` },
      });
    expect((await ask('/graphql', { cookie })).status).toBe(200);
  });
});

describe('JWTs', () => {
  let provider: Awaited<ReturnType<typeof startJwtIssuer>>;
  beforeAll(async () => {
    provider = await startJwtIssuer();
  });
  afterAll(() => provider.close());
  const rules = { issuer, audience, scopeClaim: 'scope' };
  const serveJwt = async (jwks = provider.address, tokens: readonly AccessToken[] = []) => {
    const keys = await createJwtKeys(jwks, pino({ level: 'silent' }));
    return serve(() => tokens, { verifyJwt: createJwtVerifier(keys, rules, () => clock) });
  };
  const sign = (changed: object = {}) => provider.sign('first', { ...rightClaims(start / 1000), ...changed });

  test('let in without any token, and nothing else does', async () => {
    const { access, ask } = await serveJwt();
    expect(access.required).toBe(true);
    expect((await ask('/graphql', bearer(await sign()))).principal).toMatchObject({
      via: 'jwt',
      id: 'jwt:u-17',
      scopes: ['read', 'write'],
    });
    for (const headers of [{}, bearer('token'), bearer('a.b.c')])
      expect((await ask('/graphql', headers)).status).toBe(401);
  });

  test('stand beside tokens', async () => {
    const { ask } = await serveJwt(provider.address, [entry('one', ['read'])]);
    expect((await ask('/graphql', bearer('one'))).principal).toMatchObject({ via: 'token' });
    expect((await ask('/graphql', bearer(await sign()))).principal).toMatchObject({ via: 'jwt' });
  });

  test('without a scope of ours may do nothing, and are told so', async () => {
    const { ask, enter } = await serveJwt();
    const token = await sign({ scope: 'openid profile' });
    const { status, error } = await ask('/graphql', bearer(token));
    expect([status, error?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(error?.message).toMatch(/scope read;.*JWT_SCOPE_CLAIM/u);
    expect(error?.extensions.messageZh).toMatch(/需要 read 权限/u);
    expect((await enter(token)).status).toBe(403);
  });

  test('that are wrong say why, and do not lock out the office behind an address', async () => {
    const { ask } = await serveJwt();
    for (let index = 0; index < 6; index += 1) {
      const { status, error } = await ask('/graphql', bearer(await sign({ aud: `another-${index}` })));
      expect([status, error?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(error?.message).toContain('claim aud');
      expect(error?.extensions.messageZh).toContain('声明 aud');
    }
    expect((await ask('/graphql', bearer(await sign()))).status).toBe(200);
  });

  test('begin a session that reads and ends with them, also an address signed in it', async () => {
    const { access, ask, enter } = await serveJwt();
    const { cookie, body } = await enter(await sign());
    expect(body.endsAt).toBe(new Date(start + 300_000).toISOString());
    expect(cookie).not.toContain('u-17');
    const { principal } = await ask('/graphql', { cookie });
    expect(principal).toMatchObject({ via: 'session', scopes: ['read'], name: '' });
    const judged = await access.judge({
      client: '10.0.0.1',
      method: 'GET',
      address: '/graphql',
      authorization: undefined,
      session: cookie.split('=')[1],
    });
    if ('reason' in judged) throw new Error(judged.reason);
    const signed = access.signAddress('/export/gaps', judged);
    expect(signed.expiresAt).toEqual(new Date(start + 300_000));
    expect((await ask(signed.address)).status).toBe(200);
    clock = start + 300_000;
    expect([(await ask('/graphql', { cookie })).status, (await ask(signed.address)).status]).toEqual([
      401, 403,
    ]);
  });

  test('sessions of which end where JWTs are no longer taken', async () => {
    const { cookie } = await (await serveJwt()).enter(await sign());
    const { ask } = await serve(() => [entry('one', ['read'])]);
    expect((await ask('/graphql', { cookie })).status).toBe(401);
  });

  test('whose keys cannot be had are asked to come again; tokens go on', async () => {
    const { ask } = await serveJwt('http://127.0.0.1:1/jwks', [entry('one', ['read'])]);
    const { status, error, headers } = await ask('/graphql', bearer(await sign()));
    expect([status, error?.extensions.code]).toEqual([503, 'JWT_KEYS_UNAVAILABLE']);
    expect(headers['retry-after']).toBe('5');
    expect(error?.extensions.messageZh).toContain('JWT_JWKS');
    expect((await ask('/graphql', bearer('one'))).status).toBe(200);
  });
});
