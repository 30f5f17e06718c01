import type { FastifyInstance } from 'fastify';
import { sendError } from './send-errors.ts';

/** Ends a server; see `trackRequests`. */
export type DrainServer = (timeoutMs: number) => Promise<void>;

/**
 * Follows the requests of a server, and gives the function that ends it: no new connection, the requests under way are
 * answered, then every connection is closed. Closing idle connections would not do: a browser's spare connection, on
 * which nothing was ever asked, does not count as idle, and holds a server up for a minute.
 */
export function trackRequests(server: FastifyInstance): DrainServer {
  let underWay = 0;
  let isEnding = false;
  let onIdle: (() => void) | undefined;
  server.addHook('onRequest', async (_request, reply) => {
    underWay += 1;
    reply.raw.once('close', () => {
      underWay -= 1;
      if (underWay === 0) onIdle?.();
    });
    if (isEnding)
      await sendError(reply, 503, 'SHUTTING_DOWN', {
        en: 'the service is being shut down; ask again when it runs',
        zh: '服务正在关闭；请在重新运行后再试',
      });
  });
  return async (timeoutMs) => {
    isEnding = true;
    const closed = server.close();
    await new Promise<void>((resolve) => {
      if (underWay === 0) return resolve();
      const timer = setTimeout(resolve, timeoutMs);
      onIdle = () => {
        clearTimeout(timer);
        resolve();
      };
      return undefined;
    });
    server.server.closeAllConnections();
    await closed;
  };
}
