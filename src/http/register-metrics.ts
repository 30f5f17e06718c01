import type { FastifyInstance } from 'fastify';
import type { Access } from '../access/access.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { quietRoute } from './quiet-route.ts';
import { requireAdmin } from './require-admin.ts';
import { requireToken } from './require-token.ts';

export interface MetricsRouteOptions {
  readonly metrics: Pick<Metrics, 'registry'>;
  readonly access: Access;
  /** `open`: also without a token, where tokens are configured. */
  readonly readers: 'token' | 'open';
}

/** `/metrics` in the form of Prometheus. */
export async function registerMetrics(server: FastifyInstance, options: MetricsRouteOptions): Promise<void> {
  const { metrics, access, readers } = options;
  await server.register(async (scope) => {
    if (readers === 'token') {
      requireToken(scope, access);
      requireAdmin(scope);
    }
    scope.get('/metrics', quietRoute(server), async (_request, reply) =>
      reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
    );
  });
}
