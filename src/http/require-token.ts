import type { FastifyInstance } from 'fastify';
import type { AccessTokens } from '../access/access-tokens.ts';
import { sendError } from './send-errors.ts';

/** Lets only requests with a token through to the routes of this scope, where tokens are configured. */
export function requireToken(scope: FastifyInstance, tokens: AccessTokens): void {
  if (!tokens.required) return;
  scope.addHook('onRequest', async (request, reply) => {
    if (tokens.accepts(request.headers.authorization)) return;
    void reply.header('www-authenticate', 'Bearer realm="chain-atlas"');
    await sendError(reply, 401, 'UNAUTHENTICATED', 'send a token: Authorization: Bearer <token>');
  });
}
