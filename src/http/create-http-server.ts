import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { registerErrorHandlers } from './send-errors.ts';

export interface HttpServerOptions {
  readonly log: FastifyBaseLogger;
  readonly maxBodyBytes: number;
}

/** The HTTP server with its headers and error answers, without routes and not listening. */
export async function createHttpServer({ log, maxBodyBytes }: HttpServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: log,
    bodyLimit: maxBodyBytes,
    // Time to send a request, so that slow senders cannot hold connections; not the time to answer it.
    requestTimeout: 30_000,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    return503OnClosing: true,
  });
  registerErrorHandlers(server, maxBodyBytes);
  server.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The editor writes style elements and starts workers from the package's own files.
        styleSrc: ["'self'", "'unsafe-inline'"],
        workerSrc: ["'self'", 'blob:'],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // Most services of this kind run without TLS inside one network; a proxy in front sets this header.
    strictTransportSecurity: false,
  });
  return server;
}
