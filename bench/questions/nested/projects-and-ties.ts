import { type Connection, inOrder, type Question } from '../question.ts';

interface Project {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
}

type Ids = readonly string[];

const toRow = (project: Project, places: Ids, firms: Ids, products: Ids) => [
  project.id,
  project.name,
  project.stage,
  ...[places, firms, products].map((ids) => inOrder(ids.map((id) => [id]))),
];

type Ends = Connection<{ readonly id: string }>;
const listIds = ({ edges }: Ends): Ids => edges.map(({ node }) => node.id);

/** 50 projects with three relations side by side. */
export const projectsAndTies: Question = {
  name: '50 projects with place, firms and products',
  kind: 'nested',
  bounded: true,
  variables: () => ({}),
  api: {
    query: `{ projects(first: 50) { edges { node {
      id name stage
      locatedIn { edges { node { id } } }
      undertakenBy { edges { node { id } } }
      produces { edges { node { id } } }
    } } } }`,
    toRows: (data: {
      readonly projects: Connection<
        Project & { readonly locatedIn: Ends; readonly undertakenBy: Ends; readonly produces: Ends }
      >;
    }) =>
      data.projects.edges.map(({ node }) =>
        toRow(node, listIds(node.locatedIn), listIds(node.undertakenBy), listIds(node.produces)),
      ),
  },
  bare: {
    cypher: `MATCH (p:Project)
WITH p ORDER BY p.id LIMIT 50
RETURN p.id AS id, p.name AS name, p.stage AS stage, [(p)-[:LOCATED_IN]->(x:Entity) | x.id] AS places,
  [(p)<-[:UNDERTAKES]-(f:Firm) | f.id] AS firms, [(p)-[:PRODUCES]->(m:Entity) | m.id] AS products
ORDER BY id`,
    toRows: (rows) =>
      rows.map(([id, name, stage, places, firms, products]) =>
        toRow({ id, name, stage } as Project, places as Ids, firms as Ids, products as Ids),
      ),
  },
  peer: {
    query: `{ projects(limit: 50, sort: [{ id: ASC }]) {
      id name stage locatedIn { id } undertakenBy { id } produces { id }
    } }`,
    toRows: (data: {
      readonly projects: readonly (Project & {
        readonly locatedIn: readonly { readonly id: string }[];
        readonly undertakenBy: readonly { readonly id: string }[];
        readonly produces: readonly { readonly id: string }[];
      })[];
    }) =>
      data.projects.map((project) =>
        toRow(
          project,
          project.locatedIn.map(({ id }) => id),
          project.undertakenBy.map(({ id }) => id),
          project.produces.map(({ id }) => id),
        ),
      ),
  },
};
