import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import { createGuardedServer, createTestAccess } from '../support/guarded-server.ts';

const map = 'https://maps.example';
let servers: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

async function serve(...origins: readonly string[]) {
  const server = await createGuardedServer({ access: createTestAccess(['token']), origins });
  servers.push(server);
  return server;
}
const preflight = (server: FastifyInstance, url: string, origin: string) =>
  server.inject({
    method: 'OPTIONS',
    url,
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
const allowed = 'access-control-allow-origin';

describe('pages of other origins', () => {
  test('are told nothing where none is named', async () => {
    const server = await serve();
    for (const [url, status] of [
      ['/graphql', 405],
      ['/export/gaps', 404],
      ['/session', 405],
    ] as const) {
      const response = await preflight(server, url, map);
      expect([url, response.statusCode, response.headers[allowed]]).toEqual([url, status, undefined]);
    }
    const answer = await server.inject({ url: '/export/gaps', headers: { origin: map } });
    expect(answer.headers).not.toHaveProperty(allowed);
  });

  test('may ask for data with a token of their own where they are named', async () => {
    const server = await serve(map, 'http://localhost:8080');
    const asked = await preflight(server, '/graphql', map);
    expect(asked.statusCode).toBe(204);
    expect(asked.headers).toMatchObject({
      [allowed]: map,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': expect.stringContaining('authorization') as string,
    });
    const answer = await server.inject({
      url: '/export/gaps?format=csv',
      headers: { origin: map, authorization: 'Bearer token' },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      [allowed]: map,
      vary: expect.stringMatching(/origin/iu) as string,
    });
    const exposed = String(answer.headers['access-control-expose-headers']).split(', ');
    expect(exposed).toEqual(expect.arrayContaining(['etag', 'content-disposition', 'x-request-id']));
  });

  test('can read why they are refused', async () => {
    const server = await serve(map);
    const refused = await server.inject({ url: '/export/gaps', headers: { origin: map } });
    expect([refused.statusCode, refused.headers[allowed]]).toEqual([401, map]);
  });

  test.each(['https://evil.example', 'https://maps.example.evil.example', 'http://maps.example', 'null'])(
    'are told nothing when they are %s',
    async (origin) => {
      const server = await serve(map);
      expect((await preflight(server, '/graphql', origin)).headers).not.toHaveProperty(allowed);
    },
  );

  test('never get a session, nor anything sent with one', async () => {
    for (const server of [await serve(map), await serve('*')]) {
      const origin = { origin: map };
      const responses = [
        await preflight(server, '/graphql', map),
        await preflight(server, '/session', map),
        await server.inject({
          method: 'POST',
          url: '/session',
          headers: origin,
          payload: { token: 'token' },
        }),
        await server.inject({ url: '/session', headers: origin }),
        await server.inject({ url: '/export/gaps', headers: origin }),
      ];
      for (const { headers } of responses)
        expect(headers).not.toHaveProperty('access-control-allow-credentials');
      expect(responses[1]?.statusCode).toBe(405);
      for (const index of [1, 2, 3]) expect(responses[index]?.headers).not.toHaveProperty(allowed);
    }
  });

  test('may be any where the configuration says so', async () => {
    const answer = await (await serve('*')).inject({ url: '/export/gaps', headers: { origin: map } });
    expect(answer.headers[allowed]).toBe('*');
  });
});
