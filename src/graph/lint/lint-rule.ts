import type { AnalysedQuery } from './analyse.ts';

/** A place that breaks a rule, and what stands there. */
export interface Finding {
  readonly line: number;
  readonly found: string;
}

/** One rule of CYPHER.md, as far as the text of a query shows whether it is kept. */
export interface LintRule {
  readonly name: string;
  /** Its number in CYPHER.md; absent for a rule of the catalogue itself. */
  readonly number?: number;
  readonly says: string;
  /** What to write in its place. */
  readonly instead: string;
  /** Whether the rule is there for the embedded engine alone, so that a text for Neo4j need not keep it. */
  readonly embeddedOnly?: true;
  readonly find: (query: AnalysedQuery) => readonly Finding[];
}
