import { groupBy } from '../../../src/domain/group-by.ts';
import { type Connection, inOrder, type Question } from '../question.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

type Makers = readonly (readonly [modality: string, id: string, name: string])[];

const toRows = (
  stages: readonly (readonly [id: string, products: readonly (readonly [string, Makers])[]])[],
) =>
  stages.map(([id, products]) => [
    id,
    inOrder(products.map(([productId, makers]) => [productId, inOrder(makers)])),
  ]);

/** Three levels: the stages of a chain, their products, who makes each. */
export const stagesProductsMakers: Question = {
  name: 'the stages of a chain, their products and makers',
  kind: 'nested',
  bounded: true,
  variables: ({ near: { chain } }) => ({ chain }),
  api: {
    query: `query ($chain: ID!) { chain(id: $chain) { stages(first: 20) { edges { node {
      id products(first: 20) { edges { node {
        id producedBy(first: 100) { edges { modality node { id name } } }
      } } }
    } } } } }`,
    toRows: (data: {
      readonly chain: {
        readonly stages: Connection<{
          readonly id: string;
          readonly products: Connection<{
            readonly id: string;
            readonly producedBy: Connection<Named, { readonly modality: string }>;
          }>;
        }>;
      };
    }) =>
      toRows(
        data.chain.stages.edges.map(({ node }) => [
          node.id,
          node.products.edges.map((product) => [
            product.node.id,
            product.node.producedBy.edges.map((edge) => [edge.modality, edge.node.id, edge.node.name]),
          ]),
        ]),
      ),
  },
  bare: {
    cypher: `MATCH (:Chain {id: $chain})-[:HAS_STAGE]->(s:ChainStage)-[:INCLUDES]->(p:Product)
RETURN s.id AS stage, p.id AS product, [(p)<-[r:PRODUCES]-(m:Entity) | [r.modality, m.id, m.name]] AS makers`,
    toRows: (rows) =>
      toRows(
        [...groupBy(rows as readonly [string, string, Makers][], ([stage]) => stage)].map(
          ([stage, products]) => [stage, products.map(([, product, makers]) => [product, makers])],
        ),
      ),
  },
  peer: {
    query: `query ($chain: ID!) { chains(where: { id: { eq: $chain } }) { stages {
      id products { id producedByConnection { edges { properties { modality } node { id name } } } }
    } } }`,
    toRows: (data: {
      readonly chains: readonly {
        readonly stages: readonly {
          readonly id: string;
          readonly products: readonly {
            readonly id: string;
            readonly producedByConnection: Connection<
              Named,
              { readonly properties: { readonly modality: string } }
            >;
          }[];
        }[];
      }[];
    }) =>
      toRows(
        data.chains.flatMap(({ stages }) =>
          stages.map(({ id, products }) => [
            id,
            products.map((product) => [
              product.id,
              product.producedByConnection.edges.map(({ properties, node }) => [
                properties.modality,
                node.id,
                node.name,
              ]),
            ]),
          ]),
        ),
      ),
  },
};
