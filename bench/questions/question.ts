/** Ids and names that questions ask about; each dataset names its own (bench/datasets). */
export interface Landmarks {
  /** With the same surroundings at every size of the generated data. */
  readonly near: {
    readonly district: string;
    readonly cluster: string;
    readonly chain: string;
    /** Of a middle stage of that chain. */
    readonly product: string;
    readonly firm: string;
    readonly firmName: string;
  };
  /** Five districts, the one above among them. */
  readonly districts: readonly string[];
  /** A text that few names hold, equally many at every size. */
  readonly searchText: string;
}

type Rows = readonly (readonly unknown[])[];

/**
 * One question as three parties are asked it: the API, the bare Cypher that gives the same rows, and, where it can be
 * said in its language, `@neo4j/graphql`. What each answers is brought into one form and compared before it is timed.
 */
export interface Question {
  readonly name: string;
  /** `bounded` questions may not grow with the graph. */
  readonly kind: 'lookup' | 'nested' | 'analysis';
  readonly bounded: boolean;
  readonly variables: (landmarks: Landmarks) => Readonly<Record<string, unknown>>;
  readonly api: { readonly query: string; readonly toRows: (data: never) => Rows };
  /** Columns in the order of the rows. */
  readonly bare: { readonly cypher: string; readonly toRows?: (rows: Rows) => Rows };
  readonly peer?: { readonly query: string; readonly toRows: (data: never) => Rows };
}

/** What connections of the API look like. */
export interface Connection<Node, Extra = unknown> {
  readonly edges: readonly ({ readonly node: Node } & Extra)[];
}

/** Rows in an order of their own, so that two answers can be compared. */
export const inOrder = (rows: Rows): readonly string[] => rows.map((row) => JSON.stringify(row)).toSorted();
