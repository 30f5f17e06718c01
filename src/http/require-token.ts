import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Access } from '../access/access.ts';
import type { Principal } from '../access/principal.ts';
import { requireScope } from '../access/require-scope.ts';
import { signatureParameter } from '../access/signed-addresses.ts';
import { sendRefusal } from './refusals.ts';
import { readSessionCookie } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null on routes that `requireToken` does not guard; `getPrincipal` gives it on the others. */
    principal: Principal | null;
  }
}

/**
 * Lets only requests through to the routes of this scope that show a token, a JWT, a session or a signature of their
 * address, where tokens or JWTs are configured, and that may read.
 */
export function requireToken(scope: FastifyInstance, access: Access): void {
  scope.decorateRequest('principal', null);
  scope.addHook('onRequest', async (request, reply) => {
    const judged = await access.judge({
      client: request.ip,
      method: request.method,
      address: request.raw.url ?? '/',
      authorization: request.headers.authorization,
      session: readSessionCookie(request),
    });
    if ('reason' in judged) {
      await sendRefusal(reply, judged);
      return;
    }
    // A JWT may be right and hold no scope of ours.
    requireScope(judged, 'read');
    request.principal = judged;
    // Routes read the parameters of the download; the signature is none of them.
    if (typeof request.query === 'object' && request.query !== null)
      Reflect.deleteProperty(request.query, signatureParameter);
    // A shared cache must not hand one person's answer to the next; routes may say something narrower.
    if (access.required) void reply.header('cache-control', 'private, no-cache');
  });
}

/** Who asks, on a route behind `requireToken`. */
export function getPrincipal(request: FastifyRequest): Principal {
  if (!request.principal) throw new Error(`${request.routeOptions.url} is not behind requireToken`);
  return request.principal;
}
