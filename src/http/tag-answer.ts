import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiContext, ApiServices } from '../api/context.ts';
import { ChainAtlasError } from '../domain/errors.ts';
import { cacheHeaders, hasTag, toEtag } from './etags.ts';
import { readExportVersion } from './export-version.ts';

interface TaggedRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly context: ApiContext;
  readonly services: ApiServices;
}

/**
 * Answers a GET of `/graphql` with an ETag where nothing but the data decides the answer, and with 304 where the client
 * has it: then nothing is parsed, and nothing waits for its turn. Only an answer without errors has had the tag of its
 * address, so that a client that shows it has asked the same, and been answered.
 */
export async function answerTagged(
  { request, reply, context, services }: TaggedRequest,
  answer: () => Promise<unknown>,
): Promise<unknown> {
  const { url, headers } = request;
  const findTag = async (state: ApiContext['datasetState']): Promise<string | null> => {
    try {
      const version = await readExportVersion({ datasetState: state }, services);
      // Without a journal there is no telling one state from another.
      return version.version === null ? null : toEtag(version, 'graphql', url, headers.accept ?? '');
    } catch (error) {
      // What needs the graph says that it cannot be read; what does not is answered all the same.
      if (error instanceof ChainAtlasError) return null;
      throw error;
    }
  };
  const known = headers['if-none-match'];
  const tag = await findTag(context.datasetState);
  // `*` would say that whatever there is will do, and nobody knows yet that there is something.
  if (tag !== null && known?.trim() !== '*' && hasTag(known, tag))
    return reply.code(304).headers(cacheHeaders(tag)).send();
  const body = await answer();
  const isTagged = tag !== null && reply.statusCode === 200 && context.answered.byDataAlone;
  // A write in between may show in the answer or not.
  if (isTagged && (await findTag(context.readStateAnew)) === tag) void reply.headers(cacheHeaders(tag));
  return body;
}
