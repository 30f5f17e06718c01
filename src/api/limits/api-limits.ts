/** What one request may ask for; the numbers come from the configuration. */
export interface ApiLimits {
  /** Levels of selections, introspection left out. */
  readonly maxDepth: number;
  /** Fields in all, with fragments expanded: each alias of a field counts. */
  readonly maxSelections: number;
  /** Fields of Query itself, each alias counted. */
  readonly maxRootFields: number;
  /** Entities that the pages of a request could hold together. */
  readonly maxCost: number;
  readonly maxTokens: number;
  readonly maxPageSize: number;
  /** Ids in one `nodes(ids)`. */
  readonly maxIds: number;
}

/** Page size when `first` is absent; also in the SDL. */
export const defaultPageSize = 20;
