import { type Connection, inOrder, type Question } from '../question.ts';

interface Place {
  readonly id: string;
  readonly name: string;
}

interface Firm<Places> {
  readonly id: string;
  readonly name: string;
  readonly locatedIn: Places;
}

/** 50 firms, each with where it is and the lines that say so. */
export const firmsAndPlaces: Question = {
  name: '50 firms and where they are, cited',
  kind: 'nested',
  bounded: true,
  variables: () => ({}),
  api: {
    query: `{ firms(first: 50) { edges { node {
      id name locatedIn { edges { modality cites { id } node { id name } } }
    } } } }`,
    toRows: (data: {
      readonly firms: Connection<
        Firm<
          Connection<Place, { readonly modality: string; readonly cites: readonly { readonly id: string }[] }>
        >
      >;
    }) =>
      data.firms.edges.map(({ node }) => [
        node.id,
        node.name,
        inOrder(
          node.locatedIn.edges.map((edge) => [
            edge.modality,
            edge.cites.map(({ id }) => id),
            edge.node.id,
            edge.node.name,
          ]),
        ),
      ]),
  },
  bare: {
    cypher: `MATCH (f:Firm)
WITH f ORDER BY f.id LIMIT 50
RETURN f.id AS id, f.name AS name,
  [(f)-[r:LOCATED_IN]->(p:Entity) | [r.modality, r.cites, p.id, p.name]] AS places
ORDER BY id`,
    toRows: (rows) => rows.map(([id, name, places]) => [id, name, inOrder(places as unknown[][])]),
  },
  peer: {
    query: `{ firms(limit: 50, sort: [{ id: ASC }]) {
      id name locatedInConnection { edges { properties { modality cites } node { id name } } }
    } }`,
    toRows: (data: {
      readonly firms: readonly {
        readonly id: string;
        readonly name: string;
        readonly locatedInConnection: Connection<
          Place,
          { readonly properties: { readonly modality: string; readonly cites: readonly string[] } }
        >;
      }[];
    }) =>
      data.firms.map((firm) => [
        firm.id,
        firm.name,
        inOrder(
          firm.locatedInConnection.edges.map(({ properties, node }) => [
            properties.modality,
            properties.cites,
            node.id,
            node.name,
          ]),
        ),
      ]),
  },
};
