import type { Question } from '../question.ts';

interface Answer {
  readonly firm: { readonly id: string; readonly name: string; readonly kind: string };
}

export const firmById: Question = {
  name: 'a firm by its id',
  kind: 'lookup',
  bounded: true,
  variables: ({ near: { firm } }) => ({ firm }),
  api: {
    query: 'query ($firm: ID!) { firm(id: $firm) { id name kind } }',
    toRows: ({ firm }: Answer) => [[firm.id, firm.name, firm.kind]],
  },
  bare: { cypher: 'MATCH (f:Firm {id: $firm}) RETURN f.id AS id, f.name AS name, f.kind AS kind' },
  peer: {
    query: 'query ($firm: ID!) { firms(where: { id: { eq: $firm } }) { id name kind } }',
    toRows: ({ firms }: { readonly firms: readonly Answer['firm'][] }) =>
      firms.map((firm) => [firm.id, firm.name, firm.kind]),
  },
};
