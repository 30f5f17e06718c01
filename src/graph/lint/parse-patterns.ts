import { findClosing, isName, isToken, toName } from './tokenize.ts';
import type { Token } from './tokenize.ts';
import type { Clause } from './parse-clauses.ts';

export interface NodePattern {
  readonly variable?: string;
  /** Tokens after the colon. */
  readonly labels: readonly Token[];
  /** Tokens of the map in braces, without them. */
  readonly properties?: readonly Token[];
  readonly rest: readonly Token[];
  readonly line: number;
}

export interface RelationPattern {
  readonly variable?: string;
  /** Tokens from the star on; absent for one hop. */
  readonly range?: readonly Token[];
  readonly rest: readonly Token[];
  readonly line: number;
}

/** Nodes and the relations between them, as one pattern writes them. */
export interface PathPattern {
  readonly variable?: string;
  readonly shortest: boolean;
  /** A group in parentheses or a hop that is repeated by `+`, `*` or `{1,3}`. */
  readonly quantified: boolean;
  readonly nodes: readonly NodePattern[];
  readonly relations: readonly RelationPattern[];
  readonly line: number;
}

const patternClauses = new Set(['MATCH', 'OPTIONAL MATCH', 'MERGE', 'CREATE', 'PATTERN']);

/** Whether a clause consists of patterns. */
export const isPatternClause = (clause: Clause): boolean => patternClauses.has(clause.keyword);

/** The patterns of a clause; in an expression, those that have at least one relation. */
export function parsePatterns(clause: Clause): readonly PathPattern[] {
  const { tokens } = clause;
  const patterns: PathPattern[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!isToken(tokens[index], '(')) continue;
    if (!isPatternClause(clause) && !isHop(tokens, findClosing(tokens, index) + 1)) continue;
    const { pattern, end } = parsePath(tokens, index);
    patterns.push(pattern);
    index = end;
  }
  return patterns;
}

const isHop = (tokens: readonly Token[], index: number) =>
  isToken(tokens[index], '-', '<-') && isToken(tokens[index + 1], '[', '-', '->');

function parsePath(tokens: readonly Token[], start: number): { pattern: PathPattern; end: number } {
  const before = tokens[start - 1];
  const shortest = isToken(before, 'SHORTESTPATH', 'ALLSHORTESTPATHS');
  if (shortest) {
    const end = findClosing(tokens, start);
    const inner = parsePath(tokens.slice(0, end), start + 1).pattern;
    const variable = readPathVariable(tokens, start - 1);
    return { pattern: { ...inner, ...(variable !== undefined && { variable }), shortest }, end };
  }
  const nodes: NodePattern[] = [];
  const relations: RelationPattern[] = [];
  let quantified = false;
  let index = start;
  for (;;) {
    const end = findClosing(tokens, index);
    if (isToken(tokens[index + 1], '(')) quantified = true;
    nodes.push(parseNode(tokens.slice(index + 1, end), tokens[index]?.line ?? 0));
    index = end + 1;
    if (isToken(tokens[index], '+', '*', '{')) quantified = true;
    if (!isHop(tokens, index)) break;
    const hop = parseHop(tokens, index);
    relations.push(hop.relation);
    if (isToken(tokens[hop.end], '+', '*', '{')) quantified = true;
    index = hop.end;
    while (index < tokens.length && !isToken(tokens[index], '(')) index += 1;
    if (index >= tokens.length) break;
  }
  const variable = readPathVariable(tokens, start);
  const line = tokens[start]?.line ?? 0;
  const pattern = {
    ...(variable !== undefined && { variable }),
    shortest,
    quantified,
    nodes,
    relations,
    line,
  };
  return { pattern, end: index - 1 };
}

function readPathVariable(tokens: readonly Token[], start: number): string | undefined {
  const name = tokens[start - 2];
  return isToken(tokens[start - 1], '=') && isName(name) ? toName(name) : undefined;
}

function parseNode(tokens: readonly Token[], line: number): NodePattern {
  const { variable, tail } = takeVariable(tokens);
  const braces = tail.findIndex((token) => isToken(token, '{'));
  const bodyStart = braces === -1 ? tail.length : braces;
  const head = tail.slice(0, bodyStart);
  const where = head.findIndex((token) => isToken(token, 'WHERE'));
  const labels = isToken(head[0], ':', 'IS') ? head.slice(1, where === -1 ? undefined : where) : [];
  const close = braces === -1 ? -1 : findClosing(tail, braces);
  return {
    ...(variable !== undefined && { variable }),
    labels,
    ...(braces !== -1 && where === -1 && { properties: tail.slice(braces + 1, close) }),
    rest: where === -1 ? (braces === -1 ? [] : tail.slice(close + 1)) : tail.slice(where),
    line,
  };
}

function takeVariable(tokens: readonly Token[]) {
  const first = tokens[0];
  const named = isName(first) && !isToken(first, 'WHERE');
  return { variable: named ? toName(first) : undefined, tail: named ? tokens.slice(1) : tokens };
}

function parseHop(tokens: readonly Token[], index: number): { relation: RelationPattern; end: number } {
  const line = tokens[index]?.line ?? 0;
  const bracketed = isToken(tokens[index + 1], '[');
  const close = bracketed ? findClosing(tokens, index + 1) : index;
  const { variable, tail } = takeVariable(bracketed ? tokens.slice(index + 2, close) : []);
  const braces = tail.findIndex((token) => isToken(token, '{', 'WHERE'));
  const head = tail.slice(0, braces === -1 ? undefined : braces);
  const star = head.findIndex((token) => isToken(token, '*'));
  return {
    relation: {
      ...(variable !== undefined && { variable }),
      ...(star !== -1 && { range: head.slice(star) }),
      rest: braces === -1 ? [] : tail.slice(braces),
      line,
    },
    end: close + 2,
  };
}
