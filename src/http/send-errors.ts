import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { describeDefect, errorTable, ShownError, TooManyRequestsError } from '../domain/errors.ts';
import { type HidePlaces, isForOperator } from '../domain/hide-places.ts';
import { describeRefusal, describeTooLarge } from './describe-refusal.ts';

/** An error in the form that GraphQL clients read. */
export const toErrorBody = (code: string, { en, zh }: BilingualText): object => ({
  errors: [{ message: en, extensions: { code, messageZh: zh } }],
});

/** Sends an error in the form that GraphQL clients read, whatever the route. */
export const sendError = (
  reply: FastifyReply,
  status: number,
  code: string,
  text: BilingualText,
): FastifyReply => reply.code(status).type('application/json; charset=utf-8').send(toErrorBody(code, text));

/** What the answers to errors depend on. */
export interface ErrorSettings {
  readonly maxBodyBytes: number;
  /** What is told of an error that names folders or addresses. */
  readonly hidePlaces: HidePlaces;
}

/** Answers an error that a route threw, or that Fastify has with a request. */
export function sendThrown(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  { maxBodyBytes, hidePlaces }: ErrorSettings,
): FastifyReply {
  if (error instanceof TooManyRequestsError)
    void reply.header('retry-after', String(error.retryAfterSeconds));
  if (error instanceof ShownError) {
    const { http, graphql } = errorTable[error.code];
    if (isForOperator(error)) request.log.error({ err: error }, 'a request failed, not by its own fault');
    return sendError(reply, http, graphql, hidePlaces(error));
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return sendError(reply, 413, 'LIMIT_EXCEEDED', describeTooLarge(request.headers, maxBodyBytes));
  const status = error.statusCode ?? 500;
  if (status < 500) return sendError(reply, status, 'BAD_REQUEST', describeRefusal(error, request.headers));
  request.log.error({ err: error }, 'a request failed on a defect');
  return sendError(reply, 500, 'INTERNAL_SERVER_ERROR', describeDefect(request.id));
}

/** Says that there is nothing at the requested address, or nothing for this method. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { method, server } = request;
  const url = request.url.split('?')[0] ?? '';
  const taken = ['GET', 'POST', 'DELETE'].filter((candidate) => server.hasRoute({ url, method: candidate }));
  if (taken.length > 0) {
    void reply.header('allow', taken.join(', '));
    return sendError(reply, 405, 'METHOD_NOT_ALLOWED', {
      en: `${url} does not take ${method}; use ${taken.join(' or ')}`,
      zh: `${url} 不接受 ${method}；请用 ${taken.join(' 或 ')}`,
    });
  }
  return sendError(reply, 404, 'NOT_FOUND', {
    en: `there is nothing at ${method} ${url}; / is the page, /api lists the questions`,
    zh: `没有 ${method} ${url} 这个地址；首页是 /，问题清单是 /api`,
  });
}

/** Errors that routes throw, and those of the HTTP layer itself: a body too large or no JSON, and defects. */
export function registerErrorHandlers(server: FastifyInstance, settings: ErrorSettings): void {
  server.setErrorHandler((error: FastifyError, request, reply) =>
    sendThrown(error, request, reply, settings),
  );
}
