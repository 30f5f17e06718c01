import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

/** Sends an error in the form that GraphQL clients read, whatever the route. */
export const sendError = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });

/** Errors of the HTTP layer itself: a body that is too large or no JSON, an address that is not there. */
export function registerErrorHandlers(server: FastifyInstance, maxBodyBytes: number): void {
  server.setNotFoundHandler((request, reply) =>
    sendError(reply, 404, 'NOT_FOUND', `there is nothing at ${request.method} ${request.url.split('?')[0]}`),
  );
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
