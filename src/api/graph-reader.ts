import type { Catalogue } from '../graph/catalogue.ts';
import type { CypherQuery, PlainValue } from '../graph/cypher-query.ts';
import type { GraphEngine } from '../graph/engine.ts';
import { completeParams } from '../graph/query-source.ts';
import type { RequestDeadline } from './request-deadline.ts';

export type PlainRow = Readonly<Record<string, PlainValue>>;

/** Reads of one request, with its deadline and its abort signal. */
export interface GraphReader {
  readonly read: <Params, Row>(query: CypherQuery<Params, Row>, params: Params) => Promise<readonly Row[]>;
  /** Runs a query of the families (ARCHITECTURE.md) by its name; a parameter that is not given is null. */
  readonly readFamily: (name: string, params: PlainRow) => Promise<readonly PlainRow[]>;
}

/** Makes the reader of a request; nothing is read when its time is over. */
export function createGraphReader(
  engine: Pick<GraphEngine, 'read'>,
  catalogue: Pick<Catalogue, 'get'>,
  options: {
    readonly signal: AbortSignal;
    readonly deadline: RequestDeadline;
    readonly bookmarks: readonly string[];
  },
): GraphReader {
  const toQueryOptions = () => {
    const { signal, deadline, bookmarks } = options;
    deadline.check();
    return { signal, bookmarks, timeoutMs: Math.max(1, Math.ceil(deadline.remainingMs())) };
  };
  return {
    read: async (query, params) => engine.read(query, params, toQueryOptions()),
    readFamily: async (name, params) => {
      const query = catalogue.get(name);
      return engine.read(query, completeParams(query, params), toQueryOptions());
    },
  };
}
