import type { Question } from '../question.ts';

interface Answer {
  readonly path: { readonly length: number | null; readonly pathCount: number };
}

/** The shortest paths from a firm to a stage of a chain, not through documents and industries. */
export const path: Question = {
  name: 'the shortest paths from a firm to a chain',
  kind: 'analysis',
  bounded: true,
  variables: ({ near: { firm, chain } }) => ({ firm, chain }),
  api: {
    query: `query ($firm: String!, $chain: String!) { path(from: $firm, to: $chain, maxHops: 5, maxPaths: 10) {
      length pathCount paths { entities { id } }
    } }`,
    toRows: (data: Answer) => [[data.path.length, data.path.pathCount]],
  },
  bare: {
    cypher: `MATCH (a:Firm {id: $firm}), (b:Chain {id: $chain})
MATCH path = allShortestPaths((a)-[*..5]-(b))
WHERE none(n IN nodes(path) WHERE n:Document OR n:Industry)
WITH DISTINCT [n IN nodes(path) | n.id] AS ids
RETURN size(ids) - 1 AS length, count(*) AS paths`,
  },
};
