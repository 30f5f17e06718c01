import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import type { WriteStatement } from '../../graph/engine.ts';
import type { StoredGraph } from '../plan/stored-graph.ts';
import { toWriteStatements } from '../to-write-statements.ts';

/** All that an empty graph has to be given to become another one, its journal included. */
export interface FirstLoad {
  readonly entityCount: number;
  readonly relationCount: number;
  /** Come once. */
  readonly statements: AsyncIterable<WriteStatement>;
}

/** Writes all facts of a graph, and the records of its datasets, into an empty one. */
export const toFactStatements = (
  { entities, relations, datasets }: StoredGraph,
  { catalogue, ontology }: { readonly catalogue: Catalogue; readonly ontology: OntologyModel },
): AsyncGenerator<WriteStatement> =>
  toWriteStatements({
    catalogue,
    ontology,
    changes: {
      entities: [...entities.values()],
      relations: [...relations.values()].map((relation) => ({ ...relation, isNew: true })),
    },
    records: [...datasets].map(([dataset, properties]) => ({ dataset, properties })),
  });
