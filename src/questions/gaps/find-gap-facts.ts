import type { GapFact } from '../../analysis/gaps/chain-gaps.ts';
import {
  findCourtedFirms,
  type FindCourtedFirmsRow,
  findSaidOn,
  type FindSaidOnRow,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import type { Place } from '../makers/find-places.ts';
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

/** What documents say of the products and stages of a question. */
export interface GapStatements {
  readonly said: readonly FindSaidOnRow[];
  readonly courted: readonly FindCourtedFirmsRow[];
  /** Products and stages that were asked for. */
  readonly ids: readonly string[];
  /** Those that make or are courted, and the firms behind them. */
  readonly actorIds: readonly string[];
  /** Statements of documents after `asOf`. */
  readonly laterFacts: number;
}

interface Placing {
  /** Products of reference datasets, with those of the question that they are. */
  readonly referenceProducts: ReadonlyMap<string, readonly string[]>;
  readonly placesOf: (actorId: string) => readonly Place[];
  readonly isReference: (fact: { readonly datasets: readonly string[] }) => boolean;
}

/** Everything that documents say of who makes, courts, seeks or lacks products and stages. Two calls. */
export async function findGapStatements(
  context: QuestionContext,
  ids: readonly string[],
  asOf: string | null,
): Promise<GapStatements> {
  const visible = createVisibleAt(context, asOf);
  const [allSaid, allCourted] = await Promise.all([
    context.read(findSaidOn, { ids }),
    context.read(findCourtedFirms, { ids }),
  ]);
  const said = allSaid.filter(visible);
  const courted = allCourted.filter(visible);
  return {
    said,
    courted,
    ids,
    actorIds: [
      ...new Set([
        ...said.flatMap(({ kind, actorId, undertakerIds }) =>
          kind === 'PRODUCES' ? [actorId, ...undertakerIds] : [],
        ),
        ...courted.map(({ firmId }) => firmId),
      ]),
    ],
    laterFacts: allSaid.length + allCourted.length - said.length - courted.length,
  };
}

/**
 * The statements as facts of districts. Inferred ones and those of reference datasets are marked: they decide nothing.
 */
export function placeGapFacts(
  { said, courted, ids }: GapStatements,
  { referenceProducts, placesOf, isReference }: Placing,
): readonly PlacedGapFact[] {
  const toTargets = (id: string) => referenceProducts.get(id) ?? [id];
  const wanted = new Set(ids);
  const toFact = createFact(isReference);
  const ofDistricts = (kind: 'SEEKS' | 'LACKS') =>
    said
      .filter((row) => row.kind === kind)
      .map((row) => toFact(kind, { ...row, districtId: row.actorId }, row.targetId, row.actorId, 'District'));
  const facts: readonly PlacedGapFact[] = [
    ...said
      .filter(({ kind }) => kind === 'PRODUCES')
      .map((row) => placeProducer(row, placesOf(row.actorId), isReference(row))),
    ...ofDistricts('SEEKS'),
    ...courted.flatMap((row) =>
      row.targetIds
        .filter((targetId) => wanted.has(targetId))
        .map((targetId) => toFact('COURTS', row, targetId, row.firmId, 'Firm')),
    ),
    ...ofDistricts('LACKS'),
  ];
  return referenceProducts.size === 0
    ? facts
    : facts.flatMap((fact) => toTargets(fact.targetId).map((targetId) => ({ ...fact, targetId })));
}

interface DistrictRow {
  readonly relationId: string;
  readonly districtId: string;
  /** LACKS has none. */
  readonly modality?: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly datasets: readonly string[];
}

const createFact =
  (isReference: Placing['isReference']) =>
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
function placeProducer(row: FindSaidOnRow, places: readonly Place[], isReference: boolean): PlacedGapFact {
  const districts = toBelongings(places.filter((place) => isReference || !place.isReference));
  const undertakerIds = [...new Set(row.undertakerIds)].toSorted();
  return {
    kind: 'PRODUCES',
    relationId: row.relationId,
    targetId: row.targetId,
    actorId: row.actorId,
    actorLabel: row.label,
    producerIds: toIndependentProducers(row.label, row.actorId, undertakerIds),
    modality: row.modality,
    cites: row.cites,
    districtIds: [...new Set(districts.map(({ districtId }) => districtId))],
    stated: row.stated,
    isReference,
    producing: {
      ...row,
      producerId: row.actorId,
      // Every statement that somebody makes something has one.
      modality: row.modality ?? 'MENTIONED',
      undertakerIds,
      districts,
    },
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
