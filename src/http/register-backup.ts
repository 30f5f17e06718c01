import type { FastifyInstance } from 'fastify';
import type { Access } from '../access/access.ts';
import { openArchive } from '../backup/write-archive.ts';
import { LimitExceededError } from '../domain/errors.ts';
import type { GraphEngine } from '../graph/engine.ts';
import { abortWithClient } from './abort-with-client.ts';
import { requireAdmin } from './require-admin.ts';
import { refuseWhileLoading } from './refuse-while-loading.ts';
import { requireToken } from './require-token.ts';
import { toContentDisposition } from './send-download.ts';
import { whenClosed } from './when-closed.ts';

export interface BackupRouteOptions {
  readonly engine: Pick<GraphEngine, 'copyStore'>;
  readonly access: Access;
  readonly isReady: () => boolean;
}

/** `POST /backup`: the embedded graph and its journal as they are at this moment, one archive at a time. */
export async function registerBackup(server: FastifyInstance, options: BackupRouteOptions): Promise<void> {
  const { engine, access, isReady } = options;
  let isUnderWay = false;
  await server.register(async (scope) => {
    requireToken(scope, access);
    requireAdmin(scope);
    refuseWhileLoading(scope, isReady);
    scope.post('/backup', async (request, reply) => {
      // Each one takes the room of the store on the disk.
      if (isUnderWay)
        throw new LimitExceededError(
          'a backup is under way, and one at a time is the limit: ask again when it is done',
          {
            messageZh: '正在备份，同一时间只能进行一次；请等其完成后再试',
          },
        );
      isUnderWay = true;
      whenClosed(reply, () => {
        isUnderWay = false;
      });
      const copy = await engine.copyStore(abortWithClient(reply));
      const remove = (): void =>
        void copy
          .remove()
          .catch((err: unknown) => request.log.error({ err }, 'a copy for a backup stayed behind'));
      whenClosed(reply, remove);
      if (reply.raw.destroyed) return reply;
      const day = new Date().toISOString().slice(0, 10);
      return reply
        .type('application/gzip')
        .header('cache-control', 'no-store')
        .header(
          'content-disposition',
          toContentDisposition({ zh: `链图备份-${day}.tar.gz`, ascii: `chain-atlas-${day}.tar.gz` }),
        )
        .send(await openArchive(copy));
    });
  });
}
