import {
  findCourters,
  findFiguresNamed,
  type FindCooperationRow,
  type FindCourtersRow,
  type FindFiguresNamedRow,
} from '../../graph/generated/questions.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { QuestionContext } from '../context.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface GapSurroundings {
  /** Districts other than that of the gap which court a firm by name. */
  readonly courtersOf: (firmId: string) => readonly FindCourtersRow[];
  /** Statements that the district and another cooperate. */
  readonly cooperationWith: (districtId: string) => readonly FindCooperationRow[];
  /** Figures of the district for indicators of the given names. */
  readonly figures: readonly FindFiguresNamedRow[];
}

interface Search {
  readonly districtId: string;
  readonly cooperation: readonly FindCooperationRow[];
  readonly firmIds: readonly string[];
  readonly indicatorNames: readonly string[];
  readonly asOf: string | null;
  readonly isReference: (fact: { readonly datasets: readonly string[] }) => boolean;
}

/** What plans say around the gaps of a district: rivals, partners, figures. Two calls. */
export async function findGapSurroundings(
  context: QuestionContext,
  { districtId, cooperation, firmIds, indicatorNames, asOf, isReference }: Search,
): Promise<GapSurroundings> {
  const visible = createVisibleAt(context, asOf);
  const isStated = (row: FindCourtersRow | FindCooperationRow | FindFiguresNamedRow) =>
    row.stated === 'EXPLICIT' && visible(row) && !isReference(row);
  const [courters, figures] = await Promise.all([
    context.read(findCourters, { ids: firmIds }),
    context.read(findFiguresNamed, { names: indicatorNames }),
  ]);
  const byFirm = groupBy(
    courters.filter((row) => isStated(row) && row.districtId !== districtId),
    ({ firmId }) => firmId,
  );
  const byPartner = groupBy(cooperation.filter(isStated), ({ partnerId }) => partnerId);
  return {
    courtersOf: (firmId) => byFirm.get(firmId) ?? [],
    cooperationWith: (id) => byPartner.get(id) ?? [],
    figures: figures.filter((row) => isStated(row) && row.districtId === districtId),
  };
}
