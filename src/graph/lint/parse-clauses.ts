import { findClosing, isToken } from './tokenize.ts';
import type { Token } from './tokenize.ts';

/** A clause without the subqueries inside it. WHERE, ORDER BY, SKIP and LIMIT are clauses of their own here. */
export interface Clause {
  /** In capitals; `PATTERN` for the pattern that a subquery begins with when it leaves MATCH out. */
  readonly keyword: string;
  readonly line: number;
  readonly tokens: readonly Token[];
  readonly blocks: readonly Block[];
}

/** A query, or one in braces inside another, or the clauses of a FOREACH. */
export interface Block {
  readonly kind: 'query' | 'EXISTS' | 'COUNT' | 'COLLECT' | 'CALL' | 'FOREACH';
  /** Variables of `CALL (a, b) { … }`; undefined when there are no parentheses. */
  readonly imports?: readonly string[];
  readonly clauses: readonly Clause[];
}

const keywords = new Set(
  'MATCH WITH RETURN UNWIND MERGE CREATE SET REMOVE DELETE DETACH CALL FOREACH UNION WHERE ORDER SKIP LIMIT OPTIONAL ON'.split(
    ' ',
  ),
);

/** Cuts a text into clauses and subqueries. It takes every text: what is no Cypher is for the engines to refuse. */
export const parseClauses = (tokens: readonly Token[]): Block => parseBlock('query', tokens);

function parseBlock(kind: Block['kind'], tokens: readonly Token[], imports?: readonly string[]): Block {
  const clauses: { keyword: string; line: number; tokens: Token[]; blocks: Block[] }[] = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const keyword = depth === 0 ? readKeyword(tokens, index) : undefined;
    if (keyword !== undefined) {
      clauses.push({ keyword: keyword.text, line: token.line, tokens: [], blocks: [] });
      index += keyword.length - 1;
      continue;
    }
    const clause = clauses.at(-1) ?? { keyword: 'PATTERN', line: token.line, tokens: [], blocks: [] };
    if (clauses.length === 0) clauses.push(clause);
    const nested = readNested(tokens, index, clause.keyword, clause.tokens);
    if (nested !== undefined) {
      clause.blocks.push(parseBlock(nested.kind, tokens.slice(nested.start, nested.end), nested.imports));
      index = nested.end;
      continue;
    }
    if (isToken(token, '(', '[', '{')) depth += 1;
    if (isToken(token, ')', ']', '}')) depth -= 1;
    clause.tokens.push(token);
  }
  return { kind, clauses, ...(imports !== undefined && { imports }) };
}

function readKeyword(tokens: readonly Token[], index: number): { text: string; length: number } | undefined {
  const token = tokens[index];
  const text = token?.text.toUpperCase() ?? '';
  if (token?.kind !== 'name' || !keywords.has(text)) return undefined;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (isToken(before, '.', 'AS', ':', 'STARTS', 'ENDS')) return undefined;
  // A column that is called like a keyword (`ORDER BY limit`) is followed by what ends an expression.
  if (after === undefined || isToken(after, ',', ')', '=', '.', 'ASC', 'DESC')) return undefined;
  const isFirstOfTwo = ['UNION', 'OPTIONAL', 'DETACH', 'ON'].includes(text);
  if (!isFirstOfTwo && after.kind === 'name' && keywords.has(after.text.toUpperCase())) return undefined;
  if (
    ['OPTIONAL', 'DETACH', 'ORDER', 'UNION'].includes(text) &&
    isToken(after, 'MATCH', 'CALL', 'DELETE', 'BY', 'ALL')
  )
    return { text: `${text} ${after.text.toUpperCase()}`, length: 2 };
  if (text === 'ON') return isToken(after, 'CREATE', 'MATCH') ? { text: 'SET', length: 3 } : undefined;
  return { text, length: 1 };
}

function readNested(tokens: readonly Token[], index: number, keyword: string, before: readonly Token[]) {
  const token = tokens[index];
  const previous = before.at(-1);
  if (keyword === 'FOREACH' && isToken(token, '|'))
    return { kind: 'FOREACH' as const, start: index + 1, end: endOfGroup(tokens, index) };
  if (!isToken(token, '{')) return undefined;
  const end = findClosing(tokens, index);
  if (previous !== undefined && isToken(previous, 'EXISTS', 'COUNT', 'COLLECT'))
    return { kind: previous.text.toUpperCase() as 'EXISTS' | 'COUNT' | 'COLLECT', start: index + 1, end };
  if (!keyword.endsWith('CALL')) return undefined;
  if (before.length === 0) return { kind: 'CALL' as const, start: index + 1, end };
  if (!isToken(before[0], '(') || findClosing(before, 0) !== before.length - 1) return undefined;
  const imports = before
    .filter((part) => part.kind === 'name' || part.kind === 'quoted')
    .map((part) => part.text);
  return { kind: 'CALL' as const, start: index + 1, end, imports };
}

function endOfGroup(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (let end = index; end < tokens.length; end += 1) {
    if (isToken(tokens[end], '(', '[', '{')) depth += 1;
    if (isToken(tokens[end], ')', ']', '}')) depth -= 1;
    if (depth < 0) return end;
  }
  return tokens.length;
}
