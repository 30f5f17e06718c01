import type { LintRule } from '../lint-rule.ts';
import { isName, isToken, splitAt } from '../tokenize.ts';

const writing = new Set(['CREATE', 'MERGE', 'SET', 'REMOVE', 'DELETE', 'DETACH DELETE', 'FOREACH']);

/** Rule 11: properties are added, never replaced. */
export const addProperties: LintRule = {
  name: 'add-properties',
  number: 11,
  says: 'no SET n = $map and no CREATE (n $map)',
  instead: 'SET n += $map',
  find: ({ clauses, patterns, tokens }) => [
    ...clauses
      .filter(({ clause }) => clause.keyword === 'SET')
      .flatMap(({ clause }) =>
        splitAt(clause.tokens, ',')
          .filter(([variable, equals]) => isName(variable) && isToken(equals, '='))
          .map((item) => ({ line: item[0]?.line ?? clause.line, found: `SET ${item[0]?.text} = …` })),
      ),
    ...patterns
      .filter(({ clause }) => ['CREATE', 'MERGE'].includes(clause.keyword))
      .flatMap(({ pattern }) => [
        ...pattern.nodes.filter((node) => node.labels.some((token) => token.kind === 'param')),
        ...pattern.relations.filter(
          (relation) =>
            relation.rest.some((token) => token.kind === 'param') && !isToken(relation.rest[0], '{'),
        ),
      ])
      .map((part) => ({ line: part.line, found: `(${part.variable ?? ''} $…)` })),
    ...tokens.flatMap((token, index) =>
      isToken(token, '(') &&
      isName(tokens[index + 1]) &&
      tokens[index + 2]?.kind === 'param' &&
      isToken(tokens[index + 3], ')')
        ? [{ line: token.line, found: `(${tokens[index + 1]?.text} ${tokens[index + 2]?.text})` }]
        : [],
    ),
  ],
};

/** The header's mode is what the text does. */
export const trueMode: LintRule = {
  name: 'true-mode',
  says: '@mode read for a text that changes nothing, write for one that does, schema for constraints and indexes',
  instead: 'correct @mode, or take the clause out',
  find({ clauses, file, tokens }) {
    const isSchema =
      isToken(tokens[0], 'CREATE', 'DROP') && tokens.some((token) => isToken(token, 'INDEX', 'CONSTRAINT'));
    if (file.mode === 'schema')
      return isSchema ? [] : [{ line: file.textLine, found: 'no constraint and no index' }];
    const writes = clauses.filter(({ clause }) => writing.has(clause.keyword));
    if (file.mode === 'read')
      return writes.map(({ clause }) => ({ line: clause.line, found: clause.keyword }));
    return file.mode === 'write' && writes.length === 0
      ? [{ line: file.textLine, found: 'nothing is written' }]
      : [];
  },
};

/** The header's parameters are those of the text. */
export const declareParams: LintRule = {
  name: 'declare-params',
  says: 'the header names the parameters that the text uses, and no others',
  instead: 'add or remove the @param line',
  find({ file, tokens }) {
    const used = new Map(
      tokens
        .filter((token) => token.kind === 'param')
        .toReversed()
        .map((token) => [token.text.slice(1), token.line] as const),
    );
    const undeclared = [...used].filter(([name]) => !Object.hasOwn(file.params, name));
    const unused = Object.keys(file.params).filter((name) => !used.has(name));
    return [
      ...undeclared.map(([name, line]) => ({ line, found: `$${name} is not declared` })),
      ...unused.map((name) => ({ line: 1, found: `$${name} is declared but not used` })),
    ];
  },
};

/** Rules 11 and 12: what both engines can index and require. */
export const commonSchema: LintRule = {
  name: 'common-schema',
  number: 12,
  says: 'uniqueness is the only constraint that both engines have, and nodes are all that both can index',
  instead: 'check required properties at import; put an index of one engine into its folder',
  find: ({ file, tokens }) =>
    file.mode !== 'schema'
      ? []
      : tokens.flatMap((token, index) => {
          const isEnterprise = isToken(token, 'NOT') && isToken(tokens[index + 1], 'NULL');
          const isNodeKey = isToken(token, 'KEY') || isToken(token, 'NODE');
          const isRelation = file.engine !== 'neo4j' && isToken(token, '[');
          return isEnterprise || isNodeKey || isRelation ? [{ line: token.line, found: token.text }] : [];
        }),
};
