import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import type { EngineSettings } from '../../src/engines/engine-settings.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import { type AnyCypherQuery, textFor } from '../../src/graph/cypher-query.ts';
import { fillEvenly } from './fill-evenly.ts';
import type { QueryPlan } from './query-plan.ts';
import { wipeNeo4j } from './wipe-neo4j.ts';

/*
 * A plan of Neo4j depends on what the server has counted. Over an empty graph all ways cost nothing, and over a small
 * one it is cheaper to read a label of five than to look into an index, so plans of either say nothing about real sizes.
 * The graph here has some hundreds of everything; from there on a seek is cheaper than a walk, and stays so. Counts are
 * taken anew before the first plan, as a server does by itself some seconds after a load.
 */
const perLabel = 300;
const lanes = 4;

/** Find nodes by a key, or go on from what is found already. The rest of a branch expands from there. */
const seeks = new Set([
  'NodeUniqueIndexSeek',
  'NodeUniqueIndexSeek(Locking)',
  'NodeIndexSeek',
  'NodeIndexSeek(Locking)',
  'Argument',
  'Unwind',
]);

/** The plans of Neo4j: EXPLAIN makes them, and runs nothing. Leaves the server empty. */
export async function readNeo4jPlans(settings: EngineSettings): Promise<readonly QueryPlan[]> {
  await wipeNeo4j(settings);
  const engine = await createEngine(settings);
  await engine.prepareSchema(catalogue.schemaFor('neo4j'));
  await engine.close();
  const driver = neo4j.driver(
    settings.url,
    neo4j.auth.basic(settings.user ?? 'neo4j', settings.password ?? ''),
  );
  const database = settings.database ?? 'neo4j';
  try {
    await fillEvenly(driver, database, ontology, perLabel);
    await driver.executeQuery('CALL db.prepareForReplanning(60)', {}, { database });
    return await explainAll(driver, database);
  } finally {
    await driver.close();
    await wipeNeo4j(settings);
  }
}

async function explainAll(driver: Driver, database: string): Promise<readonly QueryPlan[]> {
  const plans: QueryPlan[] = [];
  const waiting = [...catalogue.ofMode('read'), ...catalogue.ofMode('write')].values();
  // Lanes that draw from one list.
  const runLane = async (): Promise<void> => {
    for (const query of waiting) {
      const scans = listScans(await explain(driver, database, query));
      plans.push({ name: query.name, scans });
    }
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  return plans;
}

async function explain(driver: Driver, database: string, query: AnyCypherQuery): Promise<Plan> {
  // A plan is made for the names of parameters, whatever their values.
  const params = Object.fromEntries(Object.keys(query.params).map((name) => [name, null]));
  const { summary } = await driver.executeQuery(`EXPLAIN ${textFor(query, 'neo4j')}`, params, { database });
  if (summary.plan === false) throw new Error(`${query.name}: the server gave no plan`);
  return summary.plan;
}

const listScans = (plan: Plan): readonly string[] =>
  listOperators(plan)
    .filter(({ children, operatorType }) => children.length === 0 && !seeks.has(toOperator(operatorType)))
    .map(({ operatorType, arguments: { Details } }) => `${toOperator(operatorType)} ${String(Details)}`);

const listOperators = (plan: Plan): readonly Plan[] => [plan, ...plan.children.flatMap(listOperators)];

/** `NodeIndexSeek@neo4j`: operator and database. */
const toOperator = (operatorType: string) => operatorType.split('@')[0] ?? '';
