import { inOrder, type Question } from '../question.ts';

interface Answer {
  readonly projectPipeline: {
    readonly stages: readonly {
      readonly stage: string;
      readonly projects: readonly {
        readonly project: { readonly id: string };
        readonly places: readonly { readonly place: { readonly id: string } }[];
        readonly firms: readonly { readonly firm: { readonly id: string } }[];
        readonly products: readonly { readonly product: { readonly id: string } }[];
      }[];
    }[];
  };
}

const toSet = (ids: readonly string[]): readonly string[] => inOrder(ids.map((id) => [id]));

/** The projects of a district by stage. */
export const projectPipeline: Question = {
  name: 'the projects of a district',
  kind: 'analysis',
  bounded: true,
  variables: ({ near: { district } }) => ({ district }),
  api: {
    query: `query ($district: String!) { projectPipeline(district: $district, first: 1000) {
      stages { stage projects { project { id } places { place { id } } firms { firm { id } } products { product { id } } } }
    } }`,
    toRows: (data: Answer) =>
      data.projectPipeline.stages.flatMap(({ stage, projects }) =>
        projects.map(({ project, places, firms, products }) => [
          stage,
          project.id,
          toSet(places.map(({ place }) => place.id)),
          toSet(firms.map(({ firm }) => firm.id)),
          toSet(products.map(({ product }) => product.id)),
        ]),
      ),
  },
  bare: {
    cypher: `MATCH (:District {id: $district})<-[:OF_DISTRICT]-(p:Project)
RETURN p.stage AS stage, p.id AS id, [(p)-[:LOCATED_IN]->(x:Entity) | x.id] AS places,
  [(p)<-[:UNDERTAKES]-(f:Firm) | f.id] AS firms, [(p)-[:PRODUCES]->(m:Entity) | m.id] AS products`,
    toRows: (rows) =>
      rows.map(([stage, id, ...lists]) => [stage, id, ...lists.map((ids) => toSet(ids as string[]))]),
  },
};
