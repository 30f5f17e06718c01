import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import { textFor, type AnyCypherQuery, type PlainValue } from '../../src/graph/cypher-query.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { loadRandomGraph, unloadRandomGraph } from '../support/load-random-graph.ts';
import { describeEngines } from '../support/engines.ts';
import { buildRandomGraph } from '../support/random-graph.ts';
import { createRandom } from '../support/random.ts';
import { sampleParams } from '../support/sample-params.ts';

type Row = Readonly<Record<string, PlainValue>>;

/**
 * Two rows that tie in a query's order come out in any order, a different one on each engine. Dense graphs tie where
 * one relation was thought to be there once only: a target with two indicators, a stage on two chains.
 */
const seeds = [-2147483631, 1, 2, 3, 4, 5, 6, 7];
const density = { entitiesPerLabel: 2, relationsPerPair: 4 };

describeEngines('the order of rows', (engineUnderTest) => {
  let engine: GraphEngine | undefined;
  beforeAll(async () => {
    engine = await engineUnderTest.createFresh();
    await engine.prepareSchema(catalogue.schemaFor(engine.name));
  });
  afterAll(() => engine?.close());

  const ordered = catalogue
    .ofMode('read')
    .map((query) => ({ query, keys: listOrderColumns(query, 'embedded') }))
    .filter(({ keys }) => keys.length > 0);

  describe('is total', () => {
    it('in every written query, which names columns to order by', () => {
      expect(ordered.length).toBeGreaterThan(20);
    });

    it.each(seeds)('on the random graph of seed %i', { timeout: 120_000 }, async (seed) => {
      if (engine === undefined) throw new Error('no engine');
      const graph = buildRandomGraph(ontology, { seed, ...density });
      const random = createRandom(seed);
      await loadRandomGraph(engine, catalogue, ontology, graph);
      try {
        const ties: string[] = [];
        for (const { query, keys } of ordered) {
          const rows = await engine.read(query, sampleParams(query, graph, random));
          ties.push(...findTies(rows, keys).map((tie) => `${query.name}: ${tie}`));
        }
        expect(ties).toEqual([]);
      } finally {
        await unloadRandomGraph(engine, catalogue, ontology, graph);
      }
    });
  });
});

/** The columns of the last ORDER BY; none where it orders by something that is not returned, such as `n.id`. */
function listOrderColumns(query: AnyCypherQuery, engine: 'embedded' | 'neo4j'): readonly string[] {
  const clause = /\bORDER BY ([^\n]*(?:\n\s+[^\n]*)*)\s*(?:LIMIT [^\n]*)?\s*$/u.exec(
    textFor(query, engine),
  )?.[1];
  const keys = (clause ?? '')
    .replace(/\s+LIMIT .*$/u, '')
    .split(',')
    .map((key) => key.trim());
  return keys.every((key) => Object.hasOwn(query.columns, key)) ? keys : [];
}

/** Different rows with equal keys. */
function findTies(rows: readonly Row[], keys: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  const ties: string[] = [];
  for (const row of rows) {
    const key = JSON.stringify(keys.map((name) => row[name]));
    const text = JSON.stringify(row);
    if (seen.has(key) && seen.get(key) !== text) ties.push(`${keys.join(', ')} = ${key}`);
    seen.set(key, text);
  }
  return ties;
}
