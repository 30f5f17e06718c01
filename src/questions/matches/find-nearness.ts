import type { Nearness } from '../../analysis/matches/match-suppliers.ts';
import { findContainingPlaces, findCooperation } from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import type { Producing } from '../makers/find-producing.ts';
import { createVisibleAt } from '../visible-at.ts';

/** How near a maker is to a place: in its district, in one that cooperates with it, elsewhere. Two calls. */
export async function createNearness(
  context: QuestionContext,
  placeIds: readonly string[],
  asOf: string | null,
): Promise<(placeId: string | null, producing: Pick<Producing, 'districts'>) => Nearness> {
  const visible = createVisibleAt(context, asOf);
  const containing = await context.read(findContainingPlaces, { ids: [...new Set(placeIds)] });
  const districtsOf = (placeId: string) => [
    placeId,
    ...containing.flatMap(({ partId, wholeId }) => (partId === placeId ? [wholeId] : [])),
  ];
  const districtIds = [...new Set(placeIds.flatMap(districtsOf))];
  const cooperation = (await context.read(findCooperation, { districtIds })).filter(visible);
  const partners = new Set(cooperation.map(({ districtId, partnerId }) => `${districtId} ${partnerId}`));
  return (placeId, { districts }) => {
    if (placeId === null) return 'ANYWHERE';
    if (districts.length === 0) return 'UNPLACED';
    const own = districtsOf(placeId);
    if (districts.some(({ districtId }) => own.includes(districtId))) return 'SAME_DISTRICT';
    const isPartner = districts.some(({ districtId }) =>
      own.some((id) => partners.has(`${id} ${districtId}`)),
    );
    return isPartner ? 'PARTNER_DISTRICT' : 'OTHER_DISTRICT';
  };
}
