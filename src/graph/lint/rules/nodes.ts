import { isIndexed } from '../../indexed-properties.ts';
import type { AnalysedQuery, PlacedPattern } from '../analyse.ts';
import type { Finding, LintRule } from '../lint-rule.ts';
import type { NodePattern } from '../parse-patterns.ts';
import { isName, isToken, splitAt, toName } from '../tokenize.ts';

const describeNode = (node: NodePattern) => `(${node.variable ?? ''})`;

/** Rule 1: every node has a label where it is mentioned first. */
export const labelNodes: LintRule = {
  name: 'label-nodes',
  number: 1,
  embeddedOnly: true,
  says: 'label every node at its first mention, also inside EXISTS, COUNT and CALL and for anonymous nodes',
  instead: 'write (n:Entity) or its own label',
  find: ({ patterns }) =>
    patterns.flatMap(({ pattern, bound }) => {
      const mentioned = new Set(bound);
      return pattern.nodes.flatMap((node) => {
        const known = node.variable !== undefined && mentioned.has(node.variable);
        if (node.variable !== undefined) mentioned.add(node.variable);
        return known || node.labels.length > 0 ? [] : [{ line: node.line, found: describeNode(node) }];
      });
    }),
};

/** Rules 9 and 11: one label, or labels that all hold. */
export const noLabelExpressions: LintRule = {
  name: 'no-label-expressions',
  number: 9,
  says: 'no label alternatives and no label expressions (:A|B, :A&B, :!A)',
  instead: 'write n:A OR n:B in WHERE, or match a label that both have, such as Entity',
  find: ({ patterns, clauses }) => [
    ...patterns.flatMap(({ pattern }) =>
      pattern.nodes.flatMap((node) =>
        node.labels.some((token) => isToken(token, '|', '&', '!', '%'))
          ? [
              {
                line: node.line,
                found: `${describeNode(node)} with ${node.labels.map((token) => token.text).join('')}`,
              },
            ]
          : [],
      ),
    ),
    ...clauses
      .filter(({ clause }) => clause.keyword === 'WHERE')
      .flatMap(({ clause }) =>
        clause.tokens.flatMap((token, index) =>
          isToken(token, '|', '&') &&
          isName(clause.tokens[index - 1]) &&
          isToken(clause.tokens[index - 2], ':')
            ? [{ line: token.line, found: `:${clause.tokens[index - 1]?.text}${token.text}` }]
            : [],
        ),
      ),
  ],
};

/** Rule 11: labels, types and property names are written out. */
export const noDynamicNames: LintRule = {
  name: 'no-dynamic-names',
  number: 11,
  says: 'labels and types stand in the text: no :$(…), :$label, and no placeholders that a program fills in',
  instead: 'write one query for each, or generate a family from the ontology',
  find: ({ tokens }) =>
    tokens.flatMap((token, index) => {
      const next = tokens[index + 1];
      const dynamic = isToken(token, ':', '|', '&') && (next?.kind === 'param' || isToken(next, '$'));
      const isMapValue = dynamic && isToken(token, ':') && isMapKey(tokens, index - 1);
      const placeholder =
        (token.kind === 'symbol' && ['$', '%', '#', '@'].includes(token.text) && isToken(next, '{')) ||
        (token.kind === 'quoted' && /[${}%]/u.test(token.text));
      return (dynamic && !isMapValue) || placeholder
        ? [{ line: token.line, found: `${token.text}${next?.text ?? ''}` }]
        : [];
    }),
};

const isMapKey = (tokens: AnalysedQuery['tokens'], index: number) =>
  isName(tokens[index]) && isToken(tokens[index - 1], '{', ',');

/** Rule 11: conditions stand in WHERE clauses. */
export const noWhereInPatterns: LintRule = {
  name: 'no-where-in-patterns',
  number: 11,
  says: 'no WHERE inside a node or a relationship pattern',
  instead: 'move it behind the pattern: MATCH (n:Firm) WHERE …',
  find: ({ patterns }) =>
    patterns.flatMap(({ pattern }) =>
      [...pattern.nodes, ...pattern.relations]
        .filter((part) => isToken(part.rest[0], 'WHERE'))
        .map((part) => ({ line: part.line, found: `WHERE inside (${part.variable ?? ''})` })),
    ),
};

/** Rule 3: what MERGE finds nodes by is unique and indexed on both engines. */
export const mergeOnUniqueKeys: LintRule = {
  name: 'merge-on-unique-keys',
  number: 3,
  says: 'every MERGE key has a uniqueness constraint and, on the embedded engine, an index: (:Entity {id}), (:Dataset {id}), and those of the journal',
  instead: 'MERGE (n:Entity {id: …}) and SET the rest; for a relationship, MATCH both ends first',
  find: ({ patterns }) =>
    patterns
      .filter(({ clause }) => clause.keyword === 'MERGE')
      .flatMap(({ pattern, bound }) =>
        pattern.nodes
          .filter((node) => node.variable === undefined || !bound.has(node.variable))
          .filter((node) => !isUniqueKey(node))
          .map((node) => ({ line: node.line, found: `MERGE ${describeNode(node)}` })),
      ),
};

const uniquelyNamed = new Set(['Entity', 'Dataset', '_Journal', '_JournalEntry', '_JournalChunk']);

function isUniqueKey(node: NodePattern): boolean {
  const [label, ...others] = node.labels;
  const keys = listKeys(node);
  return (
    label !== undefined && others.length === 0 && uniquelyNamed.has(toName(label)) && keys.join() === 'id'
  );
}

const listKeys = (node: NodePattern) =>
  splitAt(node.properties ?? [], ',').flatMap(([key]) => (isName(key) ? [toName(key)] : []));

/** Reading a whole label has to be said, with its reason. */
export const sayScans: LintRule = {
  name: 'say-scans',
  says: 'only queries whose header says so (@scans and why) read a whole label',
  instead:
    'begin at a node that is found by id or name ({id: $id}, n.id IN $ids) or by a property of src/graph/indexed-properties.ts, or add @scans to the header',
  find: (query) => (query.file.scans === undefined ? findScans(query).map(toScanFinding) : []),
};

/** Rule 4: what is read whole is not multiplied with what was found before. */
export const noCrossProducts: LintRule = {
  name: 'no-cross-products',
  number: 4,
  says: 'no unbounded cross products',
  instead: 'connect the patterns by a relation, or find both by id or name',
  find: (query) => {
    const scans = findScans(query);
    return scans
      .filter(
        (scan) =>
          scan.boundNodes.size > 0 || scans.some((other) => other !== scan && other.clause === scan.clause),
      )
      .map(toScanFinding);
  },
};

const toScanFinding = ({ pattern }: PlacedPattern): Finding => ({
  line: pattern.line,
  found: `${describeNode(pattern.nodes[0] ?? { labels: [], rest: [], line: 0 })} is found by nothing`,
});

/** Patterns of MATCH clauses that nothing but a label leads to. */
function findScans({ patterns }: AnalysedQuery): readonly PlacedPattern[] {
  const matched = patterns.filter(({ clause }) =>
    ['MATCH', 'OPTIONAL MATCH', 'PATTERN'].includes(clause.keyword),
  );
  const anchored = new Set(matched.filter(isAnchored));
  // A pattern that shares a node with an anchored one of its clause is reached from there, whichever comes first.
  for (let grown = true; grown;) {
    grown = false;
    for (const placed of matched) {
      if (anchored.has(placed)) continue;
      const names = new Set(placed.pattern.nodes.flatMap((node) => node.variable ?? []));
      const reached = [...anchored].some(
        (other) =>
          other.clause === placed.clause &&
          other.pattern.nodes.some((node) => node.variable !== undefined && names.has(node.variable)),
      );
      if (reached) anchored.add(placed);
      grown ||= reached;
    }
  }
  return matched.filter((placed) => !anchored.has(placed));
}

const isAnchored = ({ pattern, bound, where }: PlacedPattern): boolean =>
  pattern.nodes.some(
    (node) =>
      listKeys(node).some((key) => isIndexedOn(node, key)) ||
      (node.variable !== undefined && (bound.has(node.variable) || isFoundBy(where, node, node.variable))),
  );

const isIndexedOn = ({ labels }: NodePattern, property: string) =>
  isIndexed(labels[0] === undefined ? '' : toName(labels[0]), property);

function isFoundBy(where: PlacedPattern['where'], node: NodePattern, variable: string): boolean {
  if (where === undefined || splitAt(where.tokens, 'OR').length > 1) return false;
  return splitAt(where.tokens, 'AND').some(
    ([first, dot, property, operator]) =>
      isName(first) &&
      toName(first) === variable &&
      isToken(dot, '.') &&
      isName(property) &&
      isIndexedOn(node, toName(property)) &&
      isToken(operator, '=', 'IN'),
  );
}
