import neo4j from 'neo4j-driver';
import type { EngineSettings } from '../../src/engines/engine-settings.ts';

type Properties = Readonly<Record<string, unknown>>;

const nodes = `MATCH (n) WHERE NOT n:_Write AND NOT n:_LoadState AND NOT n:_LoadBatch
  RETURN labels(n) AS labels, properties(n) AS properties`;
const relationships = `MATCH (a)-[r]->(b)
  RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties`;

/**
 * Everything in a Neo4j, whole numbers told from others, in order; without what services leave there for each other, and
 * what differs between two loads of the same data.
 */
export async function dumpNeo4j({
  url,
  user,
  password,
  database,
}: EngineSettings): Promise<readonly string[]> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user ?? 'neo4j', password ?? ''), { useBigInt: true });
  const read = async (text: string) =>
    (await driver.executeQuery(text, {}, { database: database ?? 'neo4j' })).records.map((record) => {
      const { properties, ...rest } = record.toObject() as Properties & { readonly properties: Properties };
      return toText({ ...rest, properties: toComparable(properties) });
    });
  try {
    return [...(await read(nodes)), ...(await read(relationships))].sort();
  } finally {
    await driver.close();
  }
}

/** No list without items, which neo4j-admin does not keep; no lock of writers; no random id, and no hash of one. */
function toComparable(properties: Properties): Properties {
  const { locked: _locked, importedAt: _importedAt, ...rest } = properties;
  const kept = Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return Object.fromEntries(
    kept.map(([name, value]) => {
      if (name === 'hash') return [name, ''];
      if (name !== 'header') return [name, value];
      const entry = JSON.parse(String(value)) as {
        readonly records: readonly { readonly properties: object }[];
      };
      const records = entry.records.map((record) => ({
        ...record,
        properties: { ...record.properties, importedAt: '' },
      }));
      return [name, { ...entry, records, id: '', at: '', hash: '', previousHash: '' }];
    }),
  );
}

/** Keys in one order; 3n for a whole number and 3 for a fraction that is whole. */
const toText = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === 'bigint') return `${item}n`;
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
