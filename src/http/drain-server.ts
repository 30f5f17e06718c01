import type { FastifyInstance } from 'fastify';
import { sendError } from './send-errors.ts';

/** A request that had not ended when the server did. */
export interface CutRequest {
  readonly reqId: string;
  readonly method: string;
  readonly route: string;
  readonly ms: number;
}

/** The requests of a server that are under way, and the way to end it. */
export interface RequestTracker {
  readonly countUnderWay: () => number;
  /**
   * No new connection, the requests under way have so long to end, then every connection is closed. Gives those that
   * were cut off.
   */
  readonly drain: (timeoutMs: number) => Promise<readonly CutRequest[]>;
}

/**
 * Follows the requests of a server. Closing idle connections at the end would not do: a browser's spare connection, on
 * which nothing was ever asked, does not count as idle, and holds a server up for a minute.
 */
export function trackRequests(server: FastifyInstance): RequestTracker {
  const underWay = new Map<object, () => CutRequest>();
  let isEnding = false;
  let onIdle: (() => void) | undefined;
  server.addHook('onRequest', async (request, reply) => {
    underWay.set(reply, () => ({
      reqId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '',
      ms: Math.round(reply.elapsedTime),
    }));
    reply.raw.once('close', () => {
      underWay.delete(reply);
      if (underWay.size === 0) onIdle?.();
    });
    if (isEnding)
      await sendError(reply, 503, 'SHUTTING_DOWN', {
        en: 'the service is being shut down; ask again when it runs',
        zh: '服务正在关闭；请在重新运行后再试',
      });
  });
  return {
    countUnderWay: () => underWay.size,
    drain: async (timeoutMs) => {
      isEnding = true;
      const closed = server.close();
      await new Promise<void>((resolve) => {
        if (underWay.size === 0) return resolve();
        const timer = setTimeout(resolve, timeoutMs);
        onIdle = () => {
          clearTimeout(timer);
          resolve();
        };
        return undefined;
      });
      const cut = [...underWay.values()].map((describe) => describe());
      server.server.closeAllConnections();
      await closed;
      return cut;
    },
  };
}
