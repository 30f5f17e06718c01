import type { RollUp } from '../../analysis/overlap/roll-up-industries.ts';
import type { StatementSource } from '../../analysis/overlap/sort-statements.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { checkRange } from '../check-range.ts';
import { modalityChoices, refuseEmptyList } from '../refuse-empty-list.ts';

export type OverlapBasis = 'INDUSTRY' | 'CLUSTER' | 'PRODUCT';

export interface DistrictOverlapArgs {
  readonly districts: readonly string[] | null;
  readonly basis: OverlapBasis;
  readonly rollUp: RollUp;
  readonly includeThirdParty: boolean;
  readonly modality: readonly string[] | null;
  readonly includeInferred: boolean;
  readonly first: number | null;
  readonly asOf: string | null;
}

/** @throws InvalidInputError for an empty list, and for a roll-up of products */
export function toModalities({ basis, rollUp, modality }: DistrictOverlapArgs): readonly string[] {
  if (basis === 'PRODUCT' && rollUp !== 'NONE')
    throw new InvalidInputError(
      `rollUp: ${rollUp} rolls up industries, and products have none to roll up to; use NONE with basis PRODUCT, or basis INDUSTRY or CLUSTER`,
      {
        messageZh: `rollUp：${rollUp} 用于产业逐级归并，产品没有上级可归并；按产品（PRODUCT）比较时请用 NONE，或把 basis 改为 INDUSTRY 或 CLUSTER`,
      },
    );
  refuseEmptyList('modality', modality, modalityChoices);
  return modality ?? ['EXISTING', 'PLANNED'];
}

const firstLimit = 1000;
const firstOfTwoDistricts = 200;
const firstOfMore = 20;

/**
 * How many entries of each list of a pair are shown.
 * @throws LimitExceededError outside 1 to 1000
 */
export function toFirst({ first }: DistrictOverlapArgs, districts: number): number {
  const chosen = first ?? (districts > 2 ? firstOfMore : firstOfTwoDistricts);
  checkRange('first', chosen, firstLimit);
  return chosen;
}

export function toSources({ basis, includeThirdParty }: DistrictOverlapArgs): ReadonlySet<StatementSource> {
  if (basis === 'PRODUCT') return new Set(['PRODUCER']);
  if (basis === 'CLUSTER') return new Set(['CLUSTER']);
  return new Set([
    'CLUSTER',
    'PARK_FOCUS',
    'PARK_CLUSTER_FOCUS',
    ...(includeThirdParty ? (['THIRD_PARTY'] as const) : []),
  ]);
}
