import { createHash } from 'node:crypto';
import { InvalidInputError, QueryNotAllowedError } from '../../domain/errors.ts';
import { createQueryCache, type QueryCache, type QueryList } from './query-cache.ts';

/** `off`: hashes are not known; `automatic`: clients may register; `only`: nothing but the list is answered. */
export type PersistedQueryMode = 'off' | 'automatic' | 'only';

/** Queries that clients name by their hash. */
export interface PersistedQueries {
  readonly mode: PersistedQueryMode;
  /** What Apollo Server finds texts by, and registers them with. */
  readonly cache: QueryCache;
  /**
   * Looks at one operation before it is parsed.
   * @throws InvalidInputError for a hash that is none, or is not that of its query
   * @throws QueryNotAllowedError where only the list is answered, for anything else
   */
  readonly check: (query: unknown, extensions: unknown) => void;
}

/** SHA-256 of a query's text, in hex. */
export const hashQuery = (query: string): string => createHash('sha256').update(query).digest('hex');

/** Persisted queries over a list that is known from the start. */
export function createPersistedQueries(mode: PersistedQueryMode, list: QueryList): PersistedQueries {
  return {
    mode,
    cache: createQueryCache(list, { registers: mode === 'automatic' }),
    check: (query, extensions) => {
      if (mode === 'off') return;
      const hash = readHash(extensions);
      if (hash !== null && typeof query === 'string' && hash !== hashQuery(query))
        throw new InvalidInputError(
          `extensions.persistedQuery.sha256Hash: ${hash} is not the SHA-256 of the query that came with it`,
          { messageZh: `extensions.persistedQuery.sha256Hash：${hash} 不是所附查询的 SHA-256` },
        );
      if (mode === 'only') checkListed(list, query, hash);
    },
  };
}

function checkListed(list: QueryList, query: unknown, hash: string | null): void {
  const asked = typeof query === 'string' ? hashQuery(query) : hash;
  // Neither text nor hash: Apollo Server says that there is no query.
  if (asked === null || list.has(asked)) return;
  throw new QueryNotAllowedError(
    `this service answers only the queries of its list, and the one with the SHA-256 ${asked} is not among them; ask the operator to add it to PERSISTED_QUERIES_FILE`,
    {
      messageZh: `本服务只应答清单内的查询，SHA-256 为 ${asked} 的查询不在其中；如有需要，请管理员把它加入 PERSISTED_QUERIES_FILE`,
    },
  );
}

/** The hash of a request; null where it has none. */
function readHash(extensions: unknown): string | null {
  if (!isObject(extensions) || extensions['persistedQuery'] === undefined) return null;
  const given = extensions['persistedQuery'];
  const { version, sha256Hash } = isObject(given) ? given : {};
  if (version !== 1)
    throw new InvalidInputError(
      `extensions.persistedQuery.version: ${JSON.stringify(version)} is not known; give 1`,
      { messageZh: `extensions.persistedQuery.version：不认识 ${JSON.stringify(version)}；应为 1` },
    );
  if (typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/u.test(sha256Hash))
    throw new InvalidInputError(
      'extensions.persistedQuery.sha256Hash: give the SHA-256 of the query as 64 hex digits in lower case',
      { messageZh: 'extensions.persistedQuery.sha256Hash：应为查询的 SHA-256，64 位小写十六进制' },
    );
  return sha256Hash;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
