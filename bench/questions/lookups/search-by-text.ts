import type { Question } from '../question.ts';

interface Answer {
  readonly search: {
    readonly hits: readonly { readonly entity: { readonly id: string; readonly name: string } }[];
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Without the ranking and without pinyin, which only the API has: whose name holds the text. */
export const searchByText: Question = {
  name: 'a search by a part of names',
  kind: 'lookup',
  bounded: true,
  variables: ({ searchText }) => ({ searchText }),
  api: {
    query:
      'query ($searchText: String!) { search(text: $searchText, first: 50) { hits { entity { id name } } } }',
    toRows: ({ search }: Answer) => search.hits.map(({ entity }) => [entity.id, entity.name]),
  },
  bare: {
    cypher:
      'MATCH (n:Entity) WHERE n.searchText CONTAINS $searchText RETURN n.id AS id, n.name AS name LIMIT 50',
  },
  peer: {
    query:
      'query ($searchText: String!) { entities(where: { searchText: { contains: $searchText } }, limit: 50) { id name } }',
    toRows: ({ entities }: { readonly entities: readonly Named[] }) =>
      entities.map(({ id, name }) => [id, name]),
  },
};
