import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readQueryFiles } from '../../scripts/read-query-files.ts';
import type { QueryFile } from '../../src/graph/query-file.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import type { EngineName } from '../../src/graph/cypher-query.ts';
import { readEmbeddedPlans } from '../support/embedded-plans.ts';
import { getNeo4j, listEngines } from '../support/engines.ts';
import { readNeo4jPlans } from '../support/neo4j-plans.ts';
import type { QueryPlan } from '../support/query-plan.ts';

const root = join(import.meta.dirname, '../..');

/** How each engine means to run every query. That nothing is multiplied with what is read whole is for the linter to see. */
const planners: Readonly<Record<EngineName, () => Promise<readonly QueryPlan[]>>> = {
  embedded: readEmbeddedPlans,
  neo4j: async () => {
    const connection = getNeo4j();
    if (connection === null) throw new Error('no Neo4j');
    return readNeo4jPlans(connection);
  },
};

describe.each(listEngines().map(({ name }) => name))('query plans (%s)', (engine) => {
  let files: readonly QueryFile[] = [];
  let plans: readonly QueryPlan[] = [];
  beforeAll(async () => {
    files = await readQueryFiles(root);
    plans = await planners[engine]();
  });

  /** What the engine's own file says counts before the common one. */
  const saysScans = (name: string): boolean => {
    const own = files.find((file) => file.name === name && file.engine === engine);
    const common = files.find((file) => file.name === name && file.engine === undefined);
    return (own ?? common)?.scans !== undefined;
  };

  it('exist for every query', () => {
    expect(plans.map(({ name }) => name).toSorted()).toEqual(
      [...catalogue.ofMode('read'), ...catalogue.ofMode('write')].map(({ name }) => name).toSorted(),
    );
  });

  it('begin every branch at an index, where the file does not say @scans', () => {
    const scanning = plans.filter(({ name, scans }) => !saysScans(name) && scans.length > 0);
    expect(scanning).toEqual([]);
  });

  it('read something whole, where the file says @scans', () => {
    const seeking = plans.filter(({ name, scans }) => saysScans(name) && scans.length === 0);
    expect(seeking).toEqual([]);
  });
});
