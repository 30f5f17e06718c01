import { pino } from 'pino';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import type { SuiteEngine } from './engines.ts';
import { unhurried } from './unhurried.ts';

export interface SeedApp {
  /** Runs a query that has to succeed, and gives its data. */
  readonly ask: (query: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/**
 * The whole service over the project's own seed, for questions alone: files after this one find the same graph. Whoever
 * writes past the service brings an engine of `createFresh`.
 */
export async function createSeedApp(
  engine: Pick<SuiteEngine, 'createForSeed'>,
  settings: Readonly<Record<string, string>> = {},
): Promise<SeedApp> {
  const config = loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0', ...unhurried, ...settings });
  const app: App = await createApp(config, {
    engine: await engine.createForSeed(),
    log: pino({ level: 'silent' }),
  });
  await app.prepare();
  return {
    ask: async (query) => {
      const { body } = await app.executeOperation({ query });
      if (body.kind !== 'single') throw new Error('the answer came in parts');
      const { data, errors } = body.singleResult;
      if (errors) throw new Error(errors.map((error) => error.message).join('; '));
      // Without prototypes of the executor, so that answers compare with plain JSON.
      return JSON.parse(JSON.stringify(data)) as unknown;
    },
    close: () => app.close(),
  };
}
