// The same graph, served the way its own documentation says: type definitions, Apollo Server, one driver. Without
// limits, citations, editions or modality filters, which it does not have.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = `#graphql
  type Entity @node(labels: ["Entity"]) { id: ID! name: String! searchText: String }
  type District @node(labels: ["Entity", "District"]) {
    id: ID! name: String!
    clusters: [Cluster!]! @relationship(type: "HAS_CLUSTER", direction: OUT)
  }
  type Cluster @node(labels: ["Entity", "Cluster"]) {
    id: ID! name: String!
    firms: [Firm!]! @relationship(type: "OPERATES_IN", direction: IN)
  }
  type Firm @node(labels: ["Entity", "Firm"]) {
    id: ID! name: String! kind: String
    locatedIn: [Entity!]! @relationship(type: "LOCATED_IN", direction: OUT, properties: "Fact")
    produces: [Entity!]! @relationship(type: "PRODUCES", direction: OUT, properties: "Fact")
  }
  type Project @node(labels: ["Entity", "Project"]) {
    id: ID! name: String! stage: String
    locatedIn: [Entity!]! @relationship(type: "LOCATED_IN", direction: OUT)
    undertakenBy: [Firm!]! @relationship(type: "UNDERTAKES", direction: IN)
    produces: [Entity!]! @relationship(type: "PRODUCES", direction: OUT)
  }
  type Chain @node(labels: ["Entity", "Chain"]) {
    id: ID! name: String!
    stages: [ChainStage!]! @relationship(type: "HAS_STAGE", direction: OUT)
  }
  type ChainStage @node(labels: ["Entity", "ChainStage"]) {
    id: ID! name: String!
    products: [Product!]! @relationship(type: "INCLUDES", direction: OUT)
  }
  type Product @node(labels: ["Entity", "Product"]) {
    id: ID! name: String!
    producedBy: [Entity!]! @relationship(type: "PRODUCES", direction: IN, properties: "Fact")
  }
  type Fact @relationshipProperties { modality: String cites: [String!] }
`;
const { GRAPH_URL, GRAPH_USER, GRAPH_PASSWORD, PORT } = process.env;
const driver = neo4j.driver(GRAPH_URL, neo4j.auth.basic(GRAPH_USER, GRAPH_PASSWORD), {
  disableLosslessIntegers: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
  telemetryDisabled: true,
});
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema, introspection: false });
await startStandaloneServer(server, {
  listen: { port: Number(PORT), host: '127.0.0.1' },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
});
process.on(
  'SIGTERM',
  () =>
    void server
      .stop()
      .then(() => driver.close())
      .then(() => process.exit(0)),
);
