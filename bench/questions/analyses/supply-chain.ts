import { inOrder, type Question } from '../question.ts';

interface Answer {
  readonly supplyChain: {
    readonly tiers: readonly {
      readonly depth: number;
      readonly stages: readonly {
        readonly stage: { readonly id: string };
        readonly products: readonly {
          readonly product: { readonly id: string };
          readonly producers: readonly {
            readonly entity: { readonly id: string };
            readonly modality: string;
          }[];
        }[];
      }[];
    }[];
  };
}

const listRows = ({ supplyChain: { tiers } }: Answer) =>
  tiers.flatMap(({ depth, stages }) =>
    stages.flatMap(({ stage, products }) =>
      products.map(({ product, producers }) => [
        depth,
        stage.id,
        product.id,
        inOrder(producers.map(({ entity, modality }) => [entity.id, modality])),
      ]),
    ),
  );

const listBareRows = (rows: readonly (readonly unknown[])[]) =>
  rows.map(([depth, stage, product, makers]) => [depth, stage, product, inOrder(makers as unknown[][])]);

const fields = `tiers { depth stages {
  stage { id } products { product { id } producers { entity { id } modality } }
} }`;

const tiersOf = (start: string): string => `${start}
MATCH path = (start)<-[:FEEDS*0..3]-(s:ChainStage)
WITH s, min(length(path)) AS depth
MATCH (s)-[:INCLUDES]->(p:Product)
RETURN depth, s.id AS stage, p.id AS product, [(p)<-[r:PRODUCES]-(m:Entity) | [m.id, r.modality]] AS makers`;

/** Three tiers upstream of a product, with who makes what. */
export const supplyChain: Question = {
  name: 'three tiers upstream of a product',
  kind: 'analysis',
  bounded: true,
  variables: ({ near: { product } }) => ({ product }),
  api: {
    query: `query ($product: String!) {
      supplyChain(from: $product, direction: UPSTREAM, maxDepth: 3) { ${fields} }
    }`,
    toRows: listRows,
  },
  bare: {
    cypher: tiersOf('MATCH (:Product {id: $product})<-[:INCLUDES]-(start:ChainStage)'),
    toRows: listBareRows,
  },
};

/** The same of all that stands in the chains of a cluster. */
export const supplyOfCluster: Question = {
  name: 'upstream of the chains of a cluster',
  kind: 'analysis',
  bounded: true,
  variables: ({ near: { cluster } }) => ({ cluster }),
  api: {
    query: `query ($cluster: String!) {
      supplyChain(from: $cluster, direction: UPSTREAM, maxDepth: 3) { ${fields} }
    }`,
    toRows: listRows,
  },
  bare: {
    cypher: tiersOf('MATCH (:Cluster {id: $cluster})<-[:CHAIN_OF]-(:Chain)-[:HAS_STAGE]->(start:ChainStage)'),
    toRows: listBareRows,
  },
};
