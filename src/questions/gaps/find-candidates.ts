import {
  type CandidateFact,
  type CandidateKinship,
  type CandidatePlace,
  type CandidateSite,
  collectCandidates,
  type Candidate,
  rankCandidates,
  type Ranked,
} from '../../analysis/gaps/rank-candidates.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import type { PlacedGapFact } from './find-gap-facts.ts';
import type { GapSurroundings } from './find-gap-surroundings.ts';
import type { Place } from '../makers/find-places.ts';

/** What is lacking, and what is near it in the chain. */
export interface GapScope {
  readonly productId: string;
  readonly stageId: string | null;
  /** Other products of the stage. */
  readonly siblingIds: readonly string[];
  /** Products and stages of the chain outside the stage. */
  readonly chainTargetIds: readonly string[];
}

/** Plans' own statements, what was concluded from them, and what reference datasets know: never mixed. */
export type CandidateSource = 'STATED' | 'INFERRED' | 'REFERENCE';

export interface SourcedFact extends CandidateFact {
  readonly fact: PlacedGapFact;
}

export type RankedCandidate = Ranked<Candidate<SourcedFact>>;

export interface CandidateWorld extends Pick<GapSurroundings, 'courtersOf' | 'cooperationWith'> {
  readonly district: EntityRecord;
  readonly entity: (id: string) => EntityRecord;
  readonly factsOn: (targetId: string) => readonly PlacedGapFact[];
  readonly placesOf: (actorId: string) => readonly Place[];
}

/** Places that count: a reference dataset's count for its own candidates alone. */
export const placesFor = (
  world: Pick<CandidateWorld, 'placesOf'>,
  actorId: string,
  source: CandidateSource,
): readonly Place[] =>
  world.placesOf(actorId).filter(({ isReference }) => source === 'REFERENCE' || !isReference);

/**
 * Who could fill a gap, ranked: who makes the product, one of its stage or of its chain, or is courted for one. A firm
 * counts once, together with its projects. Not whom the district's own facts on the product name, nor its own clusters
 * and projects without a firm.
 */
export function findCandidates(
  world: CandidateWorld,
  scope: GapScope,
  source: CandidateSource,
): readonly RankedCandidate[] {
  const { district, factsOn } = world;
  const closest = [scope.productId, ...(scope.stageId === null ? [] : [scope.stageId])].flatMap(factsOn);
  const named = new Set(closest.filter((fact) => isOwn(fact, district.id)).flatMap(listActors));
  const toSourced = (kinship: CandidateKinship) => (fact: PlacedGapFact) =>
    sourceOf(fact) !== source || isOnlyWished(fact)
      ? []
      : listActors(fact)
          .filter((actorId) => !named.has(actorId) && !isOwnIntention(actorId, fact, district.id))
          .map((actorId) => ({
            actorId,
            kinship,
            modality: fact.modality ?? 'MENTIONED',
            relationId: fact.relationId,
            fact,
          }));
  const facts = [
    ...closest.flatMap(toSourced('SAME_PRODUCT')),
    ...scope.siblingIds.flatMap(factsOn).flatMap(toSourced('SAME_STAGE')),
    ...scope.chainTargetIds.flatMap(factsOn).flatMap(toSourced('SAME_CHAIN')),
  ];
  return rankCandidates(collectCandidates(facts, (actorId) => describeStanding(world, actorId, source)));
}

const sourceOf = ({ isReference, stated }: PlacedGapFact): CandidateSource =>
  isReference ? 'REFERENCE' : stated === 'EXPLICIT' ? 'STATED' : 'INFERRED';

/** A fact of the district by its plan: who makes it there, or whom the district courts for it. */
const isOwn = (fact: PlacedGapFact, districtId: string): boolean =>
  !fact.isReference && fact.districtIds.includes(districtId);

/** A project or cluster that names no firm and is only courted or mentioned: nobody is there who could do it. */
const isOnlyWished = ({ kind, actorLabel, modality, producerIds = [] }: PlacedGapFact): boolean =>
  kind === 'PRODUCES' &&
  (actorLabel === 'Cluster' ||
    (actorLabel === 'Project' && producerIds.every((id) => id.startsWith('project:')))) &&
  modality !== 'EXISTING' &&
  modality !== 'PLANNED';

/** A cluster or project of the district that names no firm is what it means to do, and nobody who could do it. */
const isOwnIntention = (actorId: string, fact: PlacedGapFact, districtId: string): boolean =>
  fact.kind === 'PRODUCES' &&
  fact.actorLabel !== 'Firm' &&
  actorId === fact.actorId &&
  fact.districtIds.includes(districtId);

/** The firms behind a fact; a project or a cluster where no firm is named. */
function listActors({ kind, actorId, producerIds = [] }: PlacedGapFact): readonly string[] {
  if (kind === 'COURTS') return [actorId];
  if (kind !== 'PRODUCES') return [];
  return producerIds.length > 0 ? producerIds : [actorId];
}

/** The closest of a candidate's places, each seen from the district. */
export function pickPlace(
  world: CandidateWorld,
  places: readonly Place[],
): { readonly code: CandidatePlace; readonly place: Place | null } {
  const { district, entity, cooperationWith } = world;
  const region = readText(district, 'regionGroup');
  const find = (code: CandidatePlace, holds: (place: Place) => boolean) => {
    const place = places.find(holds);
    return place ? { code, place } : null;
  };
  return (
    find('OWN_DISTRICT', ({ districtId }) => districtId === district.id) ??
    find('PARTNER_DISTRICT', ({ districtId }) => cooperationWith(districtId).length > 0) ??
    find(
      'SAME_REGION',
      ({ districtId }) => region !== null && readText(entity(districtId), 'regionGroup') === region,
    ) ??
    find('OTHER_DISTRICT', () => true) ?? { code: 'PLACE_NOT_STATED', place: null }
  );
}

/** The park that is printed: one of the district or of a partner before any other. */
export function pickSite(
  world: CandidateWorld,
  places: readonly Place[],
): { readonly code: CandidateSite; readonly place: Place | null } {
  const inParks = places.filter(({ parkId }) => parkId !== null);
  const nearby = inParks.find(
    ({ districtId }) => districtId === world.district.id || world.cooperationWith(districtId).length > 0,
  );
  if (nearby) return { code: 'NEARBY_PARK', place: nearby };
  const [park] = inParks;
  if (park) return { code: 'OTHER_PARK', place: park };
  const [place] = places;
  return place ? { code: 'NO_PARK', place } : { code: 'SITE_NOT_STATED', place: null };
}

function describeStanding(world: CandidateWorld, actorId: string, source: CandidateSource) {
  const places = placesFor(world, actorId, source);
  return {
    place: pickPlace(world, places).code,
    site: pickSite(world, places).code,
    courtedByOthers: world.courtersOf(actorId).length > 0,
  };
}
