import type { LintRule } from '../lint-rule.ts';
import type { RelationPattern } from '../parse-patterns.ts';
import { isToken, toName } from '../tokenize.ts';

const longestWalk = 6;
const longestShortestPath = 15;

/** Rule 4: how far a pattern reaches is bounded. */
export const boundPaths: LintRule = {
  name: 'bound-paths',
  number: 4,
  says: `bound every variable-length pattern (at most ${longestWalk}) and shortest path (at most ${longestShortestPath})`,
  instead: 'write *1..6, or go breadth-first in TypeScript, one query a hop',
  find: ({ patterns }) =>
    patterns.flatMap(({ pattern }) =>
      pattern.relations.flatMap((relation) => {
        const longest = readLongest(relation);
        const limit = pattern.shortest ? longestShortestPath : longestWalk;
        if (relation.range === undefined || (longest !== undefined && longest <= limit)) return [];
        return [{ line: relation.line, found: relation.range.map((token) => token.text).join('') }];
      }),
    ),
};

function readLongest({ range }: RelationPattern): number | undefined {
  const last = range?.at(-1);
  return last?.kind === 'number' ? Number(last.text) : undefined;
}

/** Rule 4: what a shortest path has to be like is asked afterwards. */
export const noShortestPathPredicates: LintRule = {
  name: 'no-shortest-path-predicates',
  number: 4,
  embeddedOnly: true,
  says: 'no conditions on the path where shortestPath is matched: the engines search differently',
  instead: 'search breadth-first in TypeScript',
  find: ({ patterns }) =>
    patterns.flatMap(({ pattern, where, bound }) => {
      if (!pattern.shortest) return [];
      const own = new Set(
        [pattern.variable, ...pattern.relations.map((relation) => relation.variable)].filter(
          (name) => name !== undefined && !bound.has(name),
        ),
      );
      const used = where?.tokens.find((token) => own.has(toName(token)));
      const inside = pattern.relations.find((relation) => relation.rest.length > 0);
      if (used === undefined && inside === undefined) return [];
      return [
        {
          line: used?.line ?? inside?.line ?? pattern.line,
          found: `a condition on ${used?.text ?? 'its relations'}`,
        },
      ];
    }),
};

/** Rule 11: no quantified path patterns. */
export const noQuantifiedPaths: LintRule = {
  name: 'no-quantified-paths',
  number: 11,
  embeddedOnly: true,
  says: 'no quantified path patterns: ((a)-[:T]->(b)){1,3}, -[:T]->+',
  instead: 'write -[:T*1..3]->',
  find: ({ patterns }) =>
    patterns
      .filter(({ pattern }) => pattern.quantified)
      .map(({ pattern }) => ({ line: pattern.line, found: 'a repeated group' })),
};

/** Rule 2: OPTIONAL MATCH reads the whole sub-pattern for every row. */
export const noOptionalMatch: LintRule = {
  name: 'no-optional-match',
  number: 2,
  embeddedOnly: true,
  says: 'no OPTIONAL MATCH, which scans the whole sub-pattern',
  instead: 'a pattern comprehension, COUNT { … }, or CALL (x) { MATCH … RETURN collect(…) AS items }',
  find: ({ clauses }) =>
    clauses
      .filter(({ clause }) => clause.keyword === 'OPTIONAL MATCH')
      .map(({ clause }) => ({ line: clause.line, found: clause.keyword })),
};

/** Rule 2: EXISTS asks for one hop from a node that is there. */
export const plainExists: LintRule = {
  name: 'plain-exists',
  number: 2,
  embeddedOnly: true,
  says: 'EXISTS { } only for one plain hop from a bound node',
  instead: 'COUNT { … } > 0, or = 0',
  find: ({ patterns, clauses }) => {
    const placed = patterns.filter(({ block }) => block.kind === 'EXISTS');
    const wrong = placed.filter(
      ({ pattern, bound, where }) =>
        pattern.relations.length !== 1 ||
        pattern.relations[0]?.range !== undefined ||
        where !== undefined ||
        !pattern.nodes.some((node) => node.variable !== undefined && bound.has(node.variable)),
    );
    const long = clauses.filter(
      ({ block, clause }) => block.kind === 'EXISTS' && block.clauses[0] !== clause,
    );
    return [...wrong.map(({ pattern }) => pattern.line), ...long.map(({ clause }) => clause.line)]
      .filter((line, index, lines) => lines.indexOf(line) === index)
      .map((line) => ({ line, found: 'EXISTS with more than a hop' }));
  },
};

/** Rule 9: subqueries name what they take from outside. */
export const scopedCalls: LintRule = {
  name: 'scoped-calls',
  number: 9,
  says: 'no CALL { WITH x … }, which Neo4j has deprecated',
  instead: 'CALL (x) { … }',
  find: ({ clauses }) =>
    clauses.flatMap(({ clause }) =>
      clause.blocks
        .filter((block) => block.kind === 'CALL' && block.imports === undefined)
        .map(() => ({ line: clause.line, found: 'CALL {' })),
    ),
};

/** Found by a graph of real size: DISTINCT straight behind a subquery keeps the first 2,048 of its rows. */
export const noDistinctAfterCalls: LintRule = {
  name: 'no-distinct-after-calls',
  embeddedOnly: true,
  says: 'no DISTINCT straight behind CALL (x) { … }: the embedded engine drops every row after the 2,048th',
  instead: 'UNION inside the subquery, or WITH …, count(*) AS occurrences behind it',
  find: ({ clauses }) =>
    clauses.flatMap(({ clause, next }) =>
      clause.blocks.some(({ kind }) => kind === 'CALL') &&
      next !== undefined &&
      ['RETURN', 'WITH'].includes(next.keyword) &&
      next.tokens[0]?.text.toUpperCase() === 'DISTINCT'
        ? [{ line: next.line, found: `${next.keyword} DISTINCT` }]
        : [],
    ),
};

/** Rule 11: subqueries that the embedded engine lacks. */
export const noForeignSubqueries: LintRule = {
  name: 'no-foreign-subqueries',
  number: 11,
  embeddedOnly: true,
  says: 'no COLLECT { }, no OPTIONAL CALL, no CALL … IN TRANSACTIONS',
  instead: 'CALL (x) { MATCH … RETURN collect(…) AS items }; batches come from TypeScript',
  find: ({ clauses, tokens }) => [
    ...clauses.flatMap(({ clause }) => [
      ...clause.blocks
        .filter((block) => block.kind === 'COLLECT')
        .map(() => ({ line: clause.line, found: 'COLLECT {' })),
      ...(clause.keyword === 'OPTIONAL CALL' ? [{ line: clause.line, found: clause.keyword }] : []),
    ]),
    ...tokens.flatMap((token, index) =>
      isToken(token, 'TRANSACTIONS') && isToken(tokens[index - 1], 'IN', 'CONCURRENT')
        ? [{ line: token.line, found: 'IN TRANSACTIONS' }]
        : [],
    ),
  ],
};
