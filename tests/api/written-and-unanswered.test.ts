import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DatasetLoadingError } from '../../src/domain/errors.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { createWritingService, tokenFile } from '../support/writing-service.ts';

test('a change that was made is told, also where the graph cannot be asked after it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-tokens-'));
  await writeFile(join(folder, 'tokens'), tokenFile);
  const embedded = await createEngine({ url: 'embedded:memory' });
  let isShut = false;
  const engine: GraphEngine = {
    ...embedded,
    applyAtomically: async (...given) => {
      await embedded.applyAtomically(...given);
      isShut = true;
    },
    read: async (...given) => {
      // As on a Neo4j where another service has begun a load.
      if (isShut) throw new DatasetLoadingError('a dataset is being loaded', { messageZh: '正在载入数据集' });
      return embedded.read(...given);
    },
  };
  const underTest = { name: 'embedded' as const, createFresh: async () => engine };
  const service = await createWritingService(underTest, join(folder, 'tokens'));
  onTestFinished(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });
  const answer = await service.ask(`mutation {
    upsertEntities(entities: [{ id: "ext:wine", label: INDUSTRY, name: "葡萄酒", properties: { scheme: "EXT" } }]) {
      applied userErrors { message } entry { seq } datasetVersion
    }
  }`);
  expect(answer).toMatchObject({
    status: 200,
    data: { upsertEntities: { applied: true, userErrors: [], entry: { seq: 1 }, datasetVersion: null } },
    errors: [{ extensions: { code: 'DATASET_LOADING' } }],
  });
});
