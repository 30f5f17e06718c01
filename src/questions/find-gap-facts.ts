import type { GapFact } from '../analysis/chain-gaps.ts';
import { findCourtedFirms, findLacking, findSeekers } from '../graph/generated/questions.ts';
import type { QuestionContext } from './context.ts';
import { findProducing, type Producing } from './find-producing.ts';
import { createVisibleAt } from './visible-at.ts';

/** A fact on a product or a stage, with the districts that it belongs to. */
export interface PlacedGapFact extends GapFact {
  readonly districtIds: readonly string[];
  /** Set for PRODUCES. */
  readonly producing?: Producing;
}

/**
 * Everything that documents say of who makes, courts, seeks or lacks the given products and stages. Five calls. Only
 * stated facts: what was inferred decides nothing.
 */
export async function findGapFacts(
  context: QuestionContext,
  targetIds: readonly string[],
  asOf: string | null,
): Promise<readonly PlacedGapFact[]> {
  const visible = createVisibleAt(context, asOf);
  const counts = (row: { readonly stated: string; readonly docIds: readonly string[] }) =>
    row.stated === 'EXPLICIT' && visible(row);
  const params = { ids: targetIds };
  const [producing, seekers, courted, lacking] = await Promise.all([
    findProducing(context, targetIds, asOf),
    context.read(findSeekers, params),
    context.read(findCourtedFirms, params),
    context.read(findLacking, params),
  ]);
  const wanted = new Set(targetIds);
  return [
    ...producing
      .filter((row) => row.stated === 'EXPLICIT')
      .map((row) => ({
        kind: 'PRODUCES' as const,
        relationId: row.relationId,
        targetId: row.targetId,
        actorId: row.producerId,
        producerIds: toIndependentProducers(row),
        modality: row.modality,
        cites: row.cites,
        districtIds: [...new Set(row.districts.map((place) => place.districtId))],
        producing: row,
      })),
    ...seekers.filter(counts).map((row) => ({
      kind: 'SEEKS' as const,
      relationId: row.relationId,
      targetId: row.targetId,
      actorId: row.districtId,
      modality: 'COURTED',
      cites: row.cites,
      districtIds: [row.districtId],
    })),
    ...courted.filter(counts).flatMap((row) =>
      row.targetIds
        .filter((targetId) => wanted.has(targetId))
        .map((targetId) => ({
          kind: 'COURTS' as const,
          relationId: row.relationId,
          targetId,
          actorId: row.firmId,
          modality: 'COURTED',
          cites: row.cites,
          districtIds: [row.districtId],
        })),
    ),
    ...lacking.filter(counts).map((row) => ({
      kind: 'LACKS' as const,
      relationId: row.relationId,
      targetId: row.targetId,
      actorId: row.districtId,
      modality: null,
      cites: row.cites,
      districtIds: [row.districtId],
    })),
  ];
}

function toIndependentProducers({ label, producerId, undertakerIds }: Producing): readonly string[] {
  if (label === 'Cluster') return [];
  return undertakerIds.length > 0 ? undertakerIds : [producerId];
}
