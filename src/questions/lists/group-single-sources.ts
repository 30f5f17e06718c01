import type { Source } from '../../analysis/dependencies/list-sources.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { GraphStage, StatedProducing } from '../dependencies/find-chain-graph.ts';
import type { SingleSource } from '../dependencies/find-single-sources.ts';

/** One product, or a stage that holds none, with its single source, in all chains that hold it. */
export interface WatchedProduct {
  readonly productId: string | null;
  readonly source: Source<StatedProducing>;
  readonly stages: readonly GraphStage[];
  readonly inDistrict: boolean | null;
  readonly everywhere: boolean;
  /** Every one of the stages rests on that source as a whole. */
  readonly wholeStages: boolean;
}

/**
 * A row for each product and source instead of one for each chain, in order of the first. A source that fills a stage of
 * one chain may be the only one there and not elsewhere: then the product has a row for each.
 */
export function groupSingleSources(singles: readonly SingleSource[]): readonly WatchedProduct[] {
  const groups = groupBy(singles, ({ stage, productId, source, inDistrict, everywhere }) =>
    JSON.stringify([productId ?? stage.stageId, source.sourceId, inDistrict, everywhere]),
  );
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({
      productId: first.productId,
      source: {
        ...first.source,
        districtIds: [...new Set(group.flatMap(({ source }) => source.districtIds))],
        facts: [...new Set(group.flatMap(({ source }) => source.facts))],
      },
      stages: group.map(({ stage }) => stage),
      inDistrict: first.inDistrict,
      everywhere: first.everywhere,
      wholeStages: group.every(({ wholeStage }) => wholeStage),
    })),
  );
}
