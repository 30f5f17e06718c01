import { analyseQuery } from './analyse.ts';
import type { LintRule } from './lint-rule.ts';
import { lintRules } from './lint-rules.ts';
import type { QueryFile } from '../query-file.ts';

/** A rule that a query file breaks, at a line of the file. */
export interface LintProblem {
  readonly path: string;
  readonly line: number;
  readonly rule: LintRule;
  readonly found: string;
}

/** What the rules find in one file, in order of line. */
export function lintQuery(file: QueryFile): readonly LintProblem[] {
  const query = analyseQuery(file);
  return lintRules
    .filter((rule) => rule.embeddedOnly !== true || file.engine !== 'neo4j')
    .flatMap((rule) => rule.find(query).map(({ line, found }) => ({ path: file.path, line, rule, found })))
    .toSorted((left, right) => left.line - right.line);
}

/** A problem in one line: where, which rule, what stands there, and the way out. */
export function formatProblem({ path, line, rule, found }: LintProblem): string {
  const source = rule.number === undefined ? 'the catalogue' : `CYPHER.md rule ${rule.number}`;
  return `cypher/${path}:${line}: ${rule.name}: ${found} (${source}: ${rule.says}). Instead: ${rule.instead}.`;
}
