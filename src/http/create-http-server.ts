import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { createPlaceHider, type HidePlaces } from '../domain/hide-places.ts';
import { answerBrokenRequest } from './answer-broken-request.ts';
import { contentPolicies } from './content-policies.ts';
import { parseTraceparent } from '../telemetry/tracing.ts';
import { registerErrorHandlers, sendThrown } from './send-errors.ts';

export interface HttpServerOptions {
  readonly log: FastifyBaseLogger;
  readonly maxBodyBytes: number;
  /** Addresses of proxies whose forwarding headers are believed. */
  readonly trustedProxies: readonly string[];
  /** What is told of an error that names folders or addresses. */
  readonly hidePlaces?: HidePlaces;
}

/**
 * Logs are read by more people than may ask. A signature opens its address; and but for downloads, whose parameters
 * say what was taken away, an address may hold a query, its variables, or a token at the wrong place.
 */
const hideSecrets = (url: string): string =>
  url.startsWith('/export/')
    ? url.replaceAll(/([?&](?:signature|\w*token)=)[^&#]*/giu, (_match, name: string) => `${name}(hidden)`)
    : url.replace(/\?.*$/su, '?(hidden)');

const describeRequest = ({ method, url, host, ip, socket }: FastifyRequest) => ({
  method,
  url: hideSecrets(url),
  host,
  remoteAddress: ip,
  remotePort: socket.remotePort,
});

/** Those of helmet that matter to an answer that is an error in JSON. */
const headersWithoutHooks = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const setOwnHeaders = (request: FastifyRequest, reply: FastifyReply): void => {
  void reply.header('x-request-id', request.id).header('content-security-policy', contentPolicies.data);
};

/** The HTTP server with its headers and error answers, without routes and not listening. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { log, maxBodyBytes, trustedProxies, hidePlaces = createPlaceHider() } = options;
  const errors = { maxBodyBytes, hidePlaces };
  const server = fastify({
    loggerInstance: log.child({}, { serializers: { req: describeRequest } }),
    // The id of the caller's trace, where it sends one; ids of requests are our own, so that nobody writes into the log.
    childLoggerFactory: (parent, bindings, childOptions, { headers }) => {
      const trace = parseTraceparent(headers['traceparent']?.toString());
      return parent.child({ ...bindings, ...(trace ? { traceId: trace.traceId } : {}) }, childOptions);
    },
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
    // What has no route, such as a wrong address, passes no hook either.
    frameworkErrors: (error, request, reply) => {
      setOwnHeaders(request, reply);
      void reply.headers(headersWithoutHooks);
      void sendThrown(error, request, reply, errors);
    },
    clientErrorHandler: answerBrokenRequest,
  });
  registerErrorHandlers(server, errors);
  server.addHook('onRequest', async (request, reply) => setOwnHeaders(request, reply));
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
