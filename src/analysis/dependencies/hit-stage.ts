import type { DirectHit } from './disrupt-stages.ts';
import { listSources, type ProducingFact, type Source } from './list-sources.ts';

/** What drops out. */
export interface Removal {
  /** Firms, projects, products and stages. */
  readonly ids: ReadonlySet<string>;
  readonly districtIds: ReadonlySet<string>;
}

/** A product of a stage, with the facts on it and on the stage as a whole, all of one modality. */
export interface HitProduct<Fact extends ProducingFact> {
  readonly productId: string;
  readonly facts: readonly Fact[];
}

export interface StageHit {
  readonly effect: DirectHit;
  readonly sourcesBefore: number;
  readonly sourcesAfter: number;
  /** Districts that had a source and have none. */
  readonly emptiedDistrictIds: readonly string[];
}

/** Whether a fact holds no longer: its actor, all its producers, its target, or all its districts drop out. */
export const isFactLost = (fact: ProducingFact, { ids, districtIds }: Removal): boolean =>
  ids.has(fact.actorId) ||
  ids.has(fact.targetId) ||
  (fact.producerIds.length > 0 && fact.producerIds.every((id) => ids.has(id))) ||
  (fact.districtIds.length > 0 && fact.districtIds.every((id) => districtIds.has(id)));

/**
 * What a removal does to a stage itself. REMOVED: the stage, or all its products, drop out. LOST: every product that
 * had a stated source has none left. WEAKENED: some products are lost or removed. REDUCED: sources drop out and others
 * remain. A stage without a stated source is never LOST: nothing was known that could be lost. Sources are those from
 * before the removal, so that a cluster never takes the place of a firm that drops out, which may be the one it has.
 * Removing more never makes the effect smaller. O(f log f) for f facts.
 */
export function hitStage<Fact extends ProducingFact>(
  stageId: string,
  products: readonly HitProduct<Fact>[],
  stageFacts: readonly Fact[],
  removal: Removal,
): StageHit {
  const remains = (source: Source<Fact>) => isSourceLeft(source, removal);
  const before = listSources(stageFacts);
  const after = before.filter(remains);
  const known = products
    .map(({ facts }) => listSources(facts))
    .filter((sources) => sources.length > 0)
    .map((sources) => sources.some(remains));
  const removed = products.filter(({ productId }) => removal.ids.has(productId)).length;
  const left = new Set(after.flatMap(({ districtIds }) => districtIds));
  const emptiedDistrictIds = [...new Set(before.flatMap(({ districtIds }) => districtIds))].filter(
    (id) => removal.districtIds.has(id) || !left.has(id),
  );
  const judge = (): DirectHit => {
    if (removal.ids.has(stageId) || (removed > 0 && removed === products.length)) return 'REMOVED';
    if (before.length > 0 && after.length === 0 && !known.includes(true)) return 'LOST';
    if (removed > 0 || known.includes(false)) return 'WEAKENED';
    return after.length < before.length || emptiedDistrictIds.length > 0 ? 'REDUCED' : 'NONE';
  };
  return {
    effect: judge(),
    sourcesBefore: before.length,
    sourcesAfter: after.length,
    emptiedDistrictIds,
  };
}

const isSourceLeft = ({ sourceId, facts }: Source, removal: Removal): boolean =>
  !removal.ids.has(sourceId) && facts.some((fact) => !isFactLost(fact, removal));
