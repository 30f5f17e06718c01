import type { FastifyInstance } from 'fastify';
import { sendError } from './send-errors.ts';

/** Lets requests through to the routes of this scope only once the data is loaded. */
export function requireData(scope: FastifyInstance, isReady: () => boolean): void {
  scope.addHook('preHandler', async (_request, reply) => {
    if (isReady()) return;
    void reply.header('retry-after', '2');
    await sendError(reply, 503, 'DATASET_LOADING', {
      en: 'the data is being loaded; try again in a moment',
      zh: '数据正在载入，请稍后再试',
    });
  });
}
