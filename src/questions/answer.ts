import type { LeftOut } from './left-out.ts';

/** What every answer to a question says of itself. */
export interface Answer {
  /** How it was computed, in words. */
  readonly basis: string;
  readonly basisZh: string;
  readonly leftOut: readonly LeftOut[];
  /** Why the answer is empty; null when it is not. */
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}
