import { inOrder, type Question } from '../question.ts';

interface Responsibility {
  readonly actor: { readonly id: string };
  readonly relationId: string;
}

interface Answer {
  readonly responsibilities: {
    readonly subjects: readonly {
      readonly subject: { readonly id: string };
      readonly leads: readonly Responsibility[];
      readonly supports: readonly Responsibility[];
    }[];
  };
}

/** Who leads and who supports the tasks of a district. */
export const responsibilities: Question = {
  name: 'who leads and supports what in a district',
  kind: 'analysis',
  bounded: true,
  variables: ({ near: { district } }) => ({ district }),
  api: {
    query: `query ($district: String!) { responsibilities(district: $district) {
      subjects { subject { id } leads { actor { id } relationId } supports { actor { id } relationId } }
    } }`,
    toRows: (data: Answer) =>
      data.responsibilities.subjects
        .map(({ subject, leads, supports }) => [
          subject.id,
          inOrder([...leads, ...supports].map(({ actor, relationId }) => [actor.id, relationId])),
        ])
        .filter(([, ties]) => ties !== undefined && ties.length > 0),
  },
  bare: {
    cypher: `MATCH (d:District {id: $district})
CALL (d) {
  MATCH (d)<-[:OF_DISTRICT]-(s:Entity)<-[r:LEADS|SUPPORTS]-(a:Entity) RETURN s, r, a
  UNION MATCH (d)-[:HAS_CLUSTER]->(s:Cluster)<-[r:LEADS|SUPPORTS]-(a:Entity) RETURN s, r, a
}
RETURN s.id AS subject, collect([a.id, r.relationId]) AS ties`,
    toRows: (rows) => rows.map(([subject, ties]) => [subject, inOrder(ties as unknown[][])]),
  },
};
