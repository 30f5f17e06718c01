import { type MakersSummary, summarizeMakers } from '../../analysis/supply/summarize-makers.ts';
import type { SupplyLink } from '../../analysis/supply/supply-tiers.ts';
import { QueryFailedError } from '../../domain/errors.ts';
import { groupBy } from '../../domain/group-by.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import type { Producing } from '../makers/find-producing.ts';
import { type Producer, toProducer } from '../makers/to-producer.ts';
import type { StatedSupply } from './to-stated-supply.ts';

export interface SupplyStage {
  readonly stage: EntityRecord;
  readonly chain: EntityRecord;
  readonly products: readonly {
    readonly product: EntityRecord;
    readonly producers: readonly Producer[];
    readonly cites: readonly string[];
  }[];
  readonly producers: readonly Producer[];
  readonly reached: 'START' | 'PRINTED_STEPS' | 'SHARED_PRODUCT';
  /** Worked out when it is asked for. */
  readonly byModality: () => readonly {
    readonly modality: string;
    readonly firms: readonly Producer[];
    readonly projects: readonly Producer[];
    readonly clusters: readonly Producer[];
  }[];
  readonly districts: () => readonly {
    readonly district: EntityRecord;
    readonly makers: readonly { readonly modality: string; readonly count: number }[];
  }[];
  readonly cites: readonly string[];
}

export interface SupplyChain extends Answer {
  readonly from: EntityRecord;
  readonly tiers: readonly { readonly depth: number; readonly stages: readonly SupplyStage[] }[];
  readonly links: readonly {
    readonly kind: SupplyLink['kind'];
    readonly from: EntityRecord;
    readonly to: EntityRecord;
    readonly through: EntityRecord;
    readonly stated: string;
    readonly cites: readonly string[];
  }[];
  readonly statedSupplies: readonly StatedSupply[];
  readonly concludedSupplies: readonly StatedSupply[];
  readonly truncated: boolean;
  readonly caps: { readonly maxDepth: number; readonly maxNodes: number };
}

/** A stage as an answer shows it: its products, who makes them, by modality and where. */
export function createStageAnswer(
  products: readonly {
    readonly stageId: string;
    readonly productId: string;
    readonly cites: readonly string[];
  }[],
  producing: readonly Producing[],
  entity: (id: string) => EntityRecord,
  toReach: (stageId: string) => SupplyStage['reached'],
): (stageId: string) => SupplyStage {
  const productsOf = groupBy(products, (row) => row.stageId);
  const producersOf = groupBy(producing, (row) => row.targetId);
  const answerProducers = (id: string) => (producersOf.get(id) ?? []).map((row) => toProducer(row, entity));
  return (stageId) => {
    const stage = entity(stageId);
    const targetIds = [stageId, ...(productsOf.get(stageId) ?? []).map((row) => row.productId)];
    const summarize = () =>
      summarizeMakers([...new Set(targetIds)].flatMap((id) => producersOf.get(id) ?? []));
    return {
      stage,
      chain: entity(getChainId(stage)),
      products: (productsOf.get(stageId) ?? []).map(({ productId, cites }) => ({
        product: entity(productId),
        producers: answerProducers(productId),
        cites,
      })),
      producers: answerProducers(stageId),
      reached: toReach(stageId),
      byModality: () => answerModalities(summarize(), entity),
      districts: () =>
        summarize().districts.map((place) => ({
          district: entity(place.districtId),
          makers: place.makers,
        })),
      cites: stage.cites,
    };
  };
}

function answerModalities(
  { byModality }: MakersSummary<Producing>,
  entity: (id: string) => EntityRecord,
): ReturnType<SupplyStage['byModality']> {
  return byModality.map(({ modality, makers }) => {
    const ofLabel = (label: string) =>
      makers.filter((row) => row.label === label).map((row) => toProducer(row, entity));
    return { modality, firms: ofLabel('Firm'), projects: ofLabel('Project'), clusters: ofLabel('Cluster') };
  });
}

export function getChainId(stage: EntityRecord): string {
  const chainId = readText(stage, 'chainId');
  if (chainId === null) throw new QueryFailedError(`the stage ${stage.id} names no chain`);
  return chainId;
}
