import type { GapFact } from '../../analysis/gaps/chain-gaps.ts';
import {
  findCourtedFirms,
  findLacking,
  findProducers,
  findSeekers,
  type FindProducersRow,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { findPlaces, type Place } from '../makers/find-places.ts';
import { type Producing, toBelongings } from '../makers/find-producing.ts';
import { createVisibleAt } from '../visible-at.ts';

/** A fact on a product or a stage, with the districts that it belongs to. */
export interface PlacedGapFact extends GapFact {
  /** Firm, Project, Cluster or District. */
  readonly actorLabel: string;
  readonly districtIds: readonly string[];
  readonly stated: string;
  /** Only reference datasets say so. */
  readonly isReference: boolean;
  /** Set for PRODUCES. */
  readonly producing?: Producing;
}

export interface GapFacts {
  readonly facts: readonly PlacedGapFact[];
  readonly placesOf: (actorId: string) => readonly Place[];
  /** Facts that documents after `asOf` state. */
  readonly laterFacts: number;
}

interface Search {
  readonly targetIds: readonly string[];
  /** Products of reference datasets, with those of the question that they are. */
  readonly referenceProducts: ReadonlyMap<string, readonly string[]>;
  /** Others whose places are asked for as well. */
  readonly alsoIds: readonly string[];
  readonly asOf: string | null;
  readonly isReference: (fact: { readonly datasets: readonly string[] }) => boolean;
}

/**
 * Everything that documents say of who makes, courts, seeks or lacks the given products and stages. Five calls.
 * Inferred facts and those of reference datasets are marked: they decide nothing.
 */
export async function findGapFacts(
  context: QuestionContext,
  { targetIds, referenceProducts, alsoIds, asOf, isReference }: Search,
): Promise<GapFacts> {
  const visible = createVisibleAt(context, asOf);
  const params = { ids: [...targetIds, ...referenceProducts.keys()] };
  const read = await Promise.all([
    context.read(findProducers, params),
    context.read(findSeekers, params),
    context.read(findCourtedFirms, params),
    context.read(findLacking, params),
  ]);
  const laterFacts = read.flat().filter((row) => !visible(row)).length;
  const producers = read[0].filter(visible);
  const courted = read[2].filter(visible);
  const placesOf = await findPlaces(
    context,
    [
      ...new Set([
        ...producers.flatMap(({ producerId, undertakerIds }) => [producerId, ...undertakerIds]),
        ...courted.map(({ firmId }) => firmId),
        ...alsoIds,
      ]),
    ],
    asOf,
    isReference,
  );
  const toTargets = (id: string) => referenceProducts.get(id) ?? [id];
  const wanted = new Set(params.ids);
  const toFact = createFact(isReference);
  const facts: readonly PlacedGapFact[] = [
    ...producers.map((row) => placeProducer(row, placesOf(row.producerId), isReference(row))),
    ...read[1].filter(visible).map((row) => toFact('SEEKS', row, row.targetId, row.districtId, 'District')),
    ...courted.flatMap((row) =>
      row.targetIds
        .filter((targetId) => wanted.has(targetId))
        .map((targetId) => toFact('COURTS', row, targetId, row.firmId, 'Firm')),
    ),
    ...read[3].filter(visible).map((row) => toFact('LACKS', row, row.targetId, row.districtId, 'District')),
  ];
  return {
    facts: facts.flatMap((fact) => toTargets(fact.targetId).map((targetId) => ({ ...fact, targetId }))),
    placesOf,
    laterFacts,
  };
}

interface DistrictRow {
  readonly relationId: string;
  readonly districtId: string;
  /** LACKS has none. */
  readonly modality?: string;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly datasets: readonly string[];
}

const createFact =
  (isReference: Search['isReference']) =>
  (
    kind: 'SEEKS' | 'COURTS' | 'LACKS',
    row: DistrictRow,
    targetId: string,
    actorId: string,
    actorLabel: string,
  ): PlacedGapFact => ({
    kind,
    relationId: row.relationId,
    targetId,
    actorId,
    actorLabel,
    modality: row.modality ?? null,
    cites: row.cites,
    districtIds: [row.districtId],
    stated: row.stated,
    isReference: isReference(row),
  });

/** What a plan states stands where plans say that it stands; a reference dataset's place does not make coverage. */
function placeProducer(row: FindProducersRow, places: readonly Place[], isReference: boolean): PlacedGapFact {
  const districts = toBelongings(places.filter((place) => isReference || !place.isReference));
  const undertakerIds = [...new Set(row.undertakerIds)].toSorted();
  return {
    kind: 'PRODUCES',
    relationId: row.relationId,
    targetId: row.targetId,
    actorId: row.producerId,
    actorLabel: row.label,
    producerIds: toIndependentProducers(row.label, row.producerId, undertakerIds),
    modality: row.modality,
    cites: row.cites,
    districtIds: [...new Set(districts.map(({ districtId }) => districtId))],
    stated: row.stated,
    isReference,
    producing: { ...row, undertakerIds, districts },
  };
}

function toIndependentProducers(
  label: string,
  producerId: string,
  undertakerIds: readonly string[],
): readonly string[] {
  if (label === 'Cluster') return [];
  return undertakerIds.length > 0 ? undertakerIds : [producerId];
}
