import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/engines/create-engine.ts';

const listLoaded = (): readonly string[] =>
  Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes('/neo4j-driver/'));

test('the driver of Neo4j is loaded when an address of Neo4j is opened, and not before', async () => {
  const embedded = await createEngine({ url: 'embedded:memory' });
  await embedded.close();
  expect(listLoaded()).toEqual([]);
  const opened = await createEngine({ url: 'bolt://127.0.0.1:1' }).catch((error: unknown) => error);
  if (typeof opened === 'object' && opened !== null && 'close' in opened)
    await (opened as typeof embedded).close();
  expect(listLoaded()).not.toEqual([]);
});
