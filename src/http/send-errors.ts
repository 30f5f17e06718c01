import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Sends an error in the form that GraphQL clients read, whatever the route; in Chinese too where a person may read it. */
export const sendError = (
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  messageZh?: string,
): FastifyReply =>
  reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code, ...(messageZh === undefined ? {} : { messageZh }) } }] });

/** Says that there is nothing at the requested address. */
export const sendNotFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const path = request.url.split('?')[0] ?? '';
  return sendError(
    reply,
    404,
    'NOT_FOUND',
    `there is nothing at ${request.method} ${path}`,
    `没有这个地址：${request.method} ${path}`,
  );
};

/** Errors of the HTTP layer itself: a body that is too large or no JSON, and defects. */
export function registerErrorHandlers(server: FastifyInstance, maxBodyBytes: number): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      const size = request.headers['content-length'];
      const given = size === undefined ? 'larger than the limit' : `${size} bytes`;
      return sendError(
        reply,
        413,
        'LIMIT_EXCEEDED',
        `the body is ${given}; the limit is ${maxBodyBytes} bytes`,
      );
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return sendError(reply, status, 'BAD_REQUEST', error.message);
    request.log.error({ err: error }, 'a request failed on a defect');
    return sendError(
      reply,
      500,
      'INTERNAL_SERVER_ERROR',
      `internal error; ask the operator about ${request.id}`,
    );
  });
}
