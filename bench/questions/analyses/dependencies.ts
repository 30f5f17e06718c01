import type { Question } from '../question.ts';

interface Answer {
  readonly dependencies: {
    readonly chains: readonly {
      readonly stages: readonly {
        readonly stage: { readonly id: string };
        readonly sources: readonly {
          readonly facts: readonly { readonly entity: { readonly id: string } }[];
        }[];
      }[];
    }[];
  };
}

const toSet = (ids: readonly string[]): readonly string[] => [...new Set(ids)].toSorted();

/** What a chain rests on; of the bare Cypher the makers are asked for, not the cut vertices. */
export const dependencies: Question = {
  name: 'what a chain rests on',
  kind: 'analysis',
  bounded: true,
  variables: ({ near: { chain } }) => ({ chain }),
  api: {
    query: `query ($chain: String!) { dependencies(chain: $chain) {
      chains { stages { stage { id } sources { facts { entity { id } } } } }
    } }`,
    toRows: (data: Answer) =>
      data.dependencies.chains.flatMap(({ stages }) =>
        stages.map(({ stage, sources }) => [
          stage.id,
          toSet(sources.flatMap(({ facts }) => facts.map(({ entity }) => entity.id))),
        ]),
      ),
  },
  bare: {
    cypher: `MATCH (:Chain {id: $chain})-[:HAS_STAGE]->(s:ChainStage)
RETURN s.id AS stage, [(s)<-[r:PRODUCES]-(m:Entity) WHERE r.modality = 'EXISTING' | m.id] +
  [(s)-[:INCLUDES]->(:Product)<-[r:PRODUCES]-(m:Entity) WHERE r.modality = 'EXISTING' | m.id] AS makers`,
    toRows: (rows) => rows.map(([stage, makers]) => [stage, toSet(makers as string[])]),
  },
};
