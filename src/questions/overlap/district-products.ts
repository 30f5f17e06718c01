import { type DistrictStatement, isStanding } from '../../analysis/overlap/sort-statements.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findDistrictProducers,
  type FindDistrictProducersRow,
  findProductsMade,
  type FindProductsMadeRow,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';

/** A statement that somebody of a district makes a product, or fills a stage. */
export interface ProductStatement extends DistrictStatement {
  readonly relationId: string;
}

export interface DistrictProducts {
  readonly statements: readonly ProductStatement[];
  /** Districts that a firm, project, cluster or district belongs to, with what says so. */
  readonly producers: readonly FindDistrictProducersRow[];
}

/**
 * What the firms, projects and clusters of districts make, of any date: one statement for each district and each fact
 * of making. Two calls, from the districts' side, whatever the number of products.
 */
export async function findDistrictProducts(
  context: QuestionContext,
  districtIds: readonly string[],
): Promise<DistrictProducts> {
  const producers = await context.read(findDistrictProducers, { districtIds });
  const ids = [...new Set(producers.map((row) => row.producerId))];
  const made = ids.length === 0 ? [] : await context.read(findProductsMade, { ids });
  const belongings = groupBy(producers, (row) => row.producerId);
  const undertakers = groupBy(
    producers.filter((row) => row.via === 'UNDERTAKES'),
    (row) => `${row.districtId} ${row.placeId}`,
  );
  const statements = made.flatMap((making) =>
    [...groupBy(belongings.get(making.producerId) ?? [], (row) => row.districtId)].map(
      ([districtId, places]) =>
        toStatement(districtId, making, places, undertakers.get(`${districtId} ${making.producerId}`) ?? []),
    ),
  );
  return { statements, producers };
}

function toStatement(
  districtId: string,
  making: FindProductsMadeRow,
  places: readonly FindDistrictProducersRow[],
  undertakers: readonly FindDistrictProducersRow[],
): ProductStatement {
  const { producerId, producerLabel, itemId, itemLabel, modality, stated, relationId, cites, docIds } =
    making;
  const standing = places.filter(isStanding);
  const placeIds = (label: string) => [
    ...new Set(standing.filter((place) => place.placeLabel === label).map((place) => place.placeId)),
  ];
  return {
    districtId,
    itemId,
    itemLabel,
    source: 'PRODUCER',
    viaId: producerId,
    matching: 'EXACT',
    ofWholeCluster: false,
    modality,
    stated,
    relationId,
    cites,
    docIds,
    editionSubjectId: null,
    places,
    clusterIds: placeIds('Cluster'),
    parkIds: placeIds('Park'),
    firmIds:
      producerLabel === 'Firm' ? [producerId] : undertakers.filter(isStanding).map((row) => row.producerId),
    projectIds: producerLabel === 'Project' ? [producerId] : [],
  };
}
