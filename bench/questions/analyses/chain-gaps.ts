import type { Question } from '../question.ts';

interface Ends {
  readonly stated: string;
  readonly entity: { readonly id: string; readonly label: string };
}

interface Answer {
  readonly chainGaps: {
    readonly chains: readonly {
      readonly stages: readonly {
        readonly stage: { readonly id: string };
        readonly products: readonly {
          readonly product: { readonly id: string };
          readonly status: string;
          readonly firms: readonly Ends[];
          readonly elsewhere: readonly Ends[];
        }[];
      }[];
    }[];
  };
}

const listIds = (ids: readonly string[]): readonly string[] => [...new Set(ids)].toSorted();

const listRows = ({ chainGaps: { chains } }: Answer) =>
  chains.flatMap(({ stages }) =>
    stages.flatMap(({ stage, products }) =>
      products.map(({ product, firms, elsewhere }) => [
        stage.id,
        product.id,
        listIds(
          [...firms, ...elsewhere]
            .filter(({ entity, stated }) => entity.label === 'FIRM' && stated === 'EXPLICIT')
            .map(({ entity }) => entity.id),
        ),
      ]),
    ),
  );

const listBareRows = (rows: readonly (readonly unknown[])[]) =>
  rows.map(([stage, product, makers]) => [stage, product, listIds(makers as string[])]);

const fields = `chains { stages { stage { id } products {
  product { id } status firms { stated entity { id label } } elsewhere { stated entity { id label } }
} } }`;

/** The gaps of one chain; of the bare Cypher only the firms are asked for, not the status that follows from them. */
export const chainGaps: Question = {
  name: 'the gaps of one chain',
  kind: 'analysis',
  bounded: true,
  variables: ({ near: { district, chain } }) => ({ district, chain }),
  api: {
    query: `query ($district: String!, $chain: String!) {
      chainGaps(district: $district, chain: $chain) { ${fields} }
    }`,
    toRows: listRows,
  },
  bare: {
    cypher: `MATCH (:Chain {id: $chain})-[:HAS_STAGE]->(s:ChainStage)-[:INCLUDES]->(p:Product)
RETURN s.id AS stage, p.id AS product, [(p)<-[r:PRODUCES]-(m:Firm) WHERE r.stated = 'EXPLICIT' | m.id] AS makers`,
    toRows: listBareRows,
  },
};

/** The same of all chains of a district, as an office looks for what it lacks. */
export const gapsOfDistrict: Question = {
  name: 'the gaps of all chains of a district',
  kind: 'analysis',
  // Some of its products are made everywhere.
  bounded: false,
  variables: ({ near: { district } }) => ({ district }),
  api: {
    query: `query ($district: String!) { chainGaps(district: $district) { ${fields} } }`,
    toRows: listRows,
  },
  bare: {
    cypher: `MATCH (:District {id: $district})<-[:OF_DISTRICT]-(:Chain)-[:HAS_STAGE]->(s:ChainStage)-[:INCLUDES]->(p:Product)
RETURN s.id AS stage, p.id AS product, [(p)<-[r:PRODUCES]-(m:Firm) WHERE r.stated = 'EXPLICIT' | m.id] AS makers`,
    toRows: listBareRows,
  },
};
