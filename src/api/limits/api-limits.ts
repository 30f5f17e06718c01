/** What one request may ask for; the numbers come from the configuration. */
export interface ApiLimits {
  /** Levels of selections, introspection left out. */
  readonly maxDepth: number;
  /** Fields in all, with fragments expanded: each alias of a field counts. */
  readonly maxSelections: number;
  /** Fields of Query itself, each alias counted. */
  readonly maxRootFields: number;
  /** Estimated cost of a request, about a row that is read each; root-costs.ts says how. */
  readonly maxCost: number;
  /** Cost above which a request is heavy. */
  readonly heavyCost: number;
  readonly maxTokens: number;
  /** Brackets within one another, those of all operations and fragments added up. */
  readonly maxNesting: number;
  /** Aliases as they are written. */
  readonly maxAliases: number;
  /** Of them, for fields of one name. */
  readonly maxFieldAliases: number;
  readonly maxDirectives: number;
  /** Errors after which an invalid query is checked no further. */
  readonly maxErrors: number;
  /** Operations in one HTTP request. */
  readonly maxBatch: number;
  readonly maxPageSize: number;
  /** Ids in one `nodes(ids)`. */
  readonly maxIds: number;
}

/** Page size when `first` is absent; also in the SDL. */
export const defaultPageSize = 20;
