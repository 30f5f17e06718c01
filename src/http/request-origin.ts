import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestOrigin } from '../api/context.ts';
import { abortWithClient } from './abort-with-client.ts';
import { identifyClient } from './identify-client.ts';
import type { RequestSlots } from './request-slots.ts';
import { getPrincipal } from './require-token.ts';
import { whenClosed } from './when-closed.ts';

/** What is known of a request behind `requireToken`. Its turn as a heavy one ends with its connection's answer. */
export function createRequestOrigin(
  request: FastifyRequest,
  reply: FastifyReply,
  slots: RequestSlots,
): RequestOrigin {
  const signal = abortWithClient(reply);
  return {
    signal,
    principal: getPrincipal(request),
    bookmarks: request.bookmarks,
    requestId: request.id,
    enterHeavy: async (deadline) => {
      const remainingMs = deadline.remainingMs();
      const release = await slots.take(identifyClient(request), { signal, remainingMs });
      whenClosed(reply, release);
    },
  };
}
