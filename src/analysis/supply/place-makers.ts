import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import { toModalityRank } from '../modalities.ts';
import type { StageProductRow } from './list-flow-routes.ts';

/** Someone makes a product or fills a stage, in some districts. */
export interface FlowProducer {
  readonly relationId: string;
  readonly targetId: string;
  readonly producerId: string;
  readonly modality: string;
  readonly districtIds: readonly string[];
}

/** Who makes a stage or a product of it, by district. */
export function createMakerLookup<Producer extends FlowProducer>(
  products: readonly StageProductRow[],
  producing: readonly Producer[],
  wanted: ReadonlySet<string>,
): (stageId: string) => ReadonlyMap<string, readonly Producer[]> {
  const productsOf = groupBy(products, (row) => row.stageId);
  const producersOf = groupBy(producing, (row) => row.targetId);
  const known = new Map<string, ReadonlyMap<string, readonly Producer[]>>();
  return (stageId) => {
    const found = known.get(stageId);
    if (found) return found;
    const targetIds = [stageId, ...(productsOf.get(stageId) ?? []).map((row) => row.productId)];
    const placed = [...new Set(targetIds)]
      .flatMap((id) => producersOf.get(id) ?? [])
      .flatMap((producer) =>
        [...new Set(producer.districtIds)]
          .filter((districtId) => wanted.has(districtId))
          .map((districtId) => ({ districtId, producer })),
      );
    const byDistrict = new Map(
      [...groupBy(placed, (item) => item.districtId)].map(([districtId, items]) => [
        districtId,
        items.map((item) => item.producer).toSorted(compareProducers),
      ]),
    );
    known.set(stageId, byDistrict);
    return byDistrict;
  };
}

const compareProducers = (a: FlowProducer, b: FlowProducer): number =>
  toModalityRank(a.modality) - toModalityRank(b.modality) || compareText(a.relationId, b.relationId);
