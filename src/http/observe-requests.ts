import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../telemetry/metrics.ts';
import { type RequestScope, runInScope } from '../telemetry/request-scope.ts';
import type { Tracing } from '../telemetry/tracing.ts';

/** Counts, times and traces the requests of a server by route, and gives what they set off its scope. */
export function observeRequests(server: FastifyInstance, metrics: Metrics, tracing: Tracing | null): void {
  const scopes = new WeakMap<FastifyRequest, RequestScope>();
  server.addHook('onRequest', (request, reply, done) => {
    const { method } = request;
    // Of a path that leads nowhere nothing is kept: there are as many as somebody cares to try.
    const route = request.routeOptions.url ?? 'none';
    const span =
      tracing?.startRequest(`${method} ${route}`, request.headers['traceparent']?.toString(), {
        'http.request.method': method,
        'http.route': route,
      }) ?? null;
    metrics.httpUnderWay.inc();
    reply.raw.once('close', () => {
      const status = reply.raw.writableFinished ? String(reply.raw.statusCode) : 'aborted';
      metrics.httpUnderWay.dec();
      metrics.httpRequests.inc({ route, method, status });
      metrics.httpDuration.observe({ route, method }, reply.elapsedTime / 1000);
      const failure = reply.raw.statusCode >= 500 || status === 'aborted' ? status : null;
      span?.end({ 'http.response.status_code': reply.raw.statusCode }, failure);
    });
    const scope: RequestScope = { id: request.id, log: request.log, span };
    scopes.set(request, scope);
    runInScope(scope, done);
  });
  // Whoever reads the body of a request does so from the connection, which belongs to no request.
  server.addHook('preValidation', (request, _reply, done) => {
    const scope = scopes.get(request);
    if (scope) runInScope(scope, done);
    else done();
  });
}
