import { listSources, type Source } from '../../analysis/dependencies/list-sources.ts';
import type { ChainGraph, GraphStage, StatedProducing } from './find-chain-graph.ts';

/** A product of a stage, or a stage that holds no product, that rests on one source. */
export interface SingleSource {
  readonly stage: GraphStage;
  readonly productId: string | null;
  /** Every product of the stage rests on that source alone. */
  readonly wholeStage: boolean;
  /** Null when no district was asked for. */
  readonly inDistrict: boolean | null;
  readonly everywhere: boolean;
  /** The only one of the district; where the district has none or several, the only one everywhere. */
  readonly source: Source<StatedProducing>;
}

/**
 * Single sources by one modality, in order of chain, stage and product. Facts on a stage count for each product. A
 * cluster that names no maker is among them: it counts as one, and may be several.
 */
export function findSingleSources(
  graph: ChainGraph,
  districtId: string | null,
  modality: string,
): readonly SingleSource[] {
  const isHere = ({ districtIds }: Source) => districtId !== null && districtIds.includes(districtId);
  return graph.stages.flatMap((stage) => {
    const targets: readonly (string | null)[] = stage.productIds.length === 0 ? [null] : stage.productIds;
    const sourcesOf = (productId: string | null) =>
      listSources(
        [stage.stageId, ...(productId === null ? [] : [productId])]
          .flatMap(graph.factsOn)
          .filter((fact) => fact.modality === modality),
      );
    return targets.flatMap((productId) => {
      const everywhere = sourcesOf(productId);
      const here = everywhere.filter(isHere);
      const inDistrict = here.length === 1;
      const [source] = inDistrict ? here : everywhere;
      if (!source || (!inDistrict && everywhere.length !== 1)) return [];
      const restsOnIt = (other: string | null) => {
        const sources = inDistrict ? sourcesOf(other).filter(isHere) : sourcesOf(other);
        return sources.length === 1 && sources[0]?.sourceId === source.sourceId;
      };
      return [
        {
          stage,
          productId,
          wholeStage: targets.every(restsOnIt),
          inDistrict: districtId === null ? null : inDistrict,
          everywhere: everywhere.length === 1,
          source,
        },
      ];
    });
  });
}
