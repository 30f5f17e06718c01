import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import { answerBrokenRequest } from './answer-broken-request.ts';
import { contentPolicies } from './content-policies.ts';
import { registerErrorHandlers, sendThrown } from './send-errors.ts';

export interface HttpServerOptions {
  readonly log: FastifyBaseLogger;
  readonly maxBodyBytes: number;
  /** Addresses of proxies whose forwarding headers are believed. */
  readonly trustedProxies: readonly string[];
}

/** A signature opens its address, and logs are read by more people than may. */
const hideSignature = (url: string): string =>
  url.replaceAll(/([?&]signature=)[^&#]*/gu, (_match, name: string) => `${name}(hidden)`);

const describeRequest = ({ method, url, host, ip, socket }: FastifyRequest) => ({
  method,
  url: hideSignature(url),
  host,
  remoteAddress: ip,
  remotePort: socket.remotePort,
});

/** The HTTP server with its headers and error answers, without routes and not listening. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { log, maxBodyBytes, trustedProxies } = options;
  const server = fastify({
    loggerInstance: log.child({}, { serializers: { req: describeRequest } }),
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    bodyLimit: maxBodyBytes,
    // Ids in addresses of pages; the default of 100 characters is shorter than some, when encoded.
    routerOptions: { maxParamLength: 1000 },
    // Time to send a request, so that slow senders cannot hold connections; not the time to answer it.
    requestTimeout: 30_000,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // drain-server answers these in our own form.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => void sendThrown(error, request, reply, maxBodyBytes),
    clientErrorHandler: answerBrokenRequest,
  });
  registerErrorHandlers(server, maxBodyBytes);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id).header('content-security-policy', contentPolicies.data);
  });
  await server.register(helmet, {
    // Pages put their own in its place.
    contentSecurityPolicy: false,
    // Signed addresses do not leave with a link.
    referrerPolicy: { policy: 'same-origin' },
    // Most services of this kind run without TLS inside one network; a proxy in front sets this header.
    strictTransportSecurity: false,
  });
  await server.register(cookie);
  return server;
}
