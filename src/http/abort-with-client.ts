import type { FastifyReply } from 'fastify';

/** A signal that aborts when the client goes away before it has its answer. */
export function abortWithClient(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  // It may have gone while its file was being read.
  if (reply.raw.destroyed) controller.abort();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
