import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';

/** Someone makes a product or fills a stage. */
export interface ProducingFact {
  readonly relationId: string;
  readonly targetId: string;
  readonly actorId: string;
  /** The firm, the firms of a project (or the project, when it names none); none for a cluster as a whole. */
  readonly producerIds: readonly string[];
  readonly districtIds: readonly string[];
}

/** What a product or a stage rests on: one producer, or those that a cluster has and no line names. */
export interface Source<Fact extends ProducingFact = ProducingFact> {
  readonly sourceId: string;
  readonly isNamed: boolean;
  readonly districtIds: readonly string[];
  readonly facts: readonly Fact[];
}

/**
 * Independent sources behind facts on one product, or on all products of a stage, in order of id. A firm counts once,
 * together with its projects. A cluster makes what its firms make, so that it is a source only in a district where no
 * producer is named, and all clusters of one district together are one. O(f log f) for f facts.
 */
export function listSources<Fact extends ProducingFact>(facts: readonly Fact[]): readonly Source<Fact>[] {
  const byProducer = groupBy(
    facts.flatMap((fact) => fact.producerIds.map((sourceId) => ({ sourceId, fact }))),
    ({ sourceId }) => sourceId,
  );
  const named = [...byProducer].map(([sourceId, pairs]) => ({
    sourceId,
    isNamed: true,
    ...merge(pairs.map(({ fact }) => fact)),
  }));
  const covered = new Set(named.flatMap(({ districtIds }) => districtIds));
  const unnamed = groupBy(
    facts
      .filter(({ producerIds }) => producerIds.length === 0)
      .flatMap((fact) => fact.districtIds.map((districtId) => ({ districtId, fact })))
      .filter(({ districtId }) => !covered.has(districtId)),
    ({ districtId }) => districtId,
  );
  return [
    ...named,
    ...[...unnamed].map(([districtId, pairs]) => ({
      sourceId: `unnamed in ${districtId}`,
      isNamed: false,
      facts: pairs.map(({ fact }) => fact),
      districtIds: [districtId],
    })),
  ].toSorted((left, right) => compareText(left.sourceId, right.sourceId));
}

const merge = <Fact extends ProducingFact>(facts: readonly Fact[]) => ({
  facts,
  districtIds: [...new Set(facts.flatMap(({ districtIds }) => districtIds))].toSorted(compareText),
});
