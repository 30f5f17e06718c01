/** What a root field is estimated to cost. One unit is about one row that is read. */
export interface RootCost {
  /** Rows that it reads before its answer is made. */
  readonly reads: number;
  /** Entities that its answer may hold; pages inside of it are asked for each of them. */
  readonly holds: number;
}

/** Arguments as the field gets them: defaults filled in, what is left out absent or null. */
export type RootArguments = Readonly<Record<string, unknown>>;

/** Districts that are counted where none are named, and the answer is about all of them. */
const allDistricts = 20;

const readNumber = (args: RootArguments, name: string, fallback: number): number => {
  const value = args[name];
  return typeof value === 'number' ? Math.max(0, value) : fallback;
};
const countItems = (args: RootArguments, name: string, fallback = 0): number => {
  const value = args[name];
  return Array.isArray(value) ? value.length : fallback;
};
const has = (args: RootArguments, name: string): boolean => args[name] !== undefined && args[name] !== null;

const countPairs = (districts: number): number => (districts * Math.max(0, districts - 1)) / 2;

type Estimates = Readonly<Record<string, (args: RootArguments) => RootCost>>;

/** An edit is held against everything that is stated; a dataset replaces much of it. */
const editCosts: Estimates = {
  importDataset: () => ({ reads: 50_000, holds: 0 }),
  ...Object.fromEntries(
    ['upsertEntities', 'upsertRelations', 'deleteEntities', 'deleteRelations', 'revert'].map((field) => [
      field,
      (args: RootArguments) => {
        const facts = Math.max(1, countItems(args, 'entities') + countItems(args, 'relations'));
        return { reads: 10_000 + 10 * facts, holds: 0 };
      },
    ]),
  ),
};

/** Of the root questions, whose answers are kept. */
const questionCosts: Estimates = {
  chainGaps: (args) =>
    ['chain', 'cluster', 'industry', 'product'].some((name) => has(args, name))
      ? { reads: 1000, holds: Math.min(readNumber(args, 'first', 200), 50) }
      : { reads: 5500, holds: 3 * readNumber(args, 'first', 200) },
  clusterHistory: () => ({ reads: 500, holds: 100 }),
  conflictReport: (args) => ({
    reads: has(args, 'district') || has(args, 'document') ? 2500 : 5500,
    holds: readNumber(args, 'first', 100),
  }),
  consistencyChecks: () => ({ reads: 1500, holds: 200 }),
  courting: (args) => ({
    reads: args['by'] === 'FIRM' ? 3000 : 4500,
    holds: readNumber(args, 'first', 500),
  }),
  dependencies: (args) => ({ reads: has(args, 'chain') ? 1000 : 3500, holds: 100 }),
  disruption: (args) => ({ reads: 500 + 100 * countItems(args, 'remove'), holds: 200 }),
  districtOverlap: (args) => {
    const districts = countItems(args, 'districts', allDistricts);
    const items = readNumber(args, 'first', 50);
    return { reads: 10_000 + 200 * districts, holds: Math.ceil(countPairs(districts) * items) };
  },
  facts: (args) => ({ reads: 200 + readNumber(args, 'first', 200), holds: readNumber(args, 'first', 200) }),
  lists: (args) => ({ reads: 3000, holds: readNumber(args, 'first', 200) }),
  path: (args) => ({
    reads: 500 * readNumber(args, 'maxHops', 4),
    holds: readNumber(args, 'maxPaths', 10) * (readNumber(args, 'maxHops', 4) + 1),
  }),
  planDiff: () => ({ reads: 1000, holds: 200 }),
  productOverlap: (args) => {
    const subjects = countItems(args, 'subjects', 2);
    return {
      reads: 1000 + 500 * subjects,
      holds: Math.ceil(countPairs(subjects) * readNumber(args, 'first', 50)),
    };
  },
  projectPipeline: (args) => ({ reads: 2500, holds: readNumber(args, 'first', 200) }),
  responsibilities: () => ({ reads: 500, holds: 300 }),
  rollUpTargets: () => ({ reads: 500, holds: 100 }),
  ruleChecks: () => ({ reads: 2000, holds: 100 }),
  search: (args) => ({ reads: 500, holds: readNumber(args, 'first', 20) }),
  resolveName: () => ({ reads: 500, holds: 20 }),
  subgraph: (args) => {
    const nodes = readNumber(args, 'maxNodes', 200);
    return { reads: 1000 * readNumber(args, 'depth', has(args, 'center') ? 1 : 0) + 8 * nodes, holds: nodes };
  },
  supplierMatches: (args) => {
    // The lines of a file are not known before it is read; it may have as many.
    const lines = countItems(args, 'demand') + (has(args, 'file') ? 200 : 0);
    return { reads: 100 + 50 * lines, holds: lines * readNumber(args, 'first', 20) };
  },
  supplyChain: (args) => ({
    reads: 300 * readNumber(args, 'maxDepth', 3),
    holds: 50 * readNumber(args, 'maxDepth', 3),
  }),
  supplyFlows: (args) => ({
    reads: 3500,
    holds:
      2 *
      countPairs(countItems(args, 'districts', allDistricts)) *
      Math.min(readNumber(args, 'maxFlowsPerPair', 20), 20),
  }),
  targetGrowth: () => ({ reads: 1000, holds: 200 }),
};

export const questionFields: ReadonlySet<string> = new Set(Object.keys(questionCosts));

/**
 * The estimate of each root field; lookups and lists of the ontology have none here, because they read what they hold.
 * The numbers follow what the fields read of the seed (docs/limits.md); what decides is that a question
 * about everything costs more than one about a single thing, and more where it is told to go further.
 */
export const rootCosts: Estimates = {
  ...questionCosts,
  node: () => ({ reads: 1, holds: 1 }),
  nodes: (args) => ({ reads: countItems(args, 'ids', 1), holds: countItems(args, 'ids', 1) }),
  citations: (args) => ({ reads: countItems(args, 'ids', 1), holds: countItems(args, 'ids', 1) }),
  stats: () => ({ reads: 10, holds: 10 }),
  signedAddress: () => ({ reads: 1, holds: 0 }),
  // Entries are stored in compressed pieces, of which the history of one fact opens a few.
  history: (args) => ({ reads: 10 * readNumber(args, 'first', 20), holds: readNumber(args, 'first', 20) }),
  journal: (args) => ({ reads: readNumber(args, 'first', 20), holds: readNumber(args, 'first', 20) }),
  ...editCosts,
};
