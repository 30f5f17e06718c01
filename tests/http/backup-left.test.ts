import { once } from 'node:events';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createEngine } from '../../src/engines/create-engine.ts';
import { createHttpServer } from '../../src/http/create-http-server.ts';
import { registerBackup } from '../../src/http/register-backup.ts';
import { createTestAccess } from '../support/guarded-server.ts';

test('a client that leaves before its backup begins does not keep others from theirs', async () => {
  const engine = await createEngine({ url: 'embedded:memory' });
  const log = pino({ level: 'silent' });
  const server = await createHttpServer({ log, maxBodyBytes: 1000, trustedProxies: [] });
  onTestFinished(async () => {
    await server.close();
    await engine.close();
  });
  const left: Promise<unknown>[] = [];
  // Looking at a token takes time where the keys of a JWT have to be fetched.
  server.addHook('onRequest', async ({ headers, raw }, reply) => {
    if (headers['x-leaves'] === undefined) return;
    left.push(once(reply.raw, 'close'));
    raw.socket.destroy();
    await left[0];
  });
  await registerBackup(server, { engine, access: createTestAccess([]), isReady: () => true });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const ask = async (headers: Readonly<Record<string, string>> = {}): Promise<number> => {
    const answer = await fetch(`${address}/backup`, {
      method: 'POST',
      headers: { connection: 'close', ...headers },
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  await expect(ask({ 'x-leaves': 'yes' })).rejects.toThrow('fetch failed');
  await Promise.all(left);
  expect(left).toHaveLength(1);
  await expect.poll(() => ask(), { timeout: 10_000 }).toBe(200);
});
