import type { AnalysedQuery, PlacedClause } from '../analyse.ts';
import { readColumns } from '../analyse.ts';
import type { Finding, LintRule } from '../lint-rule.ts';
import { findClosing, isName, isToken, toName } from '../tokenize.ts';
import type { Token } from '../tokenize.ts';

const aggregates = [
  'COUNT',
  'SUM',
  'AVG',
  'MIN',
  'MAX',
  'COLLECT',
  'STDEV',
  'STDEVP',
  'PERCENTILECONT',
  'PERCENTILEDISC',
];
const mapMakers = ['PROPERTIES', 'LABELS', 'TYPE', 'KEYS', 'COUNT', 'LENGTH', 'STARTNODE', 'ENDNODE'];

/** The RETURN clauses whose rows leave the query, one for each branch of a UNION. */
const listReturns = ({ clauses, root }: AnalysedQuery): readonly PlacedClause[] =>
  clauses.filter(({ clause, block }) => block === root && clause.keyword === 'RETURN');

/** Rule 5: rows hold plain values. */
export const returnPlainValues: LintRule = {
  name: 'return-plain-values',
  number: 5,
  says: 'return scalars, lists and maps, never nodes, relationships or paths',
  instead: 'n { .id, .name } or properties(n)',
  find: (query) =>
    listReturns(query).flatMap(({ clause }) =>
      clause.tokens.flatMap((token, index) =>
        isGraphValue(query, clause.tokens, index) ? [{ line: token.line, found: token.text }] : [],
      ),
    ),
};

function isGraphValue({ graphVariables }: AnalysedQuery, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const [before, earlier, after] = [tokens[index - 1], tokens[index - 2], tokens[index + 1]];
  if (isToken(token, 'NODES', 'RELATIONSHIPS') && isToken(after, '(')) return !isToken(before, 'IN');
  if (!isName(token) || !graphVariables.has(toName(token))) return false;
  if (isToken(before, '.', 'AS', ':') && !isMapValue(tokens, index)) return false;
  if (isToken(after, '.', '{', ':', 'IS', '(')) return false;
  if (isToken(before, 'DISTINCT') && isToken(tokens[index - 3], ...mapMakers)) return false;
  if (isToken(before, '(')) {
    const called = isName(earlier);
    if (called) return !isToken(earlier, ...mapMakers, 'NODES', 'RELATIONSHIPS', 'SIZE');
    return !isToken(after, ')');
  }
  // [r:TYPE] and [r] between two hops of a pattern comprehension.
  return !(isToken(before, '[') && isToken(earlier, '-', '<-'));
}

const isMapValue = (tokens: readonly Token[], index: number) =>
  isToken(tokens[index - 1], ':') && isName(tokens[index - 2]) && isToken(tokens[index - 3], '{', ',');

/** Rule 5: every column has a name. */
export const aliasColumns: LintRule = {
  name: 'alias-columns',
  number: 5,
  says: 'alias every column',
  instead: 'write n.id AS id',
  find: (query) =>
    listReturns(query).flatMap(({ clause }) =>
      readColumns(clause)
        .filter((column) => column.name === undefined)
        .map((column) => ({
          line: column.tokens[0]?.line ?? clause.line,
          found: column.tokens.map((token) => token.text).join(''),
        })),
    ),
};

/** Rule 5: ids of the engine's own are no ids. */
export const noElementIds: LintRule = {
  name: 'no-element-ids',
  number: 5,
  says: 'no element ids: they differ between the engines and after every load',
  instead: 'n.id, or relationId of a relation',
  find: ({ tokens }) =>
    tokens.flatMap((token, index) =>
      isToken(token, 'ID', 'ELEMENTID') &&
      isToken(tokens[index + 1], '(') &&
      !isToken(tokens[index - 1], '.') &&
      // What a text search of the embedded engine gives has no other way to its node.
      !isToken(tokens[index + 5], 'NODE_ID')
        ? [{ line: token.line, found: `${token.text}(…)` }]
        : [],
    ),
};

/** The header says which columns there are. */
export const declareColumns: LintRule = {
  name: 'declare-columns',
  says: 'the header names the columns that RETURN has, and no others',
  instead: 'make @returns and RETURN the same',
  find(query) {
    const declared = Object.keys(query.file.columns);
    const returns = listReturns(query);
    if (returns.length === 0 && declared.length > 0)
      return [{ line: query.file.textLine, found: `@returns ${declared.join(', ')} without RETURN` }];
    return returns.flatMap(({ clause }): Finding[] => {
      const names = readColumns(clause).flatMap((column) => column.name ?? []);
      const missing = declared.filter((name) => !names.includes(name));
      const extra = names.filter((name) => !declared.includes(name));
      return [
        ...missing.map((name) => ({ line: clause.line, found: `${name} is declared but not returned` })),
        ...extra.map((name) => ({ line: clause.line, found: `${name} is returned but not declared` })),
      ];
    });
  },
};

/** Rule 6: aggregates come before projections. */
export const aggregateFirst: LintRule = {
  name: 'aggregate-first',
  number: 6,
  embeddedOnly: true,
  says: 'no aggregate inside a map projection',
  instead:
    'aggregate in WITH, then project: WITH n, count(m) AS total RETURN n { .id, total: total } AS item',
  find: ({ clauses }) =>
    clauses
      .filter(({ clause }) => ['WITH', 'RETURN'].includes(clause.keyword))
      .flatMap(({ clause: { tokens } }) =>
        tokens.flatMap((token, index) => {
          if (!isToken(token, '{') || !isProjection(tokens, index)) return [];
          const inside = tokens.slice(index + 1, findClosing(tokens, index));
          const found = inside.find(
            (part, at) => isToken(part, ...aggregates) && isToken(inside[at + 1], '('),
          );
          return found === undefined ? [] : [{ line: found.line, found: `${found.text}(…) in { }` }];
        }),
      ),
};

const isProjection = (tokens: readonly Token[], open: number) => {
  const before = tokens[open - 1];
  return isName(before) && !isToken(before, 'THEN', 'ELSE', 'DISTINCT', 'AS', 'IN', 'WHEN', 'AND', 'OR');
};

/** Rule 6: a sum of nothing is 0. */
export const coalesceSums: LintRule = {
  name: 'coalesce-sums',
  number: 6,
  says: 'a sum of nothing is null on one engine and 0 on the other',
  instead: 'coalesce(sum(x), 0)',
  find: ({ tokens }) =>
    tokens.flatMap((token, index) => {
      const isSum =
        isToken(token, 'SUM') && isToken(tokens[index + 1], '(') && !isToken(tokens[index - 1], '.');
      const isGuarded = isToken(tokens[index - 1], '(') && isToken(tokens[index - 2], 'COALESCE');
      return isSum && !isGuarded ? [{ line: token.line, found: 'sum(…)' }] : [];
    }),
};
