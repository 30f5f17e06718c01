import type { Driver } from 'neo4j-driver';
import type { AnyCypherQuery, PlainValue } from '../../src/graph/cypher-query.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import type { RunCypher } from '../measures/api-overhead.ts';

/** Through the driver alone, as a script would: one session, one message there and one back. */
export function runOnNeo4j(driver: Driver): RunCypher {
  return async (cypher, params) => {
    const session = driver.session({ defaultAccessMode: 'READ' });
    try {
      const { records } = await session.run(cypher, params);
      return records.map((record) => [...record.values()] as readonly unknown[]);
    } finally {
      await session.close();
    }
  };
}

/** Through the port of the engine, as the service does. */
export function runThroughPort(engine: GraphEngine): RunCypher {
  return async (text, params) => {
    const query: AnyCypherQuery = {
      name: 'bench',
      purpose: 'A question of bench/questions',
      mode: 'read',
      params: Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          { kind: 'string', list: Array.isArray(value), nullable: false } as const,
        ]),
      ),
      columns: {},
      text,
      overrides: {},
    };
    const rows = await engine.read(query, params as Record<string, PlainValue>, { timeoutMs: 60_000 });
    return rows.map((row) => Object.values(row));
  };
}
