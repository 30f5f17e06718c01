import type { AnyCypherQuery, CypherQuery, EngineName, PlainValue } from './cypher-query.ts';

export interface QueryOptions {
  /** Ends the wait, and the query where the engine can; the promise rejects with QueryAbortedError. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the promise rejects with QueryTimeoutError. Default: the engine's own setting. */
  readonly timeoutMs?: number;
  /** A read sees at least the states that these name; from `bookmarks` of any service on the same graph. */
  readonly bookmarks?: readonly string[];
}

export interface EngineCapabilities {
  /** The engine stops working on a query whose caller has gone; otherwise its process is the last resort. */
  readonly cancelsQueries: boolean;
  /** Data is still there after `close`. */
  readonly persistent: boolean;
  /** Several services may use one store at once. */
  readonly sharedByProcesses: boolean;
  /** The folder of this machine that holds the data for good; null where there is none. */
  readonly dataFolder: string | null;
}

/** New facts of one label or type. */
export type CreatedFacts =
  | { readonly kind: 'entities'; readonly label: string }
  | { readonly kind: 'relations'; readonly type: string };

/** One write of a change that is applied as a whole. `changes` is how many facts it touches, for progress. */
export interface WriteStatement {
  /**
   * Says that `params.rows` are facts that the graph does not have. An engine may put them in by a quicker way than the
   * query, with the same result.
   */
  readonly creates?: CreatedFacts;
  readonly query: AnyCypherQuery;
  readonly params: Readonly<Record<string, PlainValue>>;
  readonly changes: number;
}

/** A query that has to give a row, in the transaction of a change and before its first write. */
export interface WriteGuard {
  readonly query: AnyCypherQuery;
  readonly params: Readonly<Record<string, PlainValue>>;
}

export interface ApplyOptions {
  /** Without a row nothing is written, and GraphChangedError says so. It may take a lock that other writes wait for. */
  readonly guard?: WriteGuard;
  /** Facts touched in all; decides between one transaction and a staged load, and scales the progress. */
  readonly changeCount: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What an engine has under way at this moment; null where it does not know, or has no such thing. */
export interface EngineFigures {
  /** Reads that may run at once, and those that run, run beside because they are slow, and wait. */
  readonly readSlots: number | null;
  readonly readsRunning: number | null;
  readonly readsBeside: number | null;
  readonly readsWaiting: number | null;
  readonly writesRunning: number | null;
  readonly writesWaiting: number | null;
  /** How often the engine's process was started again. */
  readonly restarts: number | null;
  /** Open sessions of a driver, each with one connection at most. */
  readonly sessions: number | null;
}

/** The figures of an engine that knows none. */
export const unknownFigures: EngineFigures = {
  readSlots: null,
  readsRunning: null,
  readsBeside: null,
  readsWaiting: null,
  writesRunning: null,
  writesWaiting: null,
  restarts: null,
  sessions: null,
};

/** Files that hold all of a store as it was at one moment. They stay until they are removed. */
export interface StoreCopy {
  readonly files: readonly { readonly name: string; readonly path: string }[];
  remove(): Promise<void>;
}

/** Queries inside one transaction, which see each other's writes and take effect together. */
export interface GraphTransaction {
  run<Params, Row>(query: CypherQuery<Params, Row>, params: Params): Promise<readonly Row[]>;
}

/**
 * The only door to a graph. Rows are plain values. Every method rejects with an error of `domain/errors.ts`:
 * QueryTimeoutError, QueryAbortedError, QueryFailedError, EngineUnavailableError, DatasetLoadingError and, for a
 * parameter that no engine can store (NaN, a function, a nested map), InvalidInputError.
 */
export interface GraphEngine {
  readonly name: EngineName;
  readonly capabilities: EngineCapabilities;
  read<Params, Row>(
    query: CypherQuery<Params, Row>,
    params: Params,
    options?: QueryOptions,
  ): Promise<readonly Row[]>;
  write<Params, Row>(
    query: CypherQuery<Params, Row>,
    params: Params,
    options?: QueryOptions,
  ): Promise<readonly Row[]>;
  /** Runs `work` in one transaction; all of it takes effect, or nothing. Never repeated once it may have committed. */
  transaction<Result>(
    work: (transaction: GraphTransaction) => Promise<Result>,
    options?: QueryOptions,
  ): Promise<Result>;
  /** Creates constraints and indexes that are missing; safe to run twice, and by two services at once. */
  prepareSchema(statements: readonly AnyCypherQuery[]): Promise<void>;
  /**
   * Applies many writes so that readers see all of them or none, also after a crash at any moment: the next opening
   * finishes or rolls back. A large change may make reads fail with DatasetLoadingError until it is whole.
   * @throws GraphChangedError when the guard gives no row
   */
  applyAtomically(statements: AsyncIterable<WriteStatement>, options: ApplyOptions): Promise<void>;
  /** Names the newest state that this engine knows of, its own writes among it; empty where nobody else has the store. */
  bookmarks(): Promise<readonly string[]>;
  figures(): EngineFigures;
  /**
   * Copies the store between two writes; reads go on beside.
   * @throws InvalidInputError where the data is in a server, which has a way of its own
   */
  copyStore(signal?: AbortSignal): Promise<StoreCopy>;
  close(): Promise<void>;
}
