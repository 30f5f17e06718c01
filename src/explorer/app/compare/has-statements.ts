import type { OverlapDistrictStatus } from '../generated/operations.ts';

/** Whether a district has statements to compare; without them a zero says nothing. */
export const hasStatements = ({ status }: { readonly status: OverlapDistrictStatus }): boolean =>
  status === 'OWN_PLAN' || status === 'THIRD_PARTY_ONLY';
