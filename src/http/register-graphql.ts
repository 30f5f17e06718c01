import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../access/access.ts';
import { requireScope } from '../access/require-scope.ts';
import { type ApiContext, type ApiServices, createApiContext } from '../api/context.ts';
import { removeForgottenFolders } from '../domain/temporary-folders.ts';
import { carryBookmarks } from './carry-bookmarks.ts';
import { checkRequest, type RequestedOperation, type RequestRules } from '../api/limits/check-request.ts';
import type { PersistedQueries } from '../api/persisted/persisted-queries.ts';
import { limitRate } from './limit-rate.ts';
import { readUpload, type UploadLimits } from './read-upload.ts';
import { refuseWhileLoading } from './refuse-while-loading.ts';
import { createRequestOrigin } from './request-origin.ts';
import type { RequestSlots } from './request-slots.ts';
import { getPrincipal, requireToken } from './require-token.ts';
import { answerTagged } from './tag-answer.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly services: ApiServices;
  readonly access: Access;
  readonly isReady: () => boolean;
  readonly slots: RequestSlots;
  readonly persistedQueries: PersistedQueries;
  readonly uploads: UploadLimits;
}

/** `/graphql`, once the data is loaded, for whoever has a token where tokens are configured. */
export async function registerGraphql(server: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  const { apollo, services, access, isReady, slots, persistedQueries, uploads } = options;
  const rules = { limits: services.limits, persistedQueries };
  const createContext = (request: FastifyRequest, reply: FastifyReply): ApiContext =>
    createApiContext(services, createRequestOrigin(request, reply, slots));
  // Looking for the tag and answering are one request, and read which data there is once.
  const begun = new WeakMap<FastifyRequest, ApiContext>();
  const handle = fastifyApolloHandler(apollo, {
    context: async (request, reply) => begun.get(request) ?? createContext(request, reply),
  });
  const handleGet = (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const context = createContext(request, reply);
    begun.set(request, context);
    return answerTagged({ request, reply, context, services }, async () =>
      handle.call(server, request, reply),
    );
  };
  await removeForgottenFolders('upload');
  await server.register(async (scope) => {
    requireToken(scope, access);
    limitRate(scope);
    refuseWhileLoading(scope, isReady);
    carryBookmarks(scope, services);
    scope.addHook('preHandler', async (request, reply) => {
      // An answer with a tag says something else; no other may lie about anywhere.
      void reply.header('cache-control', 'no-store');
      checkRequest(readOperations(request), rules);
    });
    await scope.register(multipart);
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: (request, reply) =>
        request.method === 'GET'
          ? handleGet(request, reply)
          : withUpload(request, { uploads, rules }, () => handle.call(server, request, reply)),
    });
  });
}

/** The operations of a request as far as they can be read; Apollo Server says what is wrong with the rest. */
function readOperations({ method, body, query }: FastifyRequest): readonly RequestedOperation[] {
  if (method === 'POST') return [body].flat().filter(isObject);
  return isObject(query) ? [{ ...query, extensions: parseJson(query['extensions']) }] : [];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
  } catch (error) {
    // Apollo Server refuses it.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Answers a request; the file that came with it is there until then. Only who may write sends files at all. */
async function withUpload<Answer>(
  request: FastifyRequest,
  { uploads, rules }: { readonly uploads: UploadLimits; readonly rules: RequestRules },
  answer: () => Promise<Answer> | Answer,
): Promise<Answer> {
  if (!request.isMultipart()) return answer();
  requireScope(getPrincipal(request), 'write');
  const upload = await readUpload(request, uploads);
  try {
    request.body = upload.operation;
    checkRequest(readOperations(request), rules);
    return await answer();
  } finally {
    await upload.remove();
  }
}
