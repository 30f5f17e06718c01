import type { RollUp } from '../../analysis/overlap/roll-up-industries.ts';
import type { StatementSource } from '../../analysis/overlap/sort-statements.ts';
import { InvalidInputError, LimitExceededError } from '../../domain/errors.ts';
import { listDistrictIds } from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { getNamedEntities } from '../names/get-named-entities.ts';

export type OverlapBasis = 'INDUSTRY' | 'CLUSTER' | 'PRODUCT';

export interface DistrictOverlapArgs {
  readonly districts: readonly string[] | null;
  readonly basis: OverlapBasis;
  readonly rollUp: RollUp;
  readonly includeThirdParty: boolean;
  readonly modality: readonly string[] | null;
  readonly includeInferred: boolean;
  readonly asOf: string | null;
}

/**
 * @throws InvalidInputError for fewer than two districts, or one that is given twice
 * @throws LimitExceededError for more than the limit
 */
export async function toDistrictIds(
  context: QuestionContext,
  districts: readonly string[] | null,
): Promise<readonly string[]> {
  const ids =
    districts === null
      ? (await context.read(listDistrictIds, {})).map((row) => row.id)
      : (await getNamedEntities(context, 'districts', districts, { labels: ['District'] })).map(
          (district) => district.id,
        );
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated) throw new InvalidInputError(`districts: ${repeated} is given twice`);
  if (districts !== null && ids.length < 2)
    throw new InvalidInputError(`districts: give at least two districts to compare; ${ids.length} given`);
  if (ids.length > context.limits.maxDistricts)
    throw new LimitExceededError(
      `districts: ${ids.length} is more than the limit of ${context.limits.maxDistricts}`,
    );
  return ids;
}

/** @throws InvalidInputError for an empty list, and for a roll-up of products */
export function toModalities({ basis, rollUp, modality }: DistrictOverlapArgs): readonly string[] {
  if (basis === 'PRODUCT' && rollUp !== 'NONE')
    throw new InvalidInputError(
      `rollUp: ${rollUp} rolls up industries, and products have none to roll up to; use NONE with basis PRODUCT, or basis INDUSTRY or CLUSTER`,
    );
  if (modality !== null && modality.length === 0)
    throw new InvalidInputError(
      'modality: the list is empty; give one or more of EXISTING, PLANNED, COURTED, MENTIONED',
    );
  return modality ?? ['EXISTING', 'PLANNED'];
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
