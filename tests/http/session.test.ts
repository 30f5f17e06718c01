import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import {
  createGuardedServer,
  createTestAccess,
  hashToken,
  readingPrincipal,
} from '../support/guarded-server.ts';

const start = Date.UTC(2026, 0, 1);
let servers: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

type Settings = Parameters<typeof createTestAccess>[1] & {
  readonly tokens?: readonly string[];
  readonly trustedProxies?: readonly string[];
  readonly publicPath?: string;
};
async function serve({
  tokens = ['token'],
  trustedProxies = [],
  publicPath = '/',
  ...settings
}: Settings = {}) {
  const access = createTestAccess(tokens, { now: () => start, publicPath, ...settings });
  const server = await createGuardedServer({ access, trustedProxies, publicPath });
  servers.push(server);
  return server;
}

const enter = (server: FastifyInstance, token: unknown, headers: Record<string, string> = {}) =>
  server.inject({ method: 'POST', url: '/session', payload: { token }, headers });
const cookieOf = (response: Awaited<ReturnType<typeof enter>>) => {
  const { name = '', value = '' } = response.cookies[0] ?? {};
  return { [name]: value };
};
const read = (
  server: FastifyInstance,
  headers: Record<string, string>,
  cookies: Record<string, string> = {},
) => server.inject({ url: '/export/gaps', headers, cookies });

describe('a session', () => {
  test('is begun with a token, reads, says when it ends, and is ended', async () => {
    const server = await serve();
    expect((await server.inject('/session')).json()).toEqual({
      tokenNeeded: true,
      held: false,
      endsAt: null,
    });
    const entered = await enter(server, ' token\n');
    const held = { tokenNeeded: true, held: true, endsAt: '2026-01-01T12:00:00.000Z' };
    expect([entered.statusCode, entered.json()]).toEqual([200, held]);
    const cookies = cookieOf(entered);
    expect((await server.inject({ url: '/session', cookies })).json()).toEqual(held);
    expect((await read(server, {}, cookies)).json()).toMatchObject({
      principal: { via: 'session', ...readingPrincipal('token') },
    });
    const ended = await server.inject({ method: 'DELETE', url: '/session', cookies });
    expect([ended.statusCode, ended.json()]).toEqual([200, { tokenNeeded: true, held: false, endsAt: null }]);
    expect(ended.cookies[0]).toMatchObject({ name: Object.keys(cookies)[0], value: '', path: '/' });
    expect(ended.cookies[0]?.expires?.getTime()).toBe(0);
  });

  test('is kept where no script and no other site reaches it, and no cache keeps the answer', async () => {
    const entered = await enter(await serve(), 'token');
    expect(entered.cookies).toEqual([
      {
        name: 'chain-atlas-session',
        value: expect.stringMatching(/^v1\./u) as string,
        path: '/',
        httpOnly: true,
        sameSite: 'Strict',
        expires: new Date('2026-01-01T12:00:00Z'),
      },
    ]);
    expect(entered.headers['cache-control']).toBe('no-store');
    expect(entered.body).not.toContain('v1.');
  });

  test('is kept for https alone where the browser came by https, which only a trusted proxy may say', async () => {
    const viaProxy = { 'x-forwarded-proto': 'https' };
    const trusting = await serve({ trustedProxies: ['127.0.0.1'], publicPath: '/atlas/' });
    expect((await enter(trusting, 'token', viaProxy)).cookies[0]).toMatchObject({
      secure: true,
      path: '/atlas/',
    });
    expect((await enter(trusting, 'token')).cookies[0]).not.toHaveProperty('secure');
    expect((await enter(await serve(), 'token', viaProxy)).cookies[0]).not.toHaveProperty('secure');
  });

  test('reads until its end, and not at it', async () => {
    let now = start;
    const server = await serve({ now: () => now, sessionMs: 3_600_000 });
    const cookies = cookieOf(await enter(server, 'token'));
    now = start + 3_599_999;
    expect((await read(server, {}, cookies)).statusCode).toBe(200);
    now = start + 3_600_000;
    expect((await read(server, {}, cookies)).statusCode).toBe(401);
    expect((await server.inject({ url: '/session', cookies })).json()).toMatchObject({ held: false });
  });

  test('is known to every instance with the same key, and to no other', async () => {
    const cookies = cookieOf(await enter(await serve(), 'token'));
    expect((await read(await serve(), {}, cookies)).statusCode).toBe(200);
    expect((await read(await serve({ secret: Buffer.alloc(32, 8) }), {}, cookies)).statusCode).toBe(401);
  });

  test('ends with its token', async () => {
    const cookies = cookieOf(await enter(await serve({ tokens: ['token', 'another'] }), 'token'));
    expect((await read(await serve({ tokens: ['another', 'token'] }), {}, cookies)).statusCode).toBe(200);
    expect((await read(await serve({ tokens: ['another'] }), {}, cookies)).statusCode).toBe(401);
  });

  test('is no token, and no signature', async () => {
    const server = await serve();
    const [value = ''] = Object.values(cookieOf(await enter(server, 'token')));
    expect((await read(server, { authorization: `Bearer ${value}` })).statusCode).toBe(401);
    expect((await server.inject(`/export/gaps?signature=${value}`)).statusCode).toBe(403);
    expect((await enter(server, value)).statusCode).toBe(401);
  });
});

describe('the header', () => {
  test('comes before the session: a wrong token is refused, another scheme is not ours', async () => {
    const server = await serve({ tokens: ['token', 'another'] });
    const cookies = cookieOf(await enter(server, 'token'));
    const via = async (authorization: string) => {
      const response = await read(server, { authorization }, cookies);
      return response.statusCode === 200
        ? response.json<{ principal: object }>().principal
        : response.statusCode;
    };
    expect(await via('Bearer another')).toEqual({ via: 'token', ...readingPrincipal('another') });
    expect(await via('Bearer wrong')).toBe(401);
    expect(await via('Basic cHJveHk6cHJveHk=')).toMatchObject({ via: 'session' });
  });

  test('of another scheme opens nothing', async () => {
    const server = await serve();
    for (const authorization of ['token', 'Basic token', 'Digest token', ''])
      expect((await read(server, { authorization })).statusCode).toBe(401);
  });
});

describe('refusals', () => {
  test.each([
    ['wrong', 401, 'UNAUTHENTICATED'],
    ['', 400, 'BAD_USER_INPUT'],
    [null, 400, 'BAD_USER_INPUT'],
    [7, 400, 'BAD_USER_INPUT'],
  ])('of the token %j are in both languages', async (token, status, code) => {
    const refused = await enter(await serve(), token);
    expect(refused.statusCode).toBe(status);
    expect(refused.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^[\x20-\x7e…]+$/u) as string,
          extensions: { code, messageZh: expect.stringMatching(/令牌/u) as string },
        },
      ],
    });
    expect(refused.cookies).toEqual([]);
  });

  test('a body of another form begins nothing', async () => {
    const server = await serve();
    const send = (type: string, payload: string) =>
      server.inject({ method: 'POST', url: '/session', headers: { 'content-type': type }, payload });
    // What a form of another site could send.
    expect((await send('text/plain', '{"token":"token"}')).statusCode).toBe(400);
    expect((await send('application/x-www-form-urlencoded', 'token=token')).statusCode).toBe(415);
    expect((await send('application/json', '{')).statusCode).toBe(400);
    expect((await send('application/json', '"token"')).statusCode).toBe(400);
  });
});

describe('guessing', () => {
  const guess = async (server: FastifyInstance, count: number, headers: Record<string, string> = {}) => {
    const statuses = [];
    for (let number = 0; number < count; number += 1)
      statuses.push((await enter(server, `guess-${number}`, headers)).statusCode);
    return statuses;
  };

  const asGuesser = { 'x-forwarded-for': '10.0.0.1' };

  test('is stopped for a minute, also for a right token that is new from there and by the header', async () => {
    let now = start;
    const server = await serve({ now: () => now, triesPerMinute: 3, trustedProxies: ['127.0.0.0/8'] });
    const cookies = cookieOf(await enter(server, 'token'));
    expect(await guess(server, 5, asGuesser)).toEqual([401, 401, 401, 429, 429]);
    now += 10_000;
    const refused = await enter(server, 'token', asGuesser);
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '50']);
    expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_TRIES' } }] });
    expect((await read(server, { authorization: 'Bearer token', ...asGuesser })).statusCode).toBe(429);
    expect((await read(server, asGuesser, cookies)).statusCode).toBe(200);
    now = start + 60_000;
    expect((await enter(server, 'token', asGuesser)).statusCode).toBe(200);
  });

  test('does not lock out who has shown a right token from the same address before', async () => {
    const server = await serve({ triesPerMinute: 3 });
    expect((await enter(server, 'token')).statusCode).toBe(200);
    expect(await guess(server, 5)).toEqual([401, 401, 401, 429, 429]);
    expect((await read(server, { authorization: 'Bearer token' })).statusCode).toBe(200);
    expect((await enter(server, 'token')).statusCode).toBe(200);
  });

  test('by the header counts too', async () => {
    const server = await serve({ triesPerMinute: 2 });
    const statuses = [];
    for (const token of ['a', 'a', 'a', 'b', 'c'])
      statuses.push((await read(server, { authorization: `Bearer ${token}` })).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 429]);
    expect((await enter(server, 'token')).statusCode).toBe(429);
  });

  test('is counted for each client; behind a trusted proxy, for whom it names', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const trusting = await serve({ triesPerMinute: 1, trustedProxies: ['127.0.0.0/8'] });
    expect(await guess(trusting, 2, from('10.0.0.1'))).toEqual([401, 429]);
    expect((await enter(trusting, 'token', from('10.0.0.2'))).statusCode).toBe(200);
    const wary = await serve({ triesPerMinute: 1 });
    expect(await guess(wary, 2, from('10.0.0.1'))).toEqual([401, 429]);
    expect((await enter(wary, 'token', from('10.0.0.2'))).statusCode).toBe(429);
  });
});

describe('without tokens', () => {
  test('nobody is asked for one, and everything is open', async () => {
    const server = await serve({ tokens: [] });
    const open = { tokenNeeded: false, held: false, endsAt: null };
    expect((await server.inject('/session')).json()).toEqual(open);
    const entered = await enter(server, 'token');
    expect([entered.json(), entered.cookies]).toEqual([open, []]);
    const answer = await read(server, {}, { 'chain-atlas-session': 'anything' });
    expect(answer.json()).toMatchObject({ principal: { via: 'open' } });
  });
});

describe('the whole service', () => {
  test('answers GraphQL in a session, by POST and by GET as Apollo allows it, and not without', async () => {
    const app = await createApp(
      loadConfig({
        GRAPH_URL: 'embedded:memory',
        SEED_DIR: 'none',
        PORT: '0',
        ACCESS_TOKEN_SHA256: hashToken('token'),
        SESSION_KEY: 'k'.repeat(32),
      }),
      { log: pino({ level: 'silent' }) },
    );
    const address = await app.listen();
    await app.prepare();
    try {
      const entered = await fetch(`${address}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: 'token' }),
      });
      const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const post = (body: object, headers: Record<string, string>) =>
        fetch(`${address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
      const query = '{ stats { engine } }';
      expect((await post({ query }, {})).status).toBe(401);
      const answered = await post({ query }, { cookie });
      expect(await answered.json()).toMatchObject({ data: { stats: { engine: 'embedded' } } });
      expect(answered.headers.get('cache-control')).toBe('no-store');
      const get = (headers: Record<string, string>) =>
        fetch(`${address}/graphql?query=${encodeURIComponent(query)}`, { headers: { cookie, ...headers } });
      // A page of another site can send a GET, but not this header.
      expect((await get({})).status).toBe(400);
      expect((await get({ 'apollo-require-preflight': '1' })).status).toBe(200);
      expect((await fetch(`${address}/export/nothing`)).status).toBe(404);
    } finally {
      await app.close();
    }
  });
});
