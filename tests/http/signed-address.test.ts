import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openPrincipal } from '../../src/access/principal.ts';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import {
  createGuardedServer,
  createTestAccess,
  hashToken,
  readingPrincipal,
} from '../support/guarded-server.ts';

const start = Date.UTC(2026, 0, 1);
const principal = { via: 'token', ...readingPrincipal('token') } as const;
let servers: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

async function serve({ tokens = ['token'], now = () => start, lines = [] as string[] } = {}) {
  const access = createTestAccess(tokens, { now });
  const server = await createGuardedServer({ access, logTo: { write: (line) => void lines.push(line) } });
  servers.push(server);
  return { server, sign: (path: string) => access.signAddress(path, principal) };
}

describe('a signed address', () => {
  test('opens what it names for an hour, without its signature among the parameters', async () => {
    let now = start;
    const { server, sign } = await serve({ now: () => now });
    const { address, expiresAt } = sign('/export/gaps?district=綦江&format=xlsx');
    expect(expiresAt).toEqual(new Date('2026-01-01T01:00:00Z'));
    now = start + 3_599_999;
    const opened = await server.inject(address);
    expect(opened.json()).toEqual({
      principal: { via: 'signed-address', ...readingPrincipal('token') },
      query: { district: '綦江', format: 'xlsx' },
    });
    expect(opened.headers['cache-control']).toContain('private');
    expect((await server.inject({ method: 'HEAD', url: address })).statusCode).toBe(200);
    now = start + 3_600_000;
    const refused = await server.inject(address);
    expect([refused.statusCode, refused.json()]).toEqual([
      403,
      {
        errors: [
          {
            message: expect.stringMatching(/an hour.*copy a new address/u) as string,
            extensions: {
              code: 'ADDRESS_EXPIRED',
              messageZh: expect.stringMatching(/过期.*新的地址/u) as string,
            },
          },
        ],
      },
    ]);
  });

  test('opens nothing else', async () => {
    const { server, sign } = await serve();
    const { address } = sign('/export/gaps?district=綦江');
    const statusAndCode = async (url: string, method: 'GET' | 'POST' = 'GET') => {
      const response = await server.inject({ method, url });
      const { errors } = response.json<{ errors?: { extensions: { code: string } }[] }>();
      return [response.statusCode, errors?.[0]?.extensions.code];
    };
    expect(await statusAndCode(address.replace('gaps', 'targets'))).toEqual([403, 'ADDRESS_INVALID']);
    expect(await statusAndCode(`${address}&format=csv`)).toEqual([403, 'ADDRESS_INVALID']);
    expect(await statusAndCode(address.slice(0, -1))).toEqual([403, 'ADDRESS_INVALID']);
    expect(await statusAndCode(address, 'POST')).toEqual([403, 'FORBIDDEN']);
    expect(await statusAndCode(`/graphql?${address.split('?')[1] ?? ''}`)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await statusAndCode('/export/gaps?district=綦江')).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('ends with the token under which it was made', async () => {
    const { sign } = await serve({ tokens: ['token', 'another'] });
    const { address } = sign('/export/gaps');
    const { server } = await serve({ tokens: ['another'] });
    const refused = await server.inject(address);
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: 'ADDRESS_REVOKED' } }] });
  });

  test('that is over does not stop who holds a session or a token', async () => {
    let now = start;
    const { server, sign } = await serve({ now: () => now });
    const { address } = sign('/export/gaps?format=csv');
    now = start + 3_600_000;
    const answer = await server.inject({ url: address, headers: { authorization: 'Bearer token' } });
    expect(answer.json()).toEqual({ principal, query: { format: 'csv' } });
  });

  test('is not written to the log', async () => {
    const lines: string[] = [];
    const { server, sign } = await serve({ lines });
    const { address } = sign('/export/gaps?format=csv');
    await server.inject(address);
    const log = lines.join('');
    expect(log).toContain('/export/gaps?format=csv&signature=(hidden)');
    expect(log).not.toContain('v1.');
  });

  test('does not leave with a link', async () => {
    const { server, sign } = await serve();
    const { headers } = await server.inject(sign('/export/gaps').address);
    expect(headers['referrer-policy']).toBe('same-origin');
  });

  test('needs no signature where no tokens are configured, and an old one does no harm', async () => {
    const signed = (await serve()).sign('/export/gaps?format=csv').address;
    const { server } = await serve({ tokens: [] });
    expect((await server.inject(signed)).json()).toEqual({
      principal: openPrincipal,
      query: { format: 'csv' },
    });
  });
});

describe.each([
  { tokens: true, publicPath: '/' },
  { tokens: true, publicPath: '/atlas' },
  { tokens: false, publicPath: '/' },
])('signedAddress of GraphQL, %j', ({ tokens, publicPath }) => {
  let app: App;
  let address = '';
  beforeAll(async () => {
    const config = loadConfig({
      GRAPH_URL: 'embedded:memory',
      SEED_DIR: 'none',
      PORT: '0',
      PUBLIC_PATH: publicPath,
      ACCESS_TOKEN_SHA256: tokens ? hashToken('token') : '',
    });
    app = await createApp(config, { log: pino({ level: 'silent' }) });
    address = await app.listen();
    await app.prepare();
  });
  afterAll(async () => {
    await app.close();
  });

  async function ask(path: string): Promise<unknown> {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(tokens && { authorization: 'Bearer token' }) },
      body: JSON.stringify({
        query: 'query ($path: String!) { signedAddress(path: $path) { address expiresAt } }',
        variables: { path },
      }),
    });
    return response.json();
  }

  test('gives an address below the path that people see, with an end where there is one', async () => {
    const root = publicPath === '/' ? '' : publicPath;
    const signature = tokens ? String.raw`&signature=v1\.[\w.-]+` : '';
    const asked = Date.now();
    const { data } = (await ask('/export/gaps?district=綦江')) as {
      data: { signedAddress: { address: string; expiresAt: string | null } };
    };
    expect(data.signedAddress.address).toMatch(
      new RegExp(`^${root}/export/gaps\\?district=%E7%B6%A6%E6%B1%9F${signature}$`, 'u'),
    );
    if (!tokens) return expect(data.signedAddress.expiresAt).toBeNull();
    const lasts = Date.parse(data.signedAddress.expiresAt ?? '') - asked;
    return expect([lasts > 3_598_000, lasts < 3_660_000]).toEqual([true, true]);
  });

  test('refuses any other address', async () => {
    for (const path of ['/graphql', 'https://evil.example/export/gaps', '/export/../graphql'])
      expect(await ask(path)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});
