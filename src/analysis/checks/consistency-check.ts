import type { Interval } from '../figures/printed-interval.ts';
import { overlap } from '../figures/printed-interval.ts';

export type ConsistencyKind = 'PARTS_AND_TOTAL' | 'STATED_GROWTH' | 'SHARE_AND_RATIO' | 'REPEATED_FIGURE';
export type ConsistencyVerdict = 'AGREES' | 'DIFFERS' | 'CANNOT_TELL';

/** Why a check cannot tell. */
export type ConsistencyReason =
  /** Parts without a figure: what is known so far is less than the total, as it has to be. */
  | 'PARTS_MISSING'
  /** The scope of the figures differs, or only one side prints it. */
  | 'SCOPE_DIFFERS'
  /** A figure is a size class. */
  | 'SIZE_CLASS'
  /** A figure is printed as about, and about is as wide as one likes. */
  | 'PRINTED_AS_ABOUT'
  /** The document does not give the levels that the growth is between. */
  | 'LEVELS_MISSING';

/** One claim of a document, held against its other figures. */
export interface ConsistencyCheck {
  readonly kind: ConsistencyKind;
  readonly verdict: ConsistencyVerdict;
  readonly reason: ConsistencyReason | null;
  readonly subjectId: string;
  /** The figure that is checked: a total, a growth, a share, or one of two that repeat each other. */
  readonly claimId: string;
  /** The figures that it is held against. */
  readonly figureIds: readonly string[];
  /** Parts without a fitting figure. */
  readonly missingIds: readonly string[];
  readonly unit: string;
  /** What the claim prints. */
  readonly expected: number | null;
  /** What the other figures come to. */
  readonly found: number | null;
  readonly expectedRange: Interval | null;
  readonly foundRange: Interval | null;
}

/** What a comparison of two printed values says. An open range can only agree or contradict. */
export const compareRanges = (expected: Interval | null, found: Interval | null): ConsistencyVerdict =>
  expected === null || found === null ? 'CANNOT_TELL' : overlap(expected, found) ? 'AGREES' : 'DIFFERS';
