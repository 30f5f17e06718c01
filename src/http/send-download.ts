import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestDeadline } from '../api/request-deadline.ts';
import { cacheHeaders, hasTag } from './etags.ts';

/** A file that a person or a tool takes away. */
export interface Download {
  /** File name with its ending; `ascii` is for clients that cannot read the Chinese one. */
  readonly name: { readonly zh: string; readonly ascii: string };
  readonly contentType: string;
  readonly body: Uint8Array | AsyncIterable<Uint8Array | string>;
}

/** A request for a file, and the time that it has. */
export interface DownloadRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly deadline: Pick<RequestDeadline, 'check'>;
}

/**
 * Sends a file, or 304 where the client has it already: `etag` has to change with everything that the file depends on.
 * `create` runs for HEAD too, so that both answer alike, errors included; a stream is not read then. The time of the
 * request counts until the first piece is there: how fast the rest goes is up to the client.
 */
export async function sendDownload(
  { request, reply, deadline }: DownloadRequest,
  etag: string,
  create: () => Promise<Download>,
): Promise<FastifyReply> {
  if (hasTag(request.headers['if-none-match'], etag))
    return reply.code(304).headers(cacheHeaders(etag)).send();
  const { name, contentType, body } = await create();
  const isStream = !(body instanceof Uint8Array);
  const pieces = isStream && request.method !== 'HEAD' ? await begin(body) : [];
  deadline.check();
  void reply
    .headers(cacheHeaders(etag))
    .header('content-disposition', toContentDisposition(name))
    .type(contentType);
  return reply.send(
    isStream ? Readable.from(pieces) : Buffer.from(body.buffer, body.byteOffset, body.byteLength),
  );
}

/** The same pieces, of which the first is made already. */
async function begin<Piece>(pieces: AsyncIterable<Piece>): Promise<AsyncIterable<Piece>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    try {
      for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      // Also where the client goes away in the middle.
      await iterator.return?.();
    }
  })();
}

/** RFC 6266: both forms of the name, free of what a name of a file may not hold. */
export function toContentDisposition({ zh, ascii }: Download['name']): string {
  const plain = toFileName(ascii).replaceAll(/[^ -~]/gu, '_');
  const encoded = encodeURIComponent(toFileName(zh)).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Signs that Windows refuses in names of files, quotes and control characters among them. */
const toFileName = (name: string): string => name.replaceAll(/[\p{Cc}\p{Cs}"*/:<>?\\|]/gu, '-');
