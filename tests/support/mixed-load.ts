import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from './random.ts';

/** One kind of request of a mixed load. `isExact`: its answer is the same as long as the data is. */
interface Request {
  readonly name: string;
  readonly path: string;
  readonly query?: string;
  readonly isExact: boolean;
}

const questionsFolder = join(import.meta.dirname, '../../docs/cookbook/questions');

/** The questions of the cookbook, exports of every kind, and pages, as analysts, tools and browsers ask for them. */
function listRequests(): readonly Request[] {
  const questions = readdirSync(questionsFolder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({
      name,
      path: '/graphql',
      query: readFileSync(join(questionsFolder, name), 'utf8'),
      isExact: true,
    }));
  const get = (path: string, isExact = false): Request => ({ name: path, path, isExact });
  const center = encodeURIComponent('district:qijiang');
  return [
    ...questions,
    get(`/export/subgraph?center=${center}&depth=2&maxNodes=300&format=gexf`),
    get(`/export/subgraph?center=${center}&depth=1&maxNodes=200&format=cytoscape`),
    get(`/export/subgraph?center=${center}&depth=1&maxNodes=200&format=xlsx`),
    get(`/export/gaps?district=${encodeURIComponent('綦江')}&format=csv`, true),
    get('/export/courting?format=xlsx'),
    get('/'),
    get('/graphiql'),
    get('/readyz'),
  ];
}

/** What a mixed load has seen; latencies are taken out by whoever reports them. */
export interface MixedLoad {
  /** Latencies in milliseconds since the last call. */
  readonly takeLatencies: () => readonly number[];
  readonly count: () => number;
  readonly stop: () => Promise<void>;
}

/** Asks from several clients at once, each pausing between its requests; a wrong answer ends the load. */
export function startMixedLoad(address: string, clients: number, pauseMs: number): MixedLoad {
  const requests = listRequests();
  const known = new Map<string, string>();
  let latencies: number[] = [];
  let count = 0;
  const stopping = new AbortController();
  const ask = async (request: Request): Promise<void> => {
    const begin = performance.now();
    const response = await fetch(`${address}${request.path}`, {
      ...(request.query !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: request.query }),
      }),
    });
    const body = await response.text();
    latencies.push(performance.now() - begin);
    count += 1;
    if (!response.ok) throw new Error(`${request.name}: ${response.status} ${body.slice(0, 300)}`);
    if (!request.isExact) return;
    const first = known.get(request.name);
    if (first === undefined) known.set(request.name, body);
    else if (first !== body) throw new Error(`${request.name} has another answer than before`);
  };
  const work = Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const random = createRandom(client);
      while (!stopping.signal.aborted) {
        await ask(random.pick(requests));
        await sleep(pauseMs);
      }
    }),
  );
  work.catch(() => undefined); // reported by stop
  return {
    takeLatencies: () => {
      const taken = latencies;
      latencies = [];
      return taken;
    },
    count: () => count,
    stop: async () => {
      stopping.abort();
      await work;
    },
  };
}
