import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { bookmarkHeader } from './carry-bookmarks.ts';

/**
 * Lets pages of other origins ask for data, and nothing else: with a token or a signed address of their own, because a
 * browser is never told to send them a person's session.
 */
export async function allowOrigins(server: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const forData = {
    origin: [...origins],
    credentials: false,
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: [
      'content-type',
      'authorization',
      'apollo-require-preflight',
      'if-none-match',
      bookmarkHeader,
    ],
    exposedHeaders: [
      'etag',
      'content-disposition',
      'x-request-id',
      'retry-after',
      bookmarkHeader,
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
    ],
    maxAge: 600,
  };
  await server.register(cors, {
    delegator: (request, callback) => {
      callback(
        null,
        /^\/(?:graphql(?:$|\?)|export\/)/u.test(request.raw.url ?? '') ? forData : { origin: false },
      );
    },
  });
}
