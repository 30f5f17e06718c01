/** What a plan of an engine says that matters for growth, in the words of the engine. */
export interface QueryPlan {
  readonly name: string;
  /** Steps that read a label, a type, an index or a range of it, instead of what a key finds. */
  readonly scans: readonly string[];
}
