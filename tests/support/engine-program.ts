/** A service in a process of its own, for tests that kill it: `<command> <address>`. Says on stdout what it has done. */
import { createEngine } from '../../src/engines/create-engine.ts';
import type { WriteStatement } from '../../src/graph/engine.ts';
import { adHocQuery, increment, itemRows } from './ad-hoc-query.ts';

const [command = '', url = '', round = '0'] = process.argv.slice(2);
const loadSize = 12_000;
const setRound = adHocQuery(
  'UNWIND $rows AS row MERGE (item:Item {id: row.id}) SET item.round = row.properties.round',
  'write',
);

async function* loadOf(value: number): AsyncGenerator<WriteStatement> {
  const rows = itemRows(loadSize, 0, { round: value });
  for (let from = 0; from < loadSize; from += 1000)
    yield { query: setRound, params: { rows: rows.slice(from, from + 1000) }, changes: 1000 };
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const engine = await createEngine({
  url,
  user: process.env['GRAPH_TEST_USER'] ?? 'neo4j',
  password: process.env['GRAPH_TEST_PASSWORD'] ?? '',
  singleTransactionChanges: 5000,
  loadSilenceMs: 1000,
}).catch((error: unknown) => {
  say(`refused ${(error as { code?: string }).code} ${(error as Error).message}`);
  process.exit(3);
});
say('open');

switch (command) {
  case 'hold':
    setInterval(() => undefined, 1000);
    break;
  case 'load':
    await engine.applyAtomically(loadOf(Number(round)), {
      changeCount: loadSize,
      onProgress: (done) => say(`progress ${done}`),
    });
    say('loaded');
    await engine.close();
    break;
  case 'increment':
    for (;;) say(`written ${JSON.stringify((await engine.write(increment, { id: 'counter' }))[0]?.['n'])}`);
  default:
    await engine.close();
}
