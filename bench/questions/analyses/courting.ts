import { inOrder, type Question } from '../question.ts';

interface Answer {
  readonly courting: {
    readonly subjects: readonly {
      readonly subject: { readonly id: string };
      readonly courtedBy: readonly {
        readonly district: { readonly id: string };
        readonly relationId: string;
      }[];
    }[];
  };
}

/** Whom five districts court by name. */
export const courting: Question = {
  name: 'whom five districts court',
  kind: 'analysis',
  bounded: true,
  variables: ({ districts }) => ({ districts }),
  api: {
    query: `query ($districts: [String!]!) { courting(by: FIRM, districts: $districts) {
      subjects { subject { id } courtedBy { district { id } relationId } }
    } }`,
    toRows: (data: Answer) =>
      data.courting.subjects.map(({ subject, courtedBy }) => [
        subject.id,
        inOrder(courtedBy.map(({ district, relationId }) => [district.id, relationId])),
      ]),
  },
  bare: {
    cypher: `MATCH (d:District)-[r:COURTS]->(f:Firm) WHERE d.id IN $districts
RETURN f.id AS firm, collect([d.id, r.relationId]) AS courtedBy`,
    toRows: (rows) => rows.map(([firm, courtedBy]) => [firm, inOrder(courtedBy as unknown[][])]),
  },
};
