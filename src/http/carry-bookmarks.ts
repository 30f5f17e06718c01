import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiServices } from '../api/context.ts';
import { InvalidInputError } from '../domain/errors.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** States of the graph that whoever asks has seen; on routes of `carryBookmarks`. */
    bookmarks: readonly string[];
  }
}

/** Names the newest state that an answer knows of, and, in a request, states that it wants to see. */
export const bookmarkHeader = 'x-chain-atlas-bookmark';

/** More than all requests of one service at a time bring about, and less than Node takes as a header. */
const maxCharacters = 8192;

/**
 * Where several services share a graph: who sends back the header of an earlier answer, to whichever service, is
 * answered from that state or a newer one. An engine that one process has for itself needs none, and sends none.
 */
export function carryBookmarks(scope: FastifyInstance, { engine }: Pick<ApiServices, 'engine'>): void {
  scope.decorateRequest('bookmarks');
  scope.addHook('preHandler', async (request) => {
    request.bookmarks = readBookmarks(request);
  });
  scope.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode >= 400) return;
    const bookmarks = await engine.bookmarks();
    if (bookmarks.length > 0) void reply.header(bookmarkHeader, bookmarks.join(','));
  });
}

/** @throws InvalidInputError for a header that no answer has had */
function readBookmarks({ headers }: FastifyRequest): readonly string[] {
  const text = [headers[bookmarkHeader] ?? []].flat().join(',');
  if (text.length > maxCharacters)
    throw new InvalidInputError(
      `${bookmarkHeader} has ${text.length} characters, and the limit is ${maxCharacters}: send what the last answer said, and no more`,
      {
        messageZh: `${bookmarkHeader} 有 ${text.length} 个字符，上限为 ${maxCharacters}；请只发送最近一次应答中的值`,
      },
    );
  const bookmarks = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  // Neo4j takes a text without its mark for none at all, and would answer from any state.
  const wrong = bookmarks.find((one) => !/^\w+:[\w+/=:-]+$/u.test(one));
  if (wrong !== undefined)
    throw new InvalidInputError(
      `${bookmarkHeader}: ${JSON.stringify(wrong.slice(0, 80))} is no bookmark: send what an earlier answer said, or leave the header out`,
      {
        messageZh: `${bookmarkHeader}：“${wrong.slice(0, 80)}”不是书签；请原样发送先前应答中的值，或去掉该请求头`,
      },
    );
  return bookmarks;
}
