import type { FastifyInstance } from 'fastify';
import { requireScope } from '../access/require-scope.ts';
import { getPrincipal } from './require-token.ts';
import { sendError } from './send-errors.ts';

/**
 * Lets only operators through to the routes of this scope, which `requireToken` guards: whoever holds the scope
 * `admin`, or, on a service without tokens, a program on this machine, which may read all there is anyway. A page of a
 * browser says where it comes from, and is refused.
 */
export function requireAdmin(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request, reply) => {
    const principal = getPrincipal(request);
    if (principal.via !== 'open') return requireScope(principal, 'admin');
    if (request.headers.origin !== undefined)
      await sendError(reply, 403, 'FORBIDDEN', {
        en: 'this is for programs of the operator, and not for pages of a browser',
        zh: '此项仅供运维程序使用，不能从网页访问',
      });
    return undefined;
  });
}
