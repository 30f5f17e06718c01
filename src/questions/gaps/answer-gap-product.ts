import { decideGapStatus, type GapStatus, listWanting } from '../../analysis/gaps/chain-gaps.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { FindCapacitiesRow } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import { checkRange } from '../check-range.ts';
import { describeCandidate, type GapCandidate } from './describe-candidate.ts';
import { describeStatus, type StatusNote } from './describe-status.ts';
import {
  type CandidateSource,
  type CandidateWorld,
  findCandidates,
  type GapScope,
  type RankedCandidate,
} from './find-candidates.ts';
import type { AnswerableDepartment, createFindDepartments } from './find-gap-departments.ts';
import type { PlacedGapFact } from './find-gap-facts.ts';
import type { Asker, Late } from '../late.ts';
import type { FindNearProducts, NearProduct } from './find-near-products.ts';
import type { GapSurroundings } from './find-gap-surroundings.ts';
import { createFactAnswer, type GapFactAnswer } from './gap-facts-answer.ts';
import { answerCapacities, answerGoal, type GapCapacity, type GapGoal } from './gap-quantities.ts';
import { type Producer, toProducer } from '../makers/to-producer.ts';

export interface GapProject {
  readonly project: EntityRecord;
  readonly undertakers: readonly EntityRecord[];
  readonly modality: string;
  readonly stated: string;
  readonly capacities: readonly GapCapacity[];
  readonly cites: readonly string[];
}

export interface GapCandidates {
  readonly total: number;
  readonly truncated: boolean;
  readonly ranked: readonly GapCandidate[];
}

export interface NearProducts {
  readonly total: number;
  readonly truncated: boolean;
  readonly products: readonly NearProduct[];
}

/** Ranked when it is asked for, and then once. */
export type ListCandidates = (args: { readonly first: number }) => GapCandidates;

export interface GapProduct extends StatusNote {
  readonly product: EntityRecord;
  readonly status: GapStatus;
  readonly wanted: boolean;
  readonly decidedBy: readonly GapFactAnswer[];
  readonly alsoStated: readonly GapFactAnswer[];
  readonly inferred: readonly GapFactAnswer[];
  readonly firms: readonly Producer[];
  readonly projects: readonly GapProject[];
  readonly clusters: readonly Producer[];
  readonly capacities: readonly GapCapacity[];
  readonly goal: GapGoal;
  readonly elsewhere: readonly Producer[];
  readonly alsoCourtedBy: readonly GapFactAnswer[];
  readonly candidates: ListCandidates;
  /** Asked for late, by whichever request shows the answer. */
  readonly nearProducts: (args: { readonly first: number }, asker: Asker) => Promise<NearProducts>;
  readonly inferredCandidates: ListCandidates;
  readonly referenceCandidates: ListCandidates;
  readonly answerableDepartments: Late<readonly AnswerableDepartment[]>;
}

export interface GapWorld extends CandidateWorld, GapSurroundings {
  readonly capacities: readonly FindCapacitiesRow[];
  readonly findNearProducts: FindNearProducts;
  readonly findDepartments: ReturnType<typeof createFindDepartments>;
}

const maxCandidates = 100;

/** Answers for one product: as part of a chain, or alone (`chainId` and `scope.stageId` null). */
export function createProductAnswer(
  world: GapWorld,
): (scope: GapScope, chainId: string | null) => GapProduct {
  const { district, entity, factsOn, placesOf } = world;
  const answerFact = createFactAnswer(entity);
  const capacitiesOf = groupBy(
    world.capacities.filter(({ holderId }) =>
      placesOf(holderId).some((place) => place.districtId === district.id && !place.isReference),
    ),
    ({ productId }) => productId,
  );
  return (scope, chainId) => {
    const product = entity(scope.productId);
    const plans = [scope.productId, ...(scope.stageId === null ? [] : [scope.stageId])]
      .flatMap(factsOn)
      .filter(({ isReference }) => !isReference);
    const here = plans.filter(({ districtIds }) => districtIds.includes(district.id));
    const stated = here.filter((fact) => fact.stated === 'EXPLICIT');
    const away = plans.filter(
      (fact) => fact.stated === 'EXPLICIT' && !fact.districtIds.includes(district.id),
    );
    const decision = decideGapStatus(stated);
    const alsoStated = stated.filter((fact) => !decision.decidedBy.includes(fact));
    const inferred = here.filter((fact) => fact.stated !== 'EXPLICIT');
    const rows = capacitiesOf.get(scope.productId) ?? [];
    const capacities = answerCapacities(rows, entity, here);
    const ofDistrict = (fact: PlacedGapFact) => answerFact(fact, district.id);
    const producersOf = (label: string) =>
      here.flatMap(({ actorLabel, producing }) =>
        actorLabel === label && producing ? [toProducer(producing, entity)] : [],
      );
    const list = (source: CandidateSource) =>
      createCandidateList(world, source, () =>
        decision.status === 'COVERED' ? [] : findCandidates(world, scope, source),
      );
    return {
      product,
      status: decision.status,
      ...describeStatus({ decidedBy: decision.decidedBy, alsoStated, inferred }),
      wanted: listWanting(stated).length > 0,
      decidedBy: decision.decidedBy.map(ofDistrict),
      alsoStated: alsoStated.map(ofDistrict),
      inferred: inferred.map(ofDistrict),
      firms: producersOf('Firm'),
      projects: answerProjects(here, capacities, entity),
      clusters: producersOf('Cluster'),
      capacities,
      goal: answerGoal(product, capacities, rows, world.figures, entity),
      elsewhere: away.flatMap(({ producing }) => (producing ? [toProducer(producing, entity)] : [])),
      alsoCourtedBy: away
        .filter(({ kind }) => kind === 'COURTS' || kind === 'SEEKS')
        .map((fact) => answerFact(fact, fact.districtIds[0] ?? null)),
      candidates: list('STATED'),
      nearProducts: async ({ first }, asker) =>
        listFirst(first, decision.status === 'COVERED' ? [] : await world.findNearProducts(product, asker)),
      inferredCandidates: list('INFERRED'),
      referenceCandidates: list('REFERENCE'),
      answerableDepartments: (_args, asker) =>
        world.findDepartments({ chainId, product, facts: here }, asker),
    };
  };
}

const answerProjects = (
  here: readonly PlacedGapFact[],
  capacities: readonly GapCapacity[],
  entity: (id: string) => EntityRecord,
): readonly GapProject[] =>
  here.flatMap(({ actorLabel, producing }) =>
    actorLabel === 'Project' && producing
      ? [
          {
            project: entity(producing.producerId),
            undertakers: producing.undertakerIds.map(entity),
            modality: producing.modality,
            stated: producing.stated,
            capacities: capacities.filter(({ holders }) =>
              holders.some(({ id }) => id === producing.producerId),
            ),
            cites: producing.cites,
          },
        ]
      : [],
  );

function createCandidateList(
  world: CandidateWorld,
  source: CandidateSource,
  rank: () => readonly RankedCandidate[],
): ListCandidates {
  let ranked: readonly RankedCandidate[] | undefined;
  return ({ first }) => {
    checkRange('first', first, maxCandidates, 0);
    ranked ??= rank();
    return {
      total: ranked.length,
      truncated: ranked.length > first,
      ranked: ranked.slice(0, first).map((candidate) => describeCandidate(world, candidate, source)),
    };
  };
}

function listFirst(first: number, products: readonly NearProduct[]): NearProducts {
  checkRange('first', first, maxCandidates, 0);
  return {
    total: products.length,
    truncated: products.length > first,
    products: products.slice(0, first),
  };
}
