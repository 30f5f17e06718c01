import { listSources, type Source } from '../../analysis/dependencies/list-sources.ts';
import type { ChainGraph, GraphStage, StatedProducing } from './find-chain-graph.ts';

/** A product of a stage, or a stage that holds no product, that rests on one source. */
export interface SingleSource {
  readonly stage: GraphStage;
  readonly productId: string | null;
  /** The stage with all its products rests on one source too. */
  readonly wholeStage: boolean;
  /** Null when no district was asked for. */
  readonly inDistrict: boolean | null;
  readonly everywhere: boolean;
  /** The only one of the district; where the district has none or several, the only one everywhere. */
  readonly source: Source<StatedProducing>;
}

/** Single sources by one modality, in order of chain, stage and product. Facts on a stage count for each product. */
export function findSingleSources(
  graph: ChainGraph,
  districtId: string | null,
  modality: string,
): readonly SingleSource[] {
  return graph.stages.flatMap((stage) => {
    const targets = stage.productIds.length === 0 ? [null] : stage.productIds;
    return targets.flatMap((productId) => {
      const targetIds = productId === null ? [stage.stageId] : [stage.stageId, productId];
      const counts = (fact: StatedProducing) => fact.modality === modality;
      const everywhere = listSources(targetIds.flatMap(graph.factsOn).filter(counts));
      const here = everywhere.filter(
        ({ districtIds }) => districtId !== null && districtIds.includes(districtId),
      );
      const [source] = here.length === 1 ? here : everywhere;
      if (!source || (here.length !== 1 && everywhere.length !== 1)) return [];
      const ofStage = listSources(graph.factsOf(stage).filter(counts));
      const inScope =
        here.length === 1 && districtId !== null
          ? ofStage.filter(({ districtIds }) => districtIds.includes(districtId))
          : ofStage;
      return [
        {
          stage,
          productId,
          wholeStage: inScope.length === 1,
          inDistrict: districtId === null ? null : here.length === 1,
          everywhere: everywhere.length === 1,
          source,
        },
      ];
    });
  });
}
