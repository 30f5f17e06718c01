import { groupBy } from '../../domain/group-by.ts';
import { findProducerDistricts } from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import type { BelongingFact } from './find-producing.ts';
import { createVisibleAt } from '../visible-at.ts';

/** A district that someone belongs to; `parkId` where the document names the park in it. */
export interface Place extends BelongingFact {
  readonly parkId: string | null;
  /** Only reference datasets say so. */
  readonly isReference: boolean;
}

/** Where firms, projects and clusters are, or will be. One call. A COURTED place is none: nobody is there yet. */
export async function findPlaces(
  context: QuestionContext,
  ids: readonly string[],
  asOf: string | null,
  isReference: (fact: { readonly datasets: readonly string[] }) => boolean,
): Promise<(id: string) => readonly Place[]> {
  const visible = createVisibleAt(context, asOf);
  const rows = ids.length === 0 ? [] : await context.read(findProducerDistricts, { ids });
  const standing = rows
    .filter((row) => visible(row) && row.modality !== 'COURTED' && row.modality !== 'MENTIONED')
    .map((row) => ({ ...row, isReference: isReference(row) }));
  const byId = groupBy(standing, ({ producerId }) => producerId);
  return (id) => byId.get(id) ?? [];
}
