/** Values that cross the engine port, in both directions: no driver type, no nested map inside a list property. */
export type PlainValue =
  | null
  | boolean
  | number
  | string
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

export type EngineName = 'embedded' | 'neo4j';

/**
 * What a parameter or a column holds, as a query file's header writes it: `string`, `integer`, `float`, `boolean`,
 * `map`, with `[]` for a list and `?` for nullable (`string[]`, `map[]?`).
 */
export interface ValueType {
  readonly kind: 'string' | 'integer' | 'float' | 'boolean' | 'map';
  readonly list: boolean;
  readonly nullable: boolean;
}

/** One named query of the catalogue. `overrides` holds the text of an engine whose dialect differs. */
export interface CypherQuery<Params, Row> {
  readonly name: string;
  readonly purpose: string;
  readonly mode: 'read' | 'write' | 'schema';
  readonly params: Readonly<Record<keyof Params & string, ValueType>>;
  readonly columns: Readonly<Record<keyof Row & string, ValueType>>;
  readonly text: string;
  readonly overrides: Readonly<Partial<Record<EngineName, string>>>;
}

/** A query whose types are known at run time only: the families generated from the ontology. */
export type AnyCypherQuery = CypherQuery<Record<string, PlainValue>, Record<string, PlainValue>>;

/** The text of a query on an engine. */
export const textFor = (query: Pick<AnyCypherQuery, 'text' | 'overrides'>, engine: EngineName): string =>
  query.overrides[engine] ?? query.text;
