import { pino } from 'pino';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import { type CountingEngine, createCountingEngine } from './counting-engine.ts';
import type { EngineUnderTest } from './engines.ts';
import { loadRandomGraph } from './load-random-graph.ts';
import { buildRandomGraph, type RandomGraph, type RandomGraphOptions } from './random-graph.ts';
import { unhurried } from './unhurried.ts';

export interface RandomApp extends Pick<CountingEngine, 'takeCalls'> {
  readonly app: App;
  readonly graph: RandomGraph;
  /** Runs a query that has to succeed, and gives its data. */
  readonly ask: <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;
  /** Runs a query that has to fail, and gives its first error. */
  readonly askInVain: (query: string, variables?: Record<string, unknown>) => Promise<FailedAnswer>;
}

interface FailedAnswer {
  readonly message: string;
  readonly code: unknown;
}

/** The whole service over a random graph in an engine of its own. Settings of `env` go before those for tests. */
export async function createRandomApp(
  engineUnderTest: EngineUnderTest,
  options: RandomGraphOptions,
  env: Readonly<Record<string, string>> = {},
): Promise<RandomApp> {
  const config = loadConfig({
    GRAPH_URL: 'embedded:memory',
    SEED_DIR: 'none',
    PORT: '0',
    ...unhurried,
    ...env,
  });
  const { engine, takeCalls } = createCountingEngine(await engineUnderTest.createFresh());
  const app = await createApp(config, { engine, log: pino({ level: 'silent' }) });
  await app.prepare();
  const graph = buildRandomGraph(ontology, options);
  await loadRandomGraph(engine, catalogue, ontology, graph);
  takeCalls();
  const run = async (query: string, variables: Record<string, unknown> = {}) => {
    const { body } = await app.executeOperation({ query, variables });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    return body.singleResult;
  };
  return {
    app,
    graph,
    takeCalls,
    ask: async <Data>(query: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await run(query, variables);
      if (errors) throw new Error(errors.map((error) => error.message).join('; '));
      return data as Data;
    },
    askInVain: async (query, variables) => {
      const { errors } = await run(query, variables);
      const [error] = errors ?? [];
      if (!error) throw new Error('the query succeeded');
      return { message: error.message, code: error.extensions?.['code'] };
    },
  };
}
