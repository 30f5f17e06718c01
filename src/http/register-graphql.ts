import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Access } from '../access/access.ts';
import { type ApiContext, type ApiServices, createApiContext } from '../api/context.ts';
import { abortWithClient } from './abort-with-client.ts';
import { carryBookmarks } from './carry-bookmarks.ts';
import { refuseWhileLoading } from './refuse-while-loading.ts';
import { getPrincipal, requireToken } from './require-token.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly services: ApiServices;
  readonly access: Access;
  readonly isReady: () => boolean;
}

/** `/graphql`, once the data is loaded, for whoever has a token where tokens are configured. */
export async function registerGraphql(server: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  const { apollo, services, access, isReady } = options;
  const handle = fastifyApolloHandler(apollo, {
    context: async (request, reply) =>
      createApiContext(services, {
        signal: abortWithClient(reply),
        principal: getPrincipal(request),
        bookmarks: request.bookmarks,
      }),
  });
  await server.register(async (scope) => {
    requireToken(scope, access);
    refuseWhileLoading(scope, isReady);
    carryBookmarks(scope, services);
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: (request, reply) => handle.call(server, request, reply),
    });
  });
}
