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
  /** Parts overlap in content, so that more than the total proves nothing. */
  | 'PARTS_OVERLAP'
  /** Two figures of one thing differ in unit, scope or way of accumulation. */
  | 'PROPERTY_DIFFERS'
  /** A figure is a size class. */
  | 'SIZE_CLASS'
  /** A figure is printed as about, and about is as wide as one likes. */
  | 'PRINTED_AS_ABOUT'
  /** The document does not give the levels that the growth is between. */
  | 'LEVELS_MISSING';

/** Two parts of one whole, by id. */
export type PartPair = readonly [string, string];

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
  /** Parts that have a figure of another scope alone. */
  readonly otherScopeIds: readonly string[];
  /** Pairs of parts that overlap in content. */
  readonly overlaps: readonly PartPair[];
  /** Properties in which two figures of one thing differ. */
  readonly differing: readonly string[];
  readonly unit: string;
  /** What the claim prints. */
  readonly expected: number | null;
  /** What the other figures come to. */
  readonly found: number | null;
  readonly expectedRange: Interval | null;
  readonly foundRange: Interval | null;
}

/** By a check that is not about parts. */
export const noParts: Pick<ConsistencyCheck, 'missingIds' | 'otherScopeIds' | 'overlaps' | 'differing'> = {
  missingIds: [],
  otherScopeIds: [],
  overlaps: [],
  differing: [],
};

/** What a comparison of two printed values says. An open range can only agree or contradict. */
export const compareRanges = (expected: Interval | null, found: Interval | null): ConsistencyVerdict =>
  expected === null || found === null ? 'CANNOT_TELL' : overlap(expected, found) ? 'AGREES' : 'DIFFERS';
