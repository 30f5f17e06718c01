import type { Question } from '../question.ts';

interface Answer {
  readonly districtOverlap: {
    readonly pairs: readonly {
      readonly left: { readonly id: string };
      readonly right: { readonly id: string };
      readonly sharedCount: number;
    }[];
  };
}

/** Which products two of five districts both make, as counts. */
export const productOverlapOfDistricts: Question = {
  name: 'product overlap of five districts',
  kind: 'analysis',
  bounded: true,
  variables: ({ districts }) => ({ districts }),
  api: {
    query: `query ($districts: [String!]!) { districtOverlap(districts: $districts, basis: PRODUCT) {
      pairs { left { id } right { id } sharedCount }
    } }`,
    toRows: (data: Answer) =>
      data.districtOverlap.pairs.map(({ left, right, sharedCount }) => [
        ...[left.id, right.id].toSorted(),
        sharedCount,
      ]),
  },
  bare: {
    cypher: `MATCH (d:District) WHERE d.id IN $districts
CALL (d) {
  MATCH (d)-[:HAS_CLUSTER]->(m:Cluster) RETURN m
  UNION MATCH (d)-[:HAS_CLUSTER]->(:Cluster)<-[o:OPERATES_IN]-(m:Firm) WHERE o.modality IN ['EXISTING', 'PLANNED'] RETURN m
  UNION MATCH (d)<-[l:LOCATED_IN]-(m:Firm) WHERE l.modality IN ['EXISTING', 'PLANNED'] RETURN m
  UNION MATCH (d)<-[:PART_OF*1..4]-(:Park)<-[l:LOCATED_IN]-(m:Firm) WHERE l.modality IN ['EXISTING', 'PLANNED'] RETURN m
  UNION MATCH (d)<-[:OF_DISTRICT]-(m:Project) RETURN m
  UNION MATCH (d)<-[:OF_DISTRICT]-(:Project)<-[:UNDERTAKES]-(m:Firm) RETURN m
}
MATCH (m)-[r:PRODUCES]->(p:Product) WHERE r.modality IN ['EXISTING', 'PLANNED'] AND r.stated = 'EXPLICIT'
WITH p, collect(DISTINCT d.id) AS ids
UNWIND ids AS a UNWIND ids AS b
WITH a, b, p WHERE a < b
RETURN a AS left, b AS right, count(DISTINCT p) AS shared`,
  },
};
