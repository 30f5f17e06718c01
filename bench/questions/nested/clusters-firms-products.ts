import { groupBy } from '../../../src/domain/group-by.ts';
import { type Connection, inOrder, type Question } from '../question.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

type Made = readonly (readonly [modality: string, id: string, name: string])[];
type Member = readonly [id: string, name: string, made: Made];

const toRows = (clusters: readonly (readonly [id: string, firms: readonly Member[]])[]) =>
  clusters.map(([id, firms]) => [
    id,
    inOrder(firms.map(([firmId, name, made]) => [firmId, name, inOrder(made)])),
  ]);

/** Three levels: the clusters of a district, their firms, what each makes. */
export const clustersFirmsProducts: Question = {
  name: 'the clusters of a district, their firms and products',
  kind: 'nested',
  bounded: true,
  variables: ({ near: { district } }) => ({ district }),
  api: {
    query: `query ($district: ID!) { district(id: $district) { clusters(first: 10) { edges { node {
      id firms(first: 100) { edges { node {
        id name produces(first: 100) { edges { modality node { id name } } }
      } } }
    } } } } }`,
    toRows: (data: {
      readonly district: {
        readonly clusters: Connection<{
          readonly id: string;
          readonly firms: Connection<
            Named & { readonly produces: Connection<Named, { readonly modality: string }> }
          >;
        }>;
      };
    }) =>
      toRows(
        data.district.clusters.edges.map(({ node }) => [
          node.id,
          node.firms.edges.map((firm) => [
            firm.node.id,
            firm.node.name,
            firm.node.produces.edges.map((edge) => [edge.modality, edge.node.id, edge.node.name]),
          ]),
        ]),
      ),
  },
  bare: {
    cypher: `MATCH (d:District {id: $district})-[:HAS_CLUSTER]->(c:Cluster)<-[:OPERATES_IN]-(f:Firm)
RETURN c.id AS cluster, f.id AS id, f.name AS name, [(f)-[r:PRODUCES]->(p:Entity) | [r.modality, p.id, p.name]] AS made`,
    toRows: (rows) =>
      toRows(
        [...groupBy(rows as readonly [string, ...Member][], ([cluster]) => cluster)].map(
          ([cluster, members]) => [cluster, members.map(([, ...member]) => member)],
        ),
      ),
  },
  peer: {
    query: `query ($district: ID!) { districts(where: { id: { eq: $district } }) { clusters {
      id firms { id name producesConnection { edges { properties { modality } node { id name } } } }
    } } }`,
    toRows: (data: {
      readonly districts: readonly {
        readonly clusters: readonly {
          readonly id: string;
          readonly firms: readonly (Named & {
            readonly producesConnection: Connection<
              Named,
              { readonly properties: { readonly modality: string } }
            >;
          })[];
        }[];
      }[];
    }) =>
      toRows(
        data.districts.flatMap(({ clusters }) =>
          clusters.map(({ id, firms }) => [
            id,
            firms.map((firm) => [
              firm.id,
              firm.name,
              firm.producesConnection.edges.map(({ properties, node }) => [
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
