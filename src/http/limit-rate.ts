import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { TooManyRequestsError } from '../domain/errors.ts';
import { identifyClient } from './identify-client.ts';

const windowMs = 60_000;
/** So that many addresses cannot fill the memory; the ones that asked longest ago are forgotten first. */
const mostClients = 10_000;

/** Counts the requests of each client in a minute; `limitRate` names the routes, which count together. */
export async function registerRateLimit(server: FastifyInstance, perMinute: number): Promise<void> {
  await server.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: windowMs,
    cache: mostClients,
    enableDraftSpec: true,
    keyGenerator: identifyClient,
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.ceil(ttl / 1000);
      return new TooManyRequestsError(
        `this client has sent more than ${perMinute} requests within a minute, the limit (REQUESTS_PER_MINUTE); ask again in ${seconds} s`,
        {
          retryAfterSeconds: seconds,
          messageZh: `同一来源一分钟内的请求超出上限 ${perMinute} 次（REQUESTS_PER_MINUTE）；请 ${seconds} 秒后再试`,
        },
      );
    },
  });
}

/** Limits the routes of this scope; behind `requireToken`, whoever holds a token is counted by it. */
export function limitRate(scope: FastifyInstance): void {
  scope.addHook('onRequest', scope.rateLimit());
}
