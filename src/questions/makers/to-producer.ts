import type { EntityRecord } from '../../graph/records.ts';
import type { Producing } from './find-producing.ts';

export interface Producer {
  readonly entity: EntityRecord;
  readonly modality: string;
  readonly stated: string;
  readonly districts: readonly {
    readonly district: EntityRecord;
    readonly via: string;
    readonly cites: readonly string[];
  }[];
  readonly cites: readonly string[];
}

/** A producer as an answer shows it. */
export const toProducer = (producing: Producing, entity: (id: string) => EntityRecord): Producer => ({
  entity: entity(producing.producerId),
  modality: producing.modality,
  stated: producing.stated,
  districts: producing.districts.map(({ districtId, via, cites }) => ({
    district: entity(districtId),
    via,
    cites,
  })),
  cites: producing.cites,
});
