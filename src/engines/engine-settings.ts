import type { StoreDamagedError } from '../domain/errors.ts';

/** What an engine is told from outside. A null is as good as nothing. */
export interface EngineSettings {
  /** `embedded:memory`, `embedded:<folder>`, or an address of Neo4j (`bolt://`, `neo4j://`, also `+s` and `+ssc`). */
  readonly url: string;
  readonly user?: string | null;
  readonly password?: string | null;
  readonly database?: string | null;
  /** Milliseconds that a query may take when its caller says nothing; 15,000 by default. */
  readonly timeoutMs?: number;
  /** Reads that run at once; by default the number of cores, at least 2 (embedded engine only). */
  readonly readConcurrency?: number;
  /** Whether a folder without a graph gets an empty one; true by default (embedded engine only). */
  readonly createIfMissing?: boolean;
  /**
   * Asked when the store of a folder is damaged or gone: at true it is moved aside, into `damaged-…` of the same folder,
   * and an empty one takes its place (embedded engine only). By default it is an error.
   */
  readonly onDamagedStore?: (folder: string, error: StoreDamagedError) => boolean;
  /** For tests: rows come in random order unless a query asks for one (embedded engine only). */
  readonly shuffleUnordered?: boolean;
  /** Milliseconds that a query goes on after its caller left, before it counts as holding its slot (embedded). */
  readonly abandonedGraceMs?: number;
  /** Milliseconds after which one abandoned query is reason enough to end the engine's process (embedded). */
  readonly abandonedLimitMs?: number;
  /** Changes up to which a load is one transaction: 5,000 on the embedded engine, 200,000 on Neo4j. */
  readonly singleTransactionChanges?: number;
  /** Milliseconds without a sign of life after which another process ends a load; 30,000 by default (Neo4j only). */
  readonly loadSilenceMs?: number;
}

export const defaultTimeoutMs = 15_000;

/** How long the process of a load in batches may be silent before another one ends the load (Neo4j). */
export const defaultLoadSilenceMs = 30_000;
