import {
  findCustomers,
  findDistrictActors,
  findFirmProducts,
  findProducerDistricts,
  findStatedSupplies,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { createVisibleAt } from '../visible-at.ts';
import type { ListScope } from './list-scope.ts';

export interface DemandOrSupply {
  readonly side: 'DEMAND' | 'SUPPLY';
  readonly actorId: string;
  /** A product's id, or the product as printed. */
  readonly product: string | null;
  readonly capacity: string | null;
  readonly partnerId: string | null;
  readonly wording: string | null;
  readonly relation: 'CUSTOMER_OF' | 'SUPPLIES_TO' | 'PRODUCES';
  readonly relationId: string;
  readonly modality: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Every statement of either side, whatever the date. Five calls. */
export async function findDemandAndSupply(
  context: QuestionContext,
  scope: ListScope,
): Promise<{
  readonly found: readonly DemandOrSupply[];
  /** Whether who is of the district stands there by documents up to the date. */
  readonly stands: (row: DemandOrSupply) => boolean;
}> {
  const { all, atDate } = await findStandingActors(context, scope);
  const actorIds = [...all];
  const [supplies, customers, made] = await Promise.all([
    context.read(findStatedSupplies, { ids: actorIds }),
    context.read(findCustomers, { ids: actorIds }),
    context.read(findFirmProducts, { ids: actorIds }),
  ]);
  const supplied = { capacity: null, relation: 'SUPPLIES_TO' as const };
  const found = [
    ...customers.map((row) => ({
      ...row,
      side: 'DEMAND' as const,
      actorId: row.fromId,
      partnerId: row.toId,
      capacity: null,
      wording: null,
      relation: 'CUSTOMER_OF' as const,
    })),
    ...supplies
      .filter(({ toId }) => all.has(toId))
      .map((row) => ({
        ...row,
        ...supplied,
        side: 'DEMAND' as const,
        actorId: row.toId,
        // Where a product is what supplies, the line names no supplier.
        ...(row.fromId.startsWith('product:')
          ? { product: row.product ?? row.fromId, partnerId: null }
          : { partnerId: row.fromId }),
      })),
    ...supplies
      .filter(({ fromId }) => all.has(fromId))
      .map((row) => ({
        ...row,
        ...supplied,
        side: 'SUPPLY' as const,
        actorId: row.fromId,
        partnerId: row.toId,
      })),
    ...made.map((row) => ({
      ...row,
      side: 'SUPPLY' as const,
      actorId: row.firmId,
      product: row.targetId,
      partnerId: null,
      wording: null,
      relation: 'PRODUCES' as const,
    })),
  ];
  // Who buys may be of the district, and so may be who sells.
  const stands = ({ relation, actorId, partnerId }: DemandOrSupply) =>
    atDate.has(actorId) || (relation === 'CUSTOMER_OF' && partnerId !== null && atDate.has(partnerId));
  return { found, stands };
}

interface StandingActors {
  /** Whatever the date. */
  readonly all: ReadonlySet<string>;
  /** By documents up to the date. */
  readonly atDate: ReadonlySet<string>;
}

/** Districts with their clusters, and the firms that stand in them; a firm that is courted stands nowhere yet. */
async function findStandingActors(context: QuestionContext, scope: ListScope): Promise<StandingActors> {
  const { districtIds } = scope;
  const candidates = await context.read(findDistrictActors, { districtIds });
  const ids = [...new Set(candidates.map(({ actorId }) => actorId))];
  const wanted = new Set(districtIds);
  const places = (await context.read(findProducerDistricts, { ids })).filter(
    (row) => wanted.has(row.districtId) && row.modality !== 'COURTED' && row.modality !== 'MENTIONED',
  );
  const withDistricts = (rows: typeof places) =>
    new Set([...districtIds, ...rows.map(({ producerId }) => producerId)]);
  return {
    all: withDistricts(places),
    atDate: withDistricts(places.filter(createVisibleAt(context, scope.asOf))),
  };
}
