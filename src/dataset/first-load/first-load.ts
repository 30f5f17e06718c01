import type { WriteStatement } from '../../graph/engine.ts';
import type { StoredGraph } from '../plan/stored-graph.ts';
import type { LoadOptions } from '../to-write-statements.ts';

/** What an empty graph lacks to become another one, but for the journal. */
export type WholeGraph = Pick<LoadOptions, 'changes' | 'records'>;

/** All that an empty graph has to be given to become another one, its journal included. */
export interface FirstLoad {
  readonly entityCount: number;
  readonly relationCount: number;
  /** Come once. */
  readonly statements: AsyncIterable<WriteStatement>;
}

/** All facts of a graph, and the records of its datasets, as what an empty one lacks. */
export const toWholeGraph = ({ entities, relations, datasets }: StoredGraph): WholeGraph => ({
  changes: {
    entities: [...entities.values()].map((entity) => ({ ...entity, isNew: true })),
    relations: [...relations.values()].map((relation) => ({ ...relation, isNew: true })),
  },
  records: [...datasets].map(([dataset, properties]) => ({ dataset, properties })),
});
