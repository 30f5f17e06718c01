import type { OverlapMatrixQuery } from '../generated/operations.ts';

type Matrix = OverlapMatrixQuery['districtOverlap']['matrix'];
/** One of the square tables of the answer. */
export type Measure = Exclude<keyof Matrix, '__typename'>;

export const measures = [
  'sharedCount',
  'jaccard',
  'overlapCoefficient',
  'weightedJaccard',
  'complementaryCount',
  'feedsCount',
] as const satisfies readonly Measure[];

/** Whether a measure is a number of things or a share between 0 and 1. */
export const measureKind = (measure: Measure): 'count' | 'share' =>
  measure.endsWith('Count') ? 'count' : 'share';
