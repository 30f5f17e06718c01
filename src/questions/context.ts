import type { EditionDocument } from '../analysis/editions/select-editions.ts';
import type { OntologyModel } from '../domain/ontology/ontology.ts';
import type { CypherQuery } from '../graph/cypher-query.ts';
import type { EntityRecord } from '../graph/records.ts';
import type { PlainMap } from '../graph/value-type.ts';

/** A document as the texts of an answer name it. */
export interface NamedDocument extends EditionDocument {
  readonly name: string;
}

export interface QuestionLimits {
  readonly maxDistricts: number;
  readonly maxDepth: number;
  readonly maxNodes: number;
  readonly maxSearchHits: number;
  /** Rows that one hop of a traversal reads at most. */
  readonly maxHopRows: number;
}

/** What a question needs to be answered. `read` is bound to the request: its deadline and its abort signal. */
export interface QuestionContext {
  readonly read: <Params, Row>(query: CypherQuery<Params, Row>, params: Params) => Promise<readonly Row[]>;
  /** Entities by id, in any order, each once; unknown ids are left out. */
  readonly loadEntities: (ids: readonly string[]) => Promise<ReadonlyMap<string, EntityRecord>>;
  /** Lines of a document's file; null where the service does not hold it, or holds another version. */
  readonly countLines: (document: EntityRecord) => Promise<number | null>;
  readonly ontology: OntologyModel;
  /** Documents by id, for editions. */
  readonly documents: ReadonlyMap<string, NamedDocument>;
  /** Properties of each dataset, in order of id. */
  readonly datasets: readonly PlainMap[];
  readonly datasetVersion: string;
  readonly limits: QuestionLimits;
  /** Asks a question; its answer may be one that was kept, and is shared with others: nobody may change it. */
  readonly ask: <Args extends object, Answer>(
    question: Question<Args, Answer>,
    args: Args,
  ) => Promise<Answer>;
}

/**
 * A function of the data, its arguments and the limits alone. Its answer is whole: it reads nothing more through the
 * context when somebody looks at it.
 */
export type Question<Args, Answer> = (context: QuestionContext, args: Args) => Promise<Answer>;
