import type { EntityFact, RelationFact } from '../../domain/facts.ts';
import type { DatasetManifest } from '../read/dataset-source.ts';

/** A dataset that keeps every rule: what it states, ready to be planned. */
export interface DatasetFacts {
  readonly manifest: DatasetManifest;
  /** In order of id. */
  readonly entities: readonly EntityFact[];
  /** In order of relation id. */
  readonly relations: readonly RelationFact[];
  /** SHA-256 over all of it; the same facts have the same hash, in whatever order they are written. */
  readonly contentHash: string;
}

/** What other datasets of the graph state, as far as this dataset may build on it. */
export interface KnownFacts {
  /** Label by id. */
  readonly labels: ReadonlyMap<string, string>;
  readonly relations: readonly Pick<RelationFact, 'type' | 'from' | 'to'>[];
}

/** A fact and the row that states it. */
export interface Sourced<Fact> {
  readonly fact: Fact;
  readonly file: string;
  readonly row: number;
}
