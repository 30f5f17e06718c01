import { selectEditions } from '../../analysis/editions/select-editions.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findDistrictParks,
  findParkFocuses,
  type FindParkFocusesRow,
  findProductFocuses,
  type FindProductFocusesRow,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface OfferedPark {
  readonly park: EntityRecord;
  readonly areaKm2: number | null;
  readonly plannedMu: number | null;
  readonly industrialMu: number | null;
  readonly remainingMu: number | null;
  readonly cites: readonly string[];
  readonly focuses: readonly {
    readonly focus: EntityRecord;
    readonly level: string;
    readonly modality: string;
    readonly stated: string;
    readonly cites: readonly string[];
  }[];
  readonly fits: readonly {
    readonly product: EntityRecord;
    readonly focus: EntityRecord;
    readonly via: 'PRODUCT' | 'CLUSTER_PRODUCES' | 'CLUSTER_CHAIN';
    readonly stated: string;
    readonly cites: readonly string[];
  }[];
}

/** What a district that courts has to offer. */
export interface CourtingOffer {
  readonly district: EntityRecord;
  readonly parks: readonly OfferedPark[];
}

interface CourtingOffersArgs {
  /** Products and stages that each district wants. */
  readonly wanted: readonly { readonly districtId: string; readonly ids: readonly string[] }[];
  readonly asOf: string | null;
}

/**
 * Parks of districts, what each focuses on in its newest edition, and whether that fits what its district wants. Four
 * calls. A focus fits by a fact alone, never by the likeness of names.
 */
export async function courtingOffers(
  context: QuestionContext,
  { wanted, asOf }: CourtingOffersArgs,
): Promise<readonly CourtingOffer[]> {
  const visible = createVisibleAt(context, asOf);
  const districtIds = wanted.map(({ districtId }) => districtId);
  const wantedIds = [...new Set(wanted.flatMap(({ ids }) => ids))];
  const [parks, focusRows, fitRows] = await Promise.all([
    context.read(findDistrictParks, { districtIds }),
    context.read(findParkFocuses, { districtIds }),
    context.read(findProductFocuses, { ids: wantedIds }),
    context.loadEntities([...districtIds, ...wantedIds]),
  ]);
  const focuses = selectEditions(
    focusRows.map((row) => ({ ...row, subjectId: row.parkId })),
    context.documents,
    asOf,
  );
  const entity = await createEntityLookup(context, [
    ...districtIds,
    ...wantedIds,
    ...parks.map(({ parkId }) => parkId),
    ...focuses.map(({ focusId }) => focusId),
  ]);
  const parksOf = groupBy(parks, ({ districtId }) => districtId);
  const focusesOf = groupBy(focuses, (row) => `${row.districtId} ${row.parkId}`);
  const fitsOf = groupBy(fitRows.filter(visible), ({ targetId }) => targetId);
  return wanted.map(({ districtId, ids }) => ({
    district: entity(districtId),
    parks: (parksOf.get(districtId) ?? []).map(({ parkId }) =>
      answerPark(
        entity,
        parkId,
        focusesOf.get(`${districtId} ${parkId}`) ?? [],
        ids.flatMap((id) => fitsOf.get(id) ?? []),
      ),
    ),
  }));
}

function answerPark(
  entity: (id: string) => EntityRecord,
  parkId: string,
  focuses: readonly FindParkFocusesRow[],
  fits: readonly FindProductFocusesRow[],
): OfferedPark {
  const park = entity(parkId);
  const land = (property: string) => {
    const value = park[property];
    return typeof value === 'number' ? value : null;
  };
  return {
    park,
    areaKm2: land('areaKm2'),
    plannedMu: land('plannedMu'),
    industrialMu: land('industrialMu'),
    remainingMu: land('remainingMu'),
    cites: park.cites,
    focuses: focuses.map(({ focusId, level, modality, stated, cites }) => ({
      focus: entity(focusId),
      level,
      modality,
      stated,
      cites,
    })),
    fits: [
      ...groupBy(pairFits(focuses, fits), ({ fit }) => `${fit.targetId} ${fit.focusId} ${fit.via}`).values(),
    ].flatMap((ties) => answerFit(entity, ties)),
  };
}

interface Tie {
  readonly fit: FindProductFocusesRow;
  readonly isStated: boolean;
  readonly cites: readonly string[];
}

const pairFits = (
  focuses: readonly FindParkFocusesRow[],
  fits: readonly FindProductFocusesRow[],
): readonly Tie[] =>
  focuses.flatMap((focus) =>
    fits
      .filter(({ focusId }) => focusId === focus.focusId)
      .map((fit) => ({
        fit,
        isStated: focus.stated === 'EXPLICIT' && fit.stated !== 'INFERRED',
        cites: [...focus.cites, ...fit.cites],
      })),
  );

/** One fit for each product, focus and kind of tie; where one tie is printed, those that were concluded add nothing. */
function answerFit(entity: (id: string) => EntityRecord, ties: readonly Tie[]): OfferedPark['fits'] {
  const [first] = ties;
  if (!first) return [];
  const printed = ties.filter(({ isStated }) => isStated);
  return [
    {
      product: entity(first.fit.targetId),
      focus: entity(first.fit.focusId),
      via: first.fit.via as OfferedPark['fits'][number]['via'],
      stated: printed.length > 0 ? 'EXPLICIT' : 'INFERRED',
      cites: [...new Set((printed.length > 0 ? printed : ties).flatMap(({ cites }) => cites))],
    },
  ];
}
