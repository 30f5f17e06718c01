/** Queries by the SHA-256 (hex) of their text. */
export type QueryList = ReadonlyMap<string, string>;

/** What Apollo Server keeps persisted queries in. */
export interface QueryCache {
  readonly get: (key: string) => Promise<string | undefined>;
  readonly set: (key: string, query: string) => Promise<void>;
  readonly delete: (key: string) => Promise<boolean>;
}

/** Characters of registered queries together; the one that was asked longest ago goes first. */
const mostCharacters = 8_000_000;

/** Apollo Server sets this before each hash. */
const prefix = 'apq:';

/**
 * Finds queries of a list and, where clients may register theirs, of them; these take a bounded amount of memory.
 * Apollo Server holds each against its hash before it registers it.
 */
export function createQueryCache(
  list: QueryList,
  { registers, most = mostCharacters }: { readonly registers: boolean; readonly most?: number },
): QueryCache {
  const registered = new Map<string, string>();
  let characters = 0;
  const forget = (key: string): boolean => {
    characters -= registered.get(key)?.length ?? 0;
    return registered.delete(key);
  };
  const keep = (key: string, query: string): void => {
    forget(key);
    registered.set(key, query);
    characters += query.length;
    for (const oldest of registered.keys()) {
      if (characters <= most) return;
      forget(oldest);
    }
  };
  return {
    get: async (key) => {
      const listed = list.get(key.startsWith(prefix) ? key.slice(prefix.length) : key);
      if (listed !== undefined) return listed;
      const query = registered.get(key);
      if (query !== undefined) keep(key, query);
      return query;
    },
    set: async (key, query) => {
      if (registers) keep(key, query);
    },
    delete: async (key) => forget(key),
  };
}
