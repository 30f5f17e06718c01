import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import { toModalityRank } from '../modalities.ts';
import { rankWithTies } from '../rank-with-ties.ts';

/** Where a candidate stands, seen from the district with the gap: gaps are solved inside the region first. */
const places = {
  PARTNER_DISTRICT: 0,
  OWN_DISTRICT: 1,
  SAME_REGION: 1,
  OTHER_DISTRICT: 2,
  PLACE_NOT_STATED: 3,
} as const;
const kinships = { SAME_PRODUCT: 0, SAME_STAGE: 1, SAME_CHAIN: 2 } as const;
/** How closely its place is stated: a park of the district or of a partner, another park, or the district alone. */
const sites = { NEARBY_PARK: 0, OTHER_PARK: 1, NO_PARK: 2, SITE_NOT_STATED: 3 } as const;

export type CandidatePlace = keyof typeof places;
export type CandidateKinship = keyof typeof kinships;
export type CandidateSite = keyof typeof sites;

/** One fact that makes someone a candidate. */
export interface CandidateFact {
  readonly actorId: string;
  readonly kinship: CandidateKinship;
  readonly modality: string;
  readonly relationId: string;
}

/** What is known of a candidate whatever it makes. */
export interface CandidateStanding {
  readonly place: CandidatePlace;
  readonly site: CandidateSite;
  readonly courtedByOthers: boolean;
}

export interface Candidate<Fact extends CandidateFact> extends CandidateStanding {
  readonly actorId: string;
  /** Those that make it a candidate, the closest first; the first one decides. */
  readonly facts: readonly Fact[];
}

export type Ranked<Item> = Item & {
  /** Competition ranking: 1, 1, 3. */
  readonly rank: number;
  /** How many others have the same rank. */
  readonly tiedWith: number;
};

/** One candidate for each actor; of its facts the closest decides: kinship first, then modality. */
export const collectCandidates = <Fact extends CandidateFact>(
  facts: readonly Fact[],
  standingOf: (actorId: string) => CandidateStanding,
): readonly Candidate<Fact>[] =>
  [...groupBy(facts, ({ actorId }) => actorId)].map(([actorId, own]) => ({
    ...standingOf(actorId),
    actorId,
    facts: own.toSorted(compareFacts),
  }));

/**
 * Ranks candidates for one gap. Lexicographic: 1. its place (a partner district; the district itself or one of
 * its region; elsewhere; not stated), 2. what it makes (the same product, one of the stage, one of the chain), 3. modality (existing, planned,
 * courted, mentioned), 4. how closely it is located (a park nearby, another park, a district alone, not stated),
 * 5. not courted by another district before courted. No weights, so that each rank can be read from its reasons.
 * Equal in all five is a tie, shown as one: standard competition ranking, 1, 1, 3; within a tie in order of id.
 * Complexity: n log n. Method: lexicographic ordering of criteria (P. C. Fishburn, Management Science 20, 1974).
 */
export function rankCandidates<Item extends Candidate<CandidateFact>>(
  candidates: readonly Item[],
): readonly Ranked<Item>[] {
  const ordered = candidates
    .map((candidate) => ({ candidate, key: toKey(candidate) }))
    .toSorted(
      (left, right) =>
        compareText(left.key, right.key) || compareText(left.candidate.actorId, right.candidate.actorId),
    );
  return rankWithTies(ordered, (left, right) => compareText(left.key, right.key)).map(
    ({ item: { candidate }, ...placed }) => ({ ...candidate, ...placed }),
  );
}

/** One digit a criterion: none has more than five values. */
const toKey = ({ place, site, courtedByOthers, facts: [best] }: Candidate<CandidateFact>): string =>
  [
    places[place],
    best ? kinships[best.kinship] : 9,
    best ? toModalityRank(best.modality) : 9,
    sites[site],
    Number(courtedByOthers),
  ].join('');

const compareFacts = (left: CandidateFact, right: CandidateFact): number =>
  kinships[left.kinship] - kinships[right.kinship] ||
  toModalityRank(left.modality) - toModalityRank(right.modality) ||
  compareText(left.relationId, right.relationId);
