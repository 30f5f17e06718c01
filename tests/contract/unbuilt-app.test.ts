import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createEngine } from '../../src/engines/create-engine.ts';

test('a service that cannot be put together lets go of the graph that it had opened', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-unbuilt-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const url = `embedded:${folder}`;
  const config = { ...loadConfig({ GRAPH_URL: url, SEED_DIR: 'none' }), maxBodyBytes: -1 };
  await expect(createApp(config, { log: pino({ level: 'silent' }) })).rejects.toThrow('bodyLimit');
  await (await createEngine({ url })).close();
});
