import type { Connection, Question } from '../question.ts';

interface Firm {
  readonly id: string;
  readonly name: string;
}

export const firmByName: Question = {
  name: 'a firm by its name',
  kind: 'lookup',
  bounded: true,
  variables: ({ near: { firmName } }) => ({ firmName }),
  api: {
    query:
      'query ($firmName: String!) { firms(filter: { name: { eq: $firmName } }) { edges { node { id name } } } }',
    toRows: ({ firms }: { readonly firms: Connection<Firm> }) =>
      firms.edges.map(({ node }) => [node.id, node.name]),
  },
  bare: { cypher: 'MATCH (f:Firm {name: $firmName}) RETURN f.id AS id, f.name AS name' },
  peer: {
    query: 'query ($firmName: String!) { firms(where: { name: { eq: $firmName } }) { id name } }',
    toRows: ({ firms }: { readonly firms: readonly Firm[] }) => firms.map(({ id, name }) => [id, name]),
  },
};
