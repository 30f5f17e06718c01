import fc from 'fast-check';
import { expect } from 'vitest';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import type { AnyCypherQuery, PlainValue } from '../../src/graph/cypher-query.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { loadRandomGraph, unloadRandomGraph } from '../support/load-random-graph.ts';
import { buildRandomGraph } from '../support/random-graph.ts';
import { createRandom } from '../support/random.ts';
import { sampleFilteredParams, sampleParams } from '../support/sample-params.ts';

type Row = Readonly<Record<string, PlainValue>>;

/** How many graphs are tried; each runs every read query twice on both engines. `npm run endurance` has 40. */
const graphsTried = Number(process.env['RANDOM_GRAPHS'] ?? 1);
/** The first of them: as dense as they come, since most answers from a sparse one are empty. */
const denseGraph = { seed: 2611, entitiesPerLabel: 4, relationsPerPair: 5 };

/** Lists that a pattern comprehension makes, which has no order: what they hold has to be equal. */
const unorderedColumns: Readonly<Record<string, readonly string[]>> = {
  'find-producers': ['undertakerIds'],
  'find-producers-of-stages': ['undertakerIds'],
  'find-said-on': ['undertakerIds'],
};

/** Fails when the engines give different rows for any read query on a random graph. Both are empty, and left empty. */
export async function expectEnginesToAgree(engines: readonly [GraphEngine, GraphEngine]): Promise<void> {
  for (const engine of engines) await engine.prepareSchema(catalogue.schemaFor(engine.name));
  const anyGraph = fc.record({
    seed: fc.integer(),
    entitiesPerLabel: fc.integer({ min: 1, max: 4 }),
    relationsPerPair: fc.integer({ min: 0, max: 5 }),
  });
  const property = fc.asyncProperty(anyGraph, async (options) => {
    const graph = buildRandomGraph(ontology, options);
    for (const engine of engines) await loadRandomGraph(engine, catalogue, ontology, graph);
    try {
      const random = createRandom(options.seed);
      const differences: Difference[] = [];
      for (const query of catalogue.ofMode('read')) {
        const filtered = sampleFilteredParams(query, graph, random);
        for (const params of [sampleParams(query, graph, random), filtered])
          differences.push(...(await compareRows(engines, query, params)));
      }
      expect(differences).toEqual([]);
    } finally {
      for (const engine of engines) await unloadRandomGraph(engine, catalogue, ontology, graph);
    }
  });
  // Each step of shrinking would run the whole catalogue again, and the seed is enough to see the graph again.
  await fc.assert(property, {
    numRuns: graphsTried,
    examples: [[denseGraph]],
    endOnFailure: true,
  });
}

interface Difference {
  readonly query: string;
  readonly params: Row;
  /** The first row that differs, on each engine. */
  readonly rows: readonly (string | undefined)[];
}

/** One difference, or none. */
async function compareRows(
  engines: readonly [GraphEngine, GraphEngine],
  query: AnyCypherQuery,
  params: Row,
): Promise<readonly Difference[]> {
  const [left, right] = await Promise.all([
    engines[0].read(query, params).then((rows) => toTexts(query, rows)),
    engines[1].read(query, params).then((rows) => toTexts(query, rows)),
  ]);
  const length = Math.max(left.length, right.length);
  const first = Array.from({ length }, (_, index) => [left[index], right[index]]).find(([a, b]) => a !== b);
  return first === undefined ? [] : [{ query: query.name, params, rows: first }];
}

function toTexts(query: AnyCypherQuery, rows: readonly Row[]): readonly string[] {
  const unordered = unorderedColumns[query.name] ?? [];
  const texts = rows.map((row) => {
    const columns = Object.entries(row).map(([name, value]) => {
      const isSet = Array.isArray(value) && unordered.includes(name);
      return [
        name,
        isSet ? (value as readonly PlainValue[]).map(toCanonicalText).toSorted() : value,
      ] as const;
    });
    return toCanonicalText(Object.fromEntries(columns));
  });
  return endsInOrder(query) ? texts : texts.toSorted();
}

/** Whether the last clause says in which order the rows come. */
const endsInOrder = (query: AnyCypherQuery) => /\bORDER BY\b[^)}]*$/u.test(query.text);

/** A text that is the same for values that are, in whatever order a map holds its keys. */
function toCanonicalText(value: PlainValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly PlainValue[]).map(toCanonicalText).join(',')}]`;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${toCanonicalText(held)}`).join(',')}}`;
}
