import type { PlanStatement } from '../../analysis/editions/compare-plans.ts';
import {
  findClusterStatements,
  findDistrictClusterIndustries,
  findParkFocuses,
  findTargets,
  findTargetsOfDocuments,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';

export interface TierStatement extends PlanStatement {
  readonly clusterId: string;
  readonly tierLabel: string | null;
  readonly tierRank: number | null;
  readonly nameInDoc: string | null;
  readonly cites: readonly string[];
}

export interface FocusStatement extends PlanStatement {
  readonly parkId: string;
  readonly focusId: string;
  readonly level: string;
  readonly wording: string | null;
  readonly openList: boolean;
  readonly cites: readonly string[];
}

export interface FigureStatement extends PlanStatement {
  readonly targetId: string;
  readonly indicatorId: string;
  readonly subjectIds: readonly string[];
}

export interface PlanStatements {
  readonly tiers: readonly TierStatement[];
  readonly focuses: readonly FocusStatement[];
  readonly figures: readonly FigureStatement[];
}

/** What documents of one district say of its clusters, its parks and in figures. Five calls. */
export async function findPlanStatements(
  context: QuestionContext,
  districtId: string,
  docIds: readonly string[],
): Promise<PlanStatements> {
  const districtIds = [districtId];
  const [tiers, focuses, targets, industries] = await Promise.all([
    context.read(findClusterStatements, { districtIds }),
    context.read(findParkFocuses, { districtIds }),
    context.read(findTargetsOfDocuments, { docIds }),
    context.read(findDistrictClusterIndustries, { districtIds }),
  ]);
  // One plan writes the cluster and another its industry: the topic is the same.
  const industryOf = new Map(
    industries.flatMap(({ viaId, industryId, matching }) =>
      matching === 'EXACT' ? [[viaId, industryId] as const] : [],
    ),
  );
  const figures = await context.read(findTargets, { ids: targets.map(({ targetId }) => targetId) });
  return {
    tiers: tiers.map((row) => ({
      ...row,
      topic: row.clusterId,
      value: JSON.stringify([row.tierRank ?? row.tierLabel, row.nameInDoc]),
    })),
    focuses: focuses.flatMap((row) =>
      row.docIds.map((docId) => ({
        ...row,
        docId,
        openList: row.openList === true,
        topic: JSON.stringify([row.parkId, industryOf.get(row.focusId) ?? row.focusId]),
        // A list that ranks nothing names a focus and says no more of it.
        value: row.level === 'FOCUS' ? null : row.level,
      })),
    ),
    figures: figures.map(({ value, unit, comparator, ...row }) => ({
      ...row,
      topic: JSON.stringify([
        row.indicatorId,
        row.subjectIds,
        row.year,
        row.kind,
        row.scope,
        row.accumulation,
      ]),
      value: JSON.stringify([value, unit, comparator]),
    })),
  };
}
