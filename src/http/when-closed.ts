import type { FastifyReply } from 'fastify';

/** Does something once a connection is done with its answer, also where the client has gone already. */
export function whenClosed(reply: FastifyReply, work: () => void): void {
  // The event comes once, and may have come while a token was looked at.
  if (reply.raw.closed) work();
  else reply.raw.once('close', work);
}
