import { groupBy } from '../../domain/group-by.ts';
import {
  findProducerDistricts,
  findProducers,
  type FindProducersRow,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { createVisibleAt } from '../visible-at.ts';

/** A fact by which a producer belongs to a district. */
export interface BelongingFact {
  readonly districtId: string;
  /** LOCATED_IN, OPERATES_IN, UNDERTAKES, OF_DISTRICT or HAS_CLUSTER. */
  readonly via: string;
  readonly cites: readonly string[];
}

/** A district that a producer belongs to, with everything that says so. */
export interface Belonging extends BelongingFact {
  /** Each kind of fact that says so, once; `via` is the first of them. */
  readonly vias: readonly string[];
}

/** Someone makes a product, or fills a stage. */
export interface Producing {
  readonly targetId: string;
  readonly producerId: string;
  readonly label: string;
  /** Firms that undertake it, when it is a project. */
  readonly undertakerIds: readonly string[];
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  /** Datasets that say so. */
  readonly datasets: readonly string[];
  readonly districts: readonly Belonging[];
}

/**
 * Who makes the given products or fills the given stages, and in which districts. Two calls. A producer belongs to a
 * district once, whatever says so. A COURTED place is none: nobody is there yet.
 */
export async function findProducing(
  context: QuestionContext,
  targetIds: readonly string[],
  asOf: string | null,
): Promise<readonly Producing[]> {
  const visible = createVisibleAt(context, asOf);
  return placeProducers(
    context,
    (await context.read(findProducers, { ids: targetIds })).filter(visible),
    asOf,
  );
}

/** As findProducing, for producers that are read already. One call. */
export async function placeProducers(
  context: QuestionContext,
  producers: readonly FindProducersRow[],
  asOf: string | null,
): Promise<readonly Producing[]> {
  const visible = createVisibleAt(context, asOf);
  const ids = [...new Set(producers.map((row) => row.producerId))];
  const places = ids.length === 0 ? [] : await context.read(findProducerDistricts, { ids });
  const standing = places.filter(
    (row) => visible(row) && row.modality !== 'COURTED' && row.modality !== 'MENTIONED',
  );
  const byProducer = groupBy(standing, (row) => row.producerId);
  return producers.map((row) => ({ ...row, districts: toBelongings(byProducer.get(row.producerId) ?? []) }));
}

/** One for each district, its kinds of fact and their citations together. */
export function toBelongings(rows: readonly BelongingFact[]): readonly Belonging[] {
  return [...groupBy(rows, ({ districtId }) => districtId)].map(([districtId, group]) => {
    const vias = [...new Set(group.map(({ via }) => via))];
    return {
      districtId,
      via: vias[0] ?? '',
      vias,
      cites: [...new Set(group.flatMap(({ cites }) => cites))],
    };
  });
}
