import type { EntityRecord } from '../../graph/records.ts';
import type { PlacedGapFact } from './find-gap-facts.ts';

export interface GapFactAnswer {
  readonly kind: PlacedGapFact['kind'];
  readonly relationId: string;
  readonly actor: EntityRecord;
  readonly district: EntityRecord | null;
  readonly target: EntityRecord;
  readonly modality: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
}

/** A fact as an answer shows it, as one of a district, or of none. */
export const createFactAnswer =
  (entity: (id: string) => EntityRecord) =>
  (fact: PlacedGapFact, districtId: string | null): GapFactAnswer => ({
    kind: fact.kind,
    relationId: fact.relationId,
    actor: entity(fact.actorId),
    district: districtId === null ? null : entity(districtId),
    target: entity(fact.targetId),
    modality: fact.modality,
    stated: fact.stated,
    cites: fact.cites,
  });
