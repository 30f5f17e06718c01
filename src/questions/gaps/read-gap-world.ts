import { groupBy } from '../../domain/group-by.ts';
import { findCapacities, findCooperation } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { GapWorld } from './answer-gap-product.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { findPlaces, type Place } from '../makers/find-places.ts';
import { createFindDepartments } from './find-gap-departments.ts';
import { findGapStatements, type PlacedGapFact, placeGapFacts } from './find-gap-facts.ts';
import { createFindNearProducts } from './find-near-products.ts';
import { findGapSurroundings, type GapSurroundings } from './find-gap-surroundings.ts';
import { findReferenceProducts, findReferences } from './find-reference-facts.ts';
import { listIndicatorNames } from './gap-quantities.ts';
import type { LeftOut } from '../left-out.ts';
import type { GapSelection } from './select-gap-targets.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface GapWorldReading {
  readonly world: GapWorld;
  /** Stated facts of the district on a product or stage. */
  readonly ofDistrict: (targetId: string) => readonly PlacedGapFact[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads all facts around the selected products and stages, and loads every entity that the answer may show. */
export async function readGapWorld(
  context: QuestionContext,
  district: EntityRecord,
  { chains, stages, products, otherIds }: GapSelection,
  asOf: string | null,
): Promise<GapWorldReading> {
  const visible = createVisibleAt(context, asOf);
  const references = findReferences(context);
  const { isReference } = references;
  const productIds = [...new Set([...products.map(({ productId }) => productId), ...otherIds])];
  const targetIds = [...new Set([...stages.map(({ stageId }) => stageId), ...productIds])];
  const referenceProducts = await findReferenceProducts(context, productIds, references);
  const [targets, statements, allCapacities, cooperation] = await Promise.all([
    context.loadEntities(targetIds),
    findGapStatements(context, [...targetIds, ...referenceProducts.keys()], asOf),
    context.read(findCapacities, { ids: productIds }),
    context.read(findCooperation, { districtIds: [district.id] }),
  ]);
  const capacities = allCapacities.filter((row) => visible(row) && !isReference(row));
  const productEntities = productIds.flatMap((id) => targets.get(id) ?? []);
  const actorIds = [...new Set([...statements.actorIds, ...capacities.map(({ holderId }) => holderId)])];
  const shownIds = [...actorIds, ...capacities.map(({ capacityId }) => capacityId)];
  const [placesOf, surroundings] = await Promise.all([
    findPlaces(context, actorIds, asOf, isReference),
    findGapSurroundings(context, {
      districtId: district.id,
      cooperation,
      firmIds: actorIds,
      indicatorNames: [...new Set(productEntities.flatMap(listIndicatorNames))],
      asOf,
      isReference,
    }),
    // Beside the others; the lookup below asks for what is still missing.
    context.loadEntities(shownIds),
  ]);
  const facts = placeGapFacts(statements, { referenceProducts, placesOf, isReference });
  const entity = await createEntityLookup(context, [
    ...targetIds,
    ...shownIds,
    ...listNamedIds(facts, actorIds.flatMap(placesOf), surroundings),
    ...actorIds.flatMap((id) => surroundings.courtersOf(id).map(({ districtId }) => districtId)),
  ]);
  const findNearProducts = createFindNearProducts(productEntities, asOf);
  const byTarget = groupBy(facts, ({ targetId }) => targetId);
  const factsOn = (id: string) => byTarget.get(id) ?? [];
  return {
    world: {
      ...surroundings,
      district,
      entity,
      factsOn,
      placesOf,
      capacities,
      findNearProducts,
      findDepartments: createFindDepartments({
        districtId: district.id,
        chainIds: chains.map(({ id }) => id),
        asOf,
      }),
    },
    ofDistrict: (id) => factsOn(id).filter((fact) => isOwn(fact, district) && fact.stated === 'EXPLICIT'),
    leftOut: describeLeftOut(facts, statements.laterFacts, district, asOf),
  };
}

const listNamedIds = (
  facts: readonly PlacedGapFact[],
  places: readonly Place[],
  { figures }: GapSurroundings,
): readonly string[] => [
  ...facts.flatMap(({ actorId, districtIds }) => [actorId, ...districtIds]),
  ...places.flatMap(({ districtId, parkId }) => (parkId === null ? [districtId] : [districtId, parkId])),
  ...figures.map(({ targetId }) => targetId),
];

const isOwn = ({ isReference, districtIds }: PlacedGapFact, district: EntityRecord) =>
  !isReference && districtIds.includes(district.id);

function describeLeftOut(
  facts: readonly PlacedGapFact[],
  laterFacts: number,
  district: EntityRecord,
  asOf: string | null,
): readonly LeftOut[] {
  const own = facts.filter((fact) => isOwn(fact, district));
  const countRelations = (list: readonly PlacedGapFact[]) =>
    new Set(list.map(({ relationId }) => relationId)).size;
  return [
    {
      reason:
        'facts of the district that were concluded and are not printed: no part of a status; each product lists its own under `inferred`',
      reasonZh: '该区由编者推断、文件未明写的事实：不计入状态，在各产品下另列',
      count: countRelations(own.filter(({ stated }) => stated !== 'EXPLICIT')),
    },
    {
      reason:
        'facts of the district that are only mentioned, without a word on whether they hold: no part of a status, listed under `alsoStated`',
      reasonZh: '该区仅被提及、未写明是否成立的事实：不计入状态，在各产品下另列',
      count: countRelations(
        own.filter(({ stated, modality }) => stated === 'EXPLICIT' && modality === 'MENTIONED'),
      ),
    },
    {
      reason: 'facts of reference datasets: never coverage, shown as `referenceCandidates`',
      reasonZh: '参考数据集的事实：从不计入覆盖，只作参考候选对象',
      count: countRelations(facts.filter(({ isReference }) => isReference)),
    },
    {
      reason: `facts that only documents after ${asOf} state; a later asOf counts them`,
      reasonZh: `仅由 ${asOf} 之后的文件写明的事实；可放宽截止日期`,
      count: laterFacts,
    },
  ];
}
