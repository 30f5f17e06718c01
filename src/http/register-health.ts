import type { FastifyInstance } from 'fastify';
import { quietRoute } from './quiet-route.ts';

/** Whether the service can answer, or why not yet. */
export type Readiness =
  | { readonly ready: true; readonly datasets: readonly string[] }
  | { readonly ready: false; readonly reason: string; readonly reasonZh: string };

/** `/healthz`: the process runs. `/readyz`: the data is loaded and the engine answers. */
export function registerHealth(server: FastifyInstance, findReadiness: () => Promise<Readiness>): void {
  const quiet = quietRoute(server);
  server.get('/healthz', quiet, async () => ({ status: 'ok' }));
  server.get('/readyz', quiet, async (_request, reply) => {
    const readiness = await findReadiness();
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
}
