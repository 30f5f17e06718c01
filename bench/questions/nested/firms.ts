import type { Connection, Question } from '../question.ts';

interface Firm {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** 200 rows without a relation: what the service itself costs. */
export const firms: Question = {
  name: 'a page of 200 firms',
  kind: 'nested',
  bounded: true,
  variables: () => ({}),
  api: {
    query: '{ firms(first: 200) { edges { node { id name kind } } } }',
    toRows: (data: { readonly firms: Connection<Firm> }) =>
      data.firms.edges.map(({ node }) => [node.id, node.name, node.kind]),
  },
  bare: {
    cypher: 'MATCH (f:Firm) RETURN f.id AS id, f.name AS name, f.kind AS kind ORDER BY f.id LIMIT 200',
  },
  peer: {
    query: '{ firms(limit: 200, sort: [{ id: ASC }]) { id name kind } }',
    toRows: (data: { readonly firms: readonly Firm[] }) =>
      data.firms.map((firm) => [firm.id, firm.name, firm.kind]),
  },
};
