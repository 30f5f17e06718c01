import type { Question } from '../question.ts';

interface Answer {
  readonly subgraph: {
    readonly nodes: readonly { readonly entity: { readonly id: string; readonly name: string } }[];
    readonly edges: readonly { readonly relationId: string }[];
  };
}

/** The clusters of a district, their firms and products as a picture: some 400 nodes and all relations among them. */
export const subgraph: Question = {
  name: 'a subgraph of up to 500 nodes',
  kind: 'analysis',
  bounded: true,
  variables: ({ near: { district } }) => ({ district }),
  api: {
    query: `query ($district: [String!]!) {
      subgraph(center: $district, depth: 3, relations: [HAS_CLUSTER, OPERATES_IN, PRODUCES], maxNodes: 500) {
        nodes { entity { id name } } edges { relationId type from to }
      }
    }`,
    toRows: ({ subgraph: { nodes, edges } }: Answer) => [
      ...nodes.map(({ entity }) => [entity.id, entity.name]),
      ...edges.map(({ relationId }) => [relationId]),
    ],
  },
  bare: {
    cypher: `MATCH (:District {id: $district})-[:HAS_CLUSTER|OPERATES_IN|PRODUCES*0..3]-(n:Entity)
WITH collect(DISTINCT n.id) AS kept
MATCH (a:Entity) WHERE a.id IN kept
RETURN a.id AS id, a.name AS name,
  [(a)-[r:HAS_CLUSTER|OPERATES_IN|PRODUCES]->(b:Entity) WHERE b.id IN kept | [r.relationId, type(r), b.id]] AS edges`,
    toRows: (rows) =>
      rows.flatMap(([id, name, edges]) => [
        [id, name],
        ...(edges as readonly string[][]).map(([relationId]) => [relationId]),
      ]),
  },
};
