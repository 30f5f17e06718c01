import { dropOverridden, type Figure } from '../../analysis/figures/figure.ts';
import { findDistrictFigures } from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { type LeftOut } from '../left-out.ts';
import { createVisibleAt } from '../visible-at.ts';

/** The figures of a district, of its parks, clusters and tasks, with what is left out of them. */
export interface DistrictFigures {
  readonly figures: readonly Figure[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The figures of a district at a date. What a draft or an article says is left out where an issued document has a
 * figure of the same subject, indicator, year and kind. One call.
 */
export async function readDistrictFigures(
  context: Pick<QuestionContext, 'read' | 'documents'>,
  districtId: string,
  asOf: string | null,
): Promise<DistrictFigures> {
  const visible = createVisibleAt(context, asOf);
  const rows = await context.read(findDistrictFigures, { districtIds: [districtId] });
  const out = rows.filter(({ docId }) => visible({ docIds: [docId] }));
  const { kept, overridden } = dropOverridden(out, context.documents);
  return {
    figures: kept,
    leftOut: [
      {
        reason: `figures that no document up to ${asOf} states; a later asOf counts them`,
        reasonZh: `截至 ${asOf} 的文件未载的数值；放宽 asOf 可计入`,
        count: countTargets(rows) - countTargets(out),
      },
      {
        reason: 'figures of drafts and articles where an issued document has one for the same',
        reasonZh: '草案、报道中的数值，同一指标已有正式文件的数值',
        count: countTargets(overridden),
      },
    ],
  };
}

const countTargets = (figures: readonly { readonly targetId: string }[]): number =>
  new Set(figures.map(({ targetId }) => targetId)).size;
