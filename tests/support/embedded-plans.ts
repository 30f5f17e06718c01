import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import { type AnyCypherQuery, type PlainValue, textFor } from '../../src/graph/cypher-query.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { adHocQuery } from './ad-hoc-query.ts';
import { loadRandomGraph } from './load-random-graph.ts';
import type { QueryPlan } from './query-plan.ts';
import { buildRandomGraph } from './random-graph.ts';
import { createRandom } from './random.ts';
import { sampleParams } from './sample-params.ts';

type Params = Readonly<Record<string, PlainValue>>;

/** `  Scan (n:Firm)  rows=10  time=0.00ms`; the scan of a parameter goes on from what is found already. */
const scanStep = /^\s*(?!ParameterScan)\w*Scan \(/u;
/** Each row beside every node of a label: a scan for each. */
const productStep = /^\s*(?:NestedLoopJoin|CrossJoin|\w*Product) \(/u;

/**
 * The plans of the embedded engine, which depend on the indexes and not on how much there is: so a small graph will do.
 * PROFILE runs the query: EXPLAIN shows what was asked for, and not whether an index serves it.
 */
export async function readEmbeddedPlans(): Promise<readonly QueryPlan[]> {
  const engine = await createEngine({ url: 'embedded:memory' });
  try {
    await engine.prepareSchema(catalogue.schemaFor('embedded'));
    const graph = buildRandomGraph(ontology, { seed: 1, entitiesPerLabel: 3, relationsPerPair: 2 });
    await loadRandomGraph(engine, catalogue, ontology, graph);
    const plans: QueryPlan[] = [];
    // Writes last, though they are given nothing to write but the one dataset.
    for (const query of [...catalogue.ofMode('read'), ...catalogue.ofMode('write')]) {
      const params = query.mode === 'read' ? sampleParams(query, graph, createRandom(1)) : toNothing(query);
      plans.push(toPlan(query.name, await profile(engine, query, params)));
    }
    return plans;
  } finally {
    await engine.close();
  }
}

async function profile(
  engine: GraphEngine,
  query: AnyCypherQuery,
  params: Params,
): Promise<readonly string[]> {
  const profiled = {
    ...adHocQuery(`PROFILE ${textFor(query, 'embedded')}`, query.mode),
    params: query.params,
  };
  const rows: readonly Params[] = await (query.mode === 'read'
    ? engine.read(profiled, params)
    : engine.write(profiled, params));
  const text = rows[0]?.['profile'];
  if (typeof text !== 'string') throw new Error(`${query.name}: the engine gave no plan`);
  return text.split('\n');
}

function toPlan(name: string, lines: readonly string[]): QueryPlan {
  const scans = lines.filter((line) => scanStep.test(line) || productStep.test(line));
  return { name, scans: scans.map((line) => line.trim()) };
}

/** Empty lists, and the id of the dataset of a random graph: of an id that is nowhere there would be no plan. */
const toNothing = (query: AnyCypherQuery): Params =>
  Object.fromEntries(
    Object.entries(query.params).map(([name, { list, kind }]) => [name, list ? [] : nothing[kind]]),
  );

const nothing = {
  string: 'seed',
  integer: 0,
  float: 0,
  boolean: false,
  map: {},
} as const;
