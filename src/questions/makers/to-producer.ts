import type { EntityRecord } from '../../graph/records.ts';
import type { Belonging, Producing } from './find-producing.ts';

export interface ProducerDistrict {
  readonly district: EntityRecord;
  readonly via: string;
  readonly vias: readonly string[];
  readonly cites: readonly string[];
}

export interface Producer {
  readonly entity: EntityRecord;
  readonly modality: string;
  readonly stated: string;
  readonly districts: readonly ProducerDistrict[];
  readonly cites: readonly string[];
}

/** A producer as an answer shows it. */
export const toProducer = (producing: Producing, entity: (id: string) => EntityRecord): Producer => ({
  entity: entity(producing.producerId),
  modality: producing.modality,
  stated: producing.stated,
  districts: toProducerDistricts(producing.districts, entity),
  cites: producing.cites,
});

/** Districts of a producer as an answer shows them, each once. */
export const toProducerDistricts = (
  belongings: readonly Belonging[],
  entity: (id: string) => EntityRecord,
): readonly ProducerDistrict[] =>
  belongings.map(({ districtId, via, vias, cites }) => ({
    district: entity(districtId),
    via,
    vias,
    cites,
  }));
