import type { FastifyInstance } from 'fastify';
import { sendError } from './send-errors.ts';

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Without tokens, whoever can send a request may ask, and so might a web page that points its own name at this machine
 * (DNS rebinding). Its requests carry that name.
 */
export function refuseForeignHosts(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    // The name that the browser itself sent: a page may add any X-Forwarded-Host.
    const host = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/u, '');
    if (localNames.has(host)) return;
    await sendError(reply, 403, 'FORBIDDEN', {
      en: 'without access tokens the service answers to localhost only; set ACCESS_TOKENS_FILE or ACCESS_TOKEN_SHA256',
      zh: '未设置访问令牌时，服务只应答 localhost；请设置 ACCESS_TOKENS_FILE 或 ACCESS_TOKEN_SHA256',
    });
  });
}
