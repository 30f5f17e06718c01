import {
  compareWithGoal,
  type NoShortfall,
  type ProductFigure,
  type Shortfall,
} from '../../analysis/gaps/compare-with-goal.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { FindCapacitiesRow, FindFiguresNamedRow } from '../../graph/generated/questions.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import type { PlacedGapFact } from './find-gap-facts.ts';
import { namesOf } from '../names/names-of.ts';

export interface GapCapacity {
  readonly capacity: EntityRecord;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string | null;
  readonly holders: readonly EntityRecord[];
  readonly modality: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
}

export interface GapFigure extends ProductFigure {
  readonly source: EntityRecord;
  readonly qualifier: string | null;
  readonly cites: readonly string[];
}

export interface GapGoal {
  readonly goals: readonly GapFigure[];
  readonly existing: readonly GapFigure[];
  readonly planned: readonly GapFigure[];
  readonly shortfall: Shortfall<GapFigure> | null;
  readonly shortfallReason: string | null;
  readonly shortfallReasonZh: string | null;
  readonly uncommitted: Shortfall<GapFigure> | null;
  readonly uncommittedReason: string | null;
  readonly uncommittedReasonZh: string | null;
}

/** Words after a product's name that make an indicator one of its quantity. */
const measures: Readonly<Record<string, ProductFigure['measure']>> = {
  产量: 'OUTPUT',
  年产量: 'OUTPUT',
  产能: 'CAPACITY',
  稳定产能: 'CAPACITY',
  生产能力: 'CAPACITY',
};

/** Names of the indicators that speak of a product: its own name, or an alias, and a word for a quantity. */
export const listIndicatorNames = (product: EntityRecord): readonly string[] =>
  namesOf(product).flatMap((name) => Object.keys(measures).map((measure) => name + measure));

/** Modality of a capacity by the stage of its project (ONTOLOGY: an expansion adds what is planned). */
const byStage: Readonly<Record<string, string>> = {
  COURTING: 'COURTED',
  BUILT: 'EXISTING',
  TRIAL_RAMP: 'EXISTING',
  RUNNING: 'EXISTING',
};

/** Capacities of a district for one product; `facts` are the district's own on it. */
export function answerCapacities(
  rows: readonly FindCapacitiesRow[],
  entity: (id: string) => EntityRecord,
  facts: readonly PlacedGapFact[],
): readonly GapCapacity[] {
  return [...groupBy(rows, ({ capacityId }) => capacityId)].map(([id, own]) => {
    const capacity = entity(id);
    const holders = [...new Set(own.map(({ holderId }) => holderId))].map(entity);
    return {
      capacity,
      value: Number(capacity['value']),
      unit: readText(capacity, 'unit') ?? '',
      qualifier: readText(capacity, 'qualifier'),
      holders,
      modality: toModality(holders, facts),
      stated: own.some(({ stated }) => stated === 'EXPLICIT') ? 'EXPLICIT' : 'INFERRED',
      cites: [...new Set(own.flatMap(({ cites }) => cites))],
    };
  });
}

/** A project's stage says it; of a firm, what it is said to make. */
function toModality(holders: readonly EntityRecord[], facts: readonly PlacedGapFact[]): string | null {
  const project = holders.find(({ label }) => label === 'Project');
  if (project) return byStage[readText(project, 'stage') ?? ''] ?? 'PLANNED';
  const modalities = new Set(
    facts.filter(({ actorId }) => holders.some(({ id }) => id === actorId)).map(({ modality }) => modality),
  );
  const [only] = modalities;
  return modalities.size === 1 ? (only ?? null) : null;
}

/** The plan's own goal for a product beside the quantities that it names. */
export function answerGoal(
  product: EntityRecord,
  capacities: readonly GapCapacity[],
  rows: readonly FindCapacitiesRow[],
  figures: readonly FindFiguresNamedRow[],
  entity: (id: string) => EntityRecord,
): GapGoal {
  const withFirm = new Set(
    rows
      .filter(({ holderId, undertakerIds }) => undertakerIds.length > 0 || holderId.startsWith('firm:'))
      .map(({ capacityId }) => capacityId),
  );
  const fromCapacities = capacities
    .filter(({ stated }) => stated === 'EXPLICIT')
    .flatMap((capacity) => {
      const role = toRole(capacity.modality, withFirm.has(capacity.capacity.id));
      return role === null ? [] : [toCapacityFigure(capacity, role)];
    });
  const compared = compareWithGoal([...fromCapacities, ...toTargetFigures(product, figures, entity)]);
  const shortfall = toDifference(compared.shortfall);
  const uncommitted = toDifference(compared.uncommitted);
  return {
    goals: compared.goals,
    existing: compared.existing,
    planned: compared.planned,
    shortfall: shortfall.difference,
    shortfallReason: shortfall.reason,
    shortfallReasonZh: shortfall.reasonZh,
    uncommitted: uncommitted.difference,
    uncommittedReason: uncommitted.reason,
    uncommittedReasonZh: uncommitted.reasonZh,
  };
}

const toDifference = (result: Shortfall<GapFigure> | NoShortfall) =>
  typeof result === 'string'
    ? { difference: null, reason: reasons[result][0], reasonZh: reasons[result][1] }
    : { difference: result, reason: null, reasonZh: null };

/** What no firm is named for is the plan's own goal. */
function toRole(modality: string | null, hasFirm: boolean): ProductFigure['role'] | null {
  if (modality === 'EXISTING') return 'EXISTING';
  if (modality !== 'PLANNED') return null;
  return hasFirm ? 'PLANNED' : 'GOAL';
}

const toCapacityFigure = (capacity: GapCapacity, role: ProductFigure['role']): GapFigure => ({
  id: capacity.capacity.id,
  measure: 'CAPACITY',
  role,
  value: capacity.value,
  unit: capacity.unit,
  year: null,
  isAddition: capacity.qualifier?.includes('新增') ?? false,
  source: capacity.capacity,
  qualifier: capacity.qualifier,
  cites: capacity.cites,
});

function toTargetFigures(
  product: EntityRecord,
  rows: readonly FindFiguresNamedRow[],
  entity: (id: string) => EntityRecord,
): readonly GapFigure[] {
  if (rows.length === 0) return [];
  const measureOf = new Map(
    namesOf(product).flatMap((name) =>
      Object.entries(measures).map(([word, measure]) => [name + word, measure] as const),
    ),
  );
  const own = rows.filter(({ indicatorName }) => measureOf.has(indicatorName));
  return [...groupBy(own, ({ targetId }) => targetId)].flatMap(([id, [row]]) => {
    const target = entity(id);
    const measure = row && measureOf.get(row.indicatorName);
    const { value, year, accumulation } = target;
    if (!row || !measure || typeof value !== 'number') return [];
    return [
      {
        id,
        measure,
        role: target['kind'] === 'TARGET' ? ('GOAL' as const) : ('EXISTING' as const),
        value,
        unit: readText(target, 'unit') ?? '',
        year: typeof year === 'number' ? year : null,
        isAddition: accumulation === 'NEWLY_ADDED' || accumulation === 'CUMULATIVE',
        source: target,
        qualifier: row.indicatorName,
        cites: [...new Set([...target.cites, ...row.cites])],
      },
    ];
  });
}

const reasons: Readonly<Record<NoShortfall, readonly [string, string]>> = {
  NO_GOAL: ['the plan prints no quantity as its goal for this product', '规划未写明该产品的目标数量'],
  SEVERAL_GOALS: [
    'the plan prints several goals, and none of them is the only one',
    '规划写了多个目标，无法确定以哪个为准',
  ],
  NOTHING_NAMED: [
    'the plan prints a goal and no such quantity to set against it, which is not zero',
    '规划写了目标，但未写明可比的现有数量；未写明不等于零',
  ],
  NOT_COMPARABLE: [
    'what is printed differs from the goal in unit or in measure (capacity, output), and is not added to it',
    '所写数量与目标的单位或口径（产能、产量）不同，不能相加减',
  ],
  ADDITION: [
    'the goal or a quantity is what is to be added, and not a total',
    '目标或数量为新增量，不是总量',
  ],
  SEVERAL_FIGURES: [
    'several figures are printed, and it is not said which of them counts',
    '写了多个数值，无法确定以哪个为准',
  ],
};
