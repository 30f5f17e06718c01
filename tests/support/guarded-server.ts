import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { type Access, type AccessSettings, createAccess } from '../../src/access/access.ts';
import { createAccessTokens, hashToken, toReadingTokens } from '../../src/access/access-tokens.ts';
import type { SealHolder } from '../../src/access/principal.ts';
import { allowOrigins } from '../../src/http/allow-origins.ts';
import { createHttpServer } from '../../src/http/create-http-server.ts';
import { sendNotFound } from '../../src/http/send-errors.ts';
import { registerRateLimit } from '../../src/http/limit-rate.ts';
import { registerSession } from '../../src/http/register-session.ts';
import { getPrincipal, requireToken } from '../../src/http/require-token.ts';

export { hashToken };

/** What is sealed under a token without end. */
export const tokenHolder = (token: string): SealHolder => ({
  kind: 'token',
  key: hashToken(token),
  endsAt: null,
});

/** What the service knows of a token that only reads. */
export const readingPrincipal = (token: string) => ({
  id: `token:${hashToken(token).slice(0, 12)}`,
  name: 'ACCESS_TOKEN_SHA256',
  scopes: ['read' as const],
  holder: tokenHolder(token),
});

/** A line of the file of tokens for one that may do everything. */
export const adminTokenLine = (token: string): string =>
  `${hashToken(token)} scopes=admin created=2026-01-01T00:00:00Z expires=- name=operator\n`;

/** Access by these tokens, which read, with a key of its own unless one is given. */
export const createTestAccess = (
  tokens: readonly string[],
  settings: Partial<Omit<AccessSettings, 'tokens'>> = {},
): Access =>
  createAccess({
    tokens: createAccessTokens(() => toReadingTokens(tokens.map(hashToken))),
    secret: Buffer.alloc(32, 7),
    publicPath: '/',
    sessionMs: 12 * 3_600_000,
    triesPerMinute: 10,
    ...settings,
  });

export interface GuardedServerOptions {
  readonly access: Access;
  readonly origins?: readonly string[];
  readonly trustedProxies?: readonly string[];
  readonly publicPath?: string;
  readonly logTo?: { readonly write: (line: string) => void };
}

/** The service's own door with one room behind it, which says who came in and with which parameters. */
export async function createGuardedServer(options: GuardedServerOptions): Promise<FastifyInstance> {
  const { access, origins = [], trustedProxies = [], publicPath = '/', logTo } = options;
  const log = logTo ? pino({ level: 'info' }, logTo) : pino({ level: 'silent' });
  const server = await createHttpServer({ log, maxBodyBytes: 4096, trustedProxies });
  await allowOrigins(server, origins);
  await registerRateLimit(server, 600);
  await registerSession(server, { access, publicPath });
  server.setNotFoundHandler(sendNotFound);
  await server.register(async (scope) => {
    requireToken(scope, access);
    scope.route({
      method: ['GET', 'POST'],
      url: '/export/:table',
      handler: async (request, reply) => {
        void reply.header('etag', '"1"');
        return { principal: getPrincipal(request), query: request.query };
      },
    });
    scope.get('/graphql', async (request) => ({ principal: getPrincipal(request) }));
  });
  return server;
}
