import type { AnalysedQuery } from '../analyse.ts';
import type { LintRule } from '../lint-rule.ts';
import { findClosing, isName, isToken, splitAt } from '../tokenize.ts';
import type { Token } from '../tokenize.ts';

/** Findings for every call of one of the functions, unless `allows` says that this one may stay. */
const findCalls = (
  { tokens }: AnalysedQuery,
  names: readonly string[],
  allows: (tokens: readonly Token[], index: number) => boolean = () => false,
) =>
  tokens.flatMap((token, index) => {
    const isCall =
      isToken(token, ...names) && isToken(tokens[index + 1], '(') && !isToken(tokens[index - 1], '.');
    return isCall && !allows(tokens, index) ? [{ line: token.line, found: `${token.text}(…)` }] : [];
  });

/** Rule 9: one list rather than many equalities. */
export const inRatherThanOr: LintRule = {
  name: 'in-rather-than-or',
  number: 9,
  says: 'n.id IN $ids rather than n.id = $a OR n.id = $b',
  instead: 'write n.id IN [$a, $b], or take a list',
  find: ({ tokens }) =>
    tokens.flatMap((token, index) => {
      if (!isToken(token, 'OR')) return [];
      const left = tokens.slice(Math.max(0, index - 6), index);
      const [name, dot, property, equals] = tokens.slice(index + 1, index + 5);
      if (!isName(name) || !isToken(dot, '.') || !isName(property) || !isToken(equals, '=')) return [];
      const repeats = left.some(
        (part, at) =>
          part.text === name.text &&
          isToken(left[at + 1], '.') &&
          left[at + 2]?.text === property.text &&
          isToken(left[at + 3], '='),
      );
      return repeats
        ? [
            {
              line: token.line,
              found: `${name.text}.${property.text} = … OR ${name.text}.${property.text} = …`,
            },
          ]
        : [];
    }),
};

/** Rule 8: slices count from the front. */
export const noNegativeSlices: LintRule = {
  name: 'no-negative-slices',
  number: 8,
  says: 'no negative slices',
  instead: 'count from the front, or cut in TypeScript',
  find: ({ tokens }) =>
    tokens.flatMap((token, index) => {
      const isIndex =
        isToken(token, '[') && (isName(tokens[index - 1]) || isToken(tokens[index - 1], ')', ']'));
      if (!isIndex || isToken(tokens[index - 1], 'IN', 'RETURN', 'WITH', 'UNWIND', 'THEN', 'ELSE')) return [];
      const parts = splitAt(tokens.slice(index + 1, findClosing(tokens, index)), '..');
      const negative = parts.length > 1 && parts.some((part) => isToken(part[0], '-'));
      return negative ? [{ line: token.line, found: '[…..-…]' }] : [];
    }),
};

/** Rule 4: lists grow with the graph, not with the input. */
export const noRangeOverInput: LintRule = {
  name: 'no-range-over-input',
  number: 4,
  says: 'no range() over input: one number would make a list of any length',
  instead: 'write the bounds as literals, or take a list as a parameter',
  find: (query) =>
    findCalls(query, ['RANGE'], (tokens, index) =>
      tokens
        .slice(index + 2, findClosing(tokens, index + 1))
        .every((token) => token.kind === 'number' || isToken(token, ',', '-')),
    ),
};

/** Rule 8: what depends on the clock, on chance or on rounding comes from TypeScript. */
export const noEngineValues: LintRule = {
  name: 'no-engine-values',
  number: 8,
  says: 'dates are ISO strings; ids, random values and rounding come from TypeScript',
  instead: 'take it as a parameter, or compute it from the rows',
  find: (query) =>
    findCalls(
      query,
      'DATE DATETIME LOCALDATETIME TIME LOCALTIME DURATION TIMESTAMP RANDOMUUID RAND ROUND'.split(' '),
    ),
};

/** Rule 11: functions that the embedded engine lacks. */
export const noPoints: LintRule = {
  name: 'no-points',
  number: 11,
  embeddedOnly: true,
  says: 'no point functions',
  instead: 'keep coordinates as numbers',
  find: (query) => [
    ...findCalls(query, ['POINT']),
    ...query.tokens.flatMap((token, index) =>
      isToken(token, 'POINT') &&
      isToken(query.tokens[index + 1], '.') &&
      isToken(query.tokens[index + 3], '(')
        ? [{ line: token.line, found: `point.${query.tokens[index + 2]?.text}(…)` }]
        : [],
    ),
  ],
};

/** Rule 11: procedures belong to one engine, and those that run a text can run any text. */
export const noProcedures: LintRule = {
  name: 'no-procedures',
  number: 11,
  says: 'no procedures, and no text that is put together and run',
  instead: 'write it in Cypher; a procedure of one engine belongs into an override',
  find: ({ clauses, file }) =>
    clauses
      .filter(({ clause }) => clause.keyword.endsWith('CALL') && isName(clause.tokens[0]))
      .filter(({ clause }) => file.engine === undefined || isToken(clause.tokens[0], 'APOC'))
      .map(({ clause }) => ({
        line: clause.line,
        found: `CALL ${clause.tokens
          .slice(0, 5)
          .map((token) => token.text)
          .join('')}`,
      })),
};

/** Rule 8: integers divide as integers. */
export const floatDivision: LintRule = {
  name: 'float-division',
  number: 8,
  says: 'toFloat() before /',
  instead: 'toFloat(a) / b',
  find: ({ tokens }) =>
    tokens.flatMap((token, index) => {
      if (!isToken(token, '/')) return [];
      const left = isToken(tokens[index - 1], ')')
        ? tokens[findOpening(tokens, index - 1) - 1]
        : tokens[index - 1];
      const isFloat =
        isToken(left, 'TOFLOAT') ||
        isToken(tokens[index + 1], 'TOFLOAT') ||
        [tokens[index - 1], tokens[index + 1]].some(
          (part) => part?.kind === 'number' && part.text.includes('.'),
        );
      return isFloat
        ? []
        : [{ line: token.line, found: `${tokens[index - 1]?.text} / ${tokens[index + 1]?.text}` }];
    }),
};

function findOpening(tokens: readonly Token[], close: number): number {
  let depth = 0;
  for (let index = close; index > 0; index -= 1) {
    if (isToken(tokens[index], ')', ']', '}')) depth += 1;
    if (isToken(tokens[index], '(', '[', '{')) depth -= 1;
    if (depth === 0) return index;
  }
  return 0;
}

/** Rule 9: how many rows are skipped and taken is plain. */
export const plainLimits: LintRule = {
  name: 'plain-limits',
  number: 9,
  says: 'SKIP and LIMIT take a literal or a parameter',
  instead: 'compute the number in TypeScript',
  find: ({ clauses }) =>
    clauses
      .filter(({ clause }) => ['SKIP', 'LIMIT'].includes(clause.keyword))
      .filter(
        ({ clause: { tokens } }) =>
          tokens.length !== 1 || !['number', 'param'].includes(tokens[0]?.kind ?? ''),
      )
      .map(({ clause }) => ({
        line: clause.line,
        found: `${clause.keyword} ${clause.tokens.map((token) => token.text).join(' ')}`,
      })),
};
