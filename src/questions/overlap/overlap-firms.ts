import type { DistrictStatement } from '../../analysis/overlap/sort-statements.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { FindClusterFirmsRow } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';

type Entity = (id: string) => EntityRecord;

/** PRODUCT: it makes the product, or one that bears the industry's name; the others: it operates in a cluster. */
export type OverlapVia = 'PRODUCT' | 'CLUSTER_NAME' | 'CLUSTER_AS_A_WHOLE';

export interface OverlapFirm {
  readonly firm: EntityRecord;
  readonly via: OverlapVia;
  readonly of: EntityRecord;
  readonly role: string | null;
  readonly modality: string;
  readonly stated: string;
  readonly cites: readonly string[];
}

/**
 * Each firm once for each product, modality and way of saying so: it may make a product itself and by a project.
 */
export function listMakers(makers: readonly DistrictStatement[], entity: Entity): readonly OverlapFirm[] {
  const makings = makers.flatMap((maker) => maker.firmIds.map((firmId) => ({ ...maker, firmId })));
  const grouped = groupBy(
    makings,
    ({ firmId, itemId, modality, stated }) => `${firmId} ${itemId} ${modality} ${stated}`,
  );
  return [...grouped.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          {
            firm: entity(first.firmId),
            via: 'PRODUCT' as const,
            of: entity(first.itemId),
            role: null,
            modality: first.modality ?? 'MENTIONED',
            stated: first.stated,
            cites: [...new Set(group.flatMap((making) => making.cites))],
          },
        ]
      : [];
  });
}

/** Firms of clusters: first those of clusters that are named for the industry. */
export function listClusterFirms(
  rows: readonly FindClusterFirmsRow[],
  viaOf: (clusterId: string) => OverlapVia,
  entity: Entity,
): readonly OverlapFirm[] {
  const firms = rows.map(({ firmId, clusterId, role, modality, stated, cites }) => ({
    firm: entity(firmId),
    via: viaOf(clusterId),
    of: entity(clusterId),
    role,
    modality,
    stated,
    cites,
  }));
  const isNamed = ({ via }: OverlapFirm) => via === 'CLUSTER_NAME';
  return [...firms.filter(isNamed), ...firms.filter((firm) => !isNamed(firm))];
}
