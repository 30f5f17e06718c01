import { isName, isToken, splitAt, toName } from './tokenize.ts';
import type { Token } from './tokenize.ts';
import { parseClauses } from './parse-clauses.ts';
import type { Block, Clause } from './parse-clauses.ts';
import { isPatternClause, parsePatterns } from './parse-patterns.ts';
import type { PathPattern } from './parse-patterns.ts';
import { tokenize } from './tokenize.ts';
import type { QueryFile } from '../query-file.ts';

/** A pattern where it stands, with what is bound before it. */
export interface PlacedPattern {
  readonly pattern: PathPattern;
  readonly clause: Clause;
  readonly block: Block;
  /** The WHERE that belongs to the clause. */
  readonly where?: Clause;
  readonly bound: ReadonlySet<string>;
  /** Those of `bound` that are nodes. */
  readonly boundNodes: ReadonlySet<string>;
}

/** A clause where it stands. */
export interface PlacedClause {
  readonly clause: Clause;
  readonly block: Block;
  readonly next?: Clause;
}

/** A query file taken apart as far as the rules need it. */
export interface AnalysedQuery {
  readonly file: QueryFile;
  readonly tokens: readonly Token[];
  readonly root: Block;
  readonly clauses: readonly PlacedClause[];
  readonly patterns: readonly PlacedPattern[];
  /** Variables that stand for nodes, relationships and paths anywhere in the text. */
  readonly graphVariables: ReadonlySet<string>;
}

interface Scope {
  bound: Set<string>;
  nodes: Set<string>;
}

/** Takes a query file apart. Schema texts are only cut into tokens: they have no clauses. */
export function analyseQuery(file: QueryFile): AnalysedQuery {
  const tokens = tokenize(file.text, file.textLine);
  const root = file.mode === 'schema' ? { kind: 'query' as const, clauses: [] } : parseClauses(tokens);
  const clauses: PlacedClause[] = [];
  const patterns: PlacedPattern[] = [];
  const graphVariables = new Set<string>();
  walkBlock(root, { bound: new Set(), nodes: new Set() }, { clauses, patterns, graphVariables });
  return { file, tokens, root, clauses, patterns, graphVariables };
}

interface Found {
  readonly clauses: PlacedClause[];
  readonly patterns: PlacedPattern[];
  readonly graphVariables: Set<string>;
}

function walkBlock(block: Block, outer: Scope, found: Found): void {
  const start = (): Scope => {
    if (block.kind !== 'CALL') return copyScope(outer);
    const bound = new Set(block.imports);
    return { bound, nodes: new Set([...bound].filter((name) => outer.nodes.has(name))) };
  };
  let scope = start();
  for (const [index, clause] of block.clauses.entries()) {
    const next = block.clauses[index + 1];
    found.clauses.push({ clause, block, ...(next && { next }) });
    if (clause.keyword.startsWith('UNION')) scope = start();
    const placed = { clause, block, ...(next?.keyword === 'WHERE' && { where: next }) };
    for (const pattern of parsePatterns(clause)) {
      found.patterns.push({
        ...placed,
        pattern,
        bound: new Set(scope.bound),
        boundNodes: new Set(scope.nodes),
      });
      noteVariables(pattern, isPatternClause(clause) ? scope : copyScope(scope), found.graphVariables);
    }
    for (const nested of clause.blocks) {
      walkBlock(nested, scope, found);
      if (nested.kind === 'CALL') for (const name of listReturned(nested)) scope.bound.add(name);
    }
    scope = applyAliases(clause, scope, found.graphVariables);
  }
}

const copyScope = (scope: Scope): Scope => ({ bound: new Set(scope.bound), nodes: new Set(scope.nodes) });

function noteVariables(pattern: PathPattern, scope: Scope, graphVariables: Set<string>): void {
  const nodes = pattern.nodes.flatMap((node) => node.variable ?? []);
  const relations = pattern.relations.flatMap((relation) => relation.variable ?? []);
  for (const name of nodes) scope.nodes.add(name);
  for (const name of [
    ...nodes,
    ...relations,
    ...(pattern.variable === undefined ? [] : [pattern.variable]),
  ]) {
    scope.bound.add(name);
    graphVariables.add(name);
  }
}

/** What a column is called, and the variable that it is when it is nothing else. */
export interface Column {
  readonly name?: string;
  readonly aliased: boolean;
  readonly variable?: string;
  readonly tokens: readonly Token[];
}

/** The columns of a WITH or RETURN. */
export function readColumns(clause: Clause): readonly Column[] {
  const tokens = isToken(clause.tokens[0], 'DISTINCT') ? clause.tokens.slice(1) : clause.tokens;
  return splitAt(tokens, ',').map((item) => {
    const [first, as, alias] = [item[0], item.at(-2), item.at(-1)];
    const aliased = isToken(as, 'AS') && isName(alias);
    const expression = aliased ? item.slice(0, -2) : item;
    const variable = expression.length === 1 && isName(first) ? toName(first) : undefined;
    const name = aliased ? toName(alias) : variable;
    return {
      aliased,
      tokens: expression,
      ...(name !== undefined && { name }),
      ...(variable !== undefined && { variable }),
    };
  });
}

function applyAliases(clause: Clause, scope: Scope, graphVariables: Set<string>): Scope {
  if (clause.keyword === 'UNWIND') {
    const alias = clause.tokens.at(-1);
    if (isName(alias)) scope.bound.add(toName(alias));
  }
  if (clause.keyword !== 'WITH') return scope;
  const columns = readColumns(clause);
  const keepsAll = columns.some((column) => isToken(column.tokens[0], '*'));
  const kept: Scope = keepsAll ? copyScope(scope) : { bound: new Set(), nodes: new Set() };
  for (const { name, variable } of columns) {
    if (name === undefined) continue;
    kept.bound.add(name);
    if (variable !== undefined && scope.nodes.has(variable)) kept.nodes.add(name);
    if (variable !== undefined && graphVariables.has(variable)) graphVariables.add(name);
  }
  return kept;
}

const listReturned = (block: Block): readonly string[] =>
  block.clauses
    .filter((clause) => clause.keyword === 'RETURN')
    .flatMap((clause) => readColumns(clause).flatMap((column) => column.name ?? []));
