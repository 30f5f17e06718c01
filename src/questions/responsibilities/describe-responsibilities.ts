import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import type { DraftNote } from '../describe-drafts.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { createAbout, describeNextDocument } from '../next-document.ts';

/** How responsibilities are told, in words. */
export const describeBasis = (asOf: string | null, drafts: DraftNote) => ({
  basis: `leads and supports as printed, ${asOf === null ? 'in all documents' : `in documents up to ${asOf}`}; a lead is sole where one department is named, joint where several are, generic where the name stands for several; a task without a printed lead has none, even where departments answer for it together${drafts.basis}`,
  basisZh: `以文件写明的牵头与配合为准，${asOf === null ? '取全部文件' : `截至 ${asOf} 的文件`}；只写一个部门为独立牵头，写多个为共同牵头，写的是统称为泛称牵头；未写牵头的任务列为无牵头，即使写有责任单位${drafts.basisZh}`,
});

export const describeLeftOut = (
  asOf: string | null,
  counts: Readonly<Record<'tasks' | 'news' | 'parts' | 'filtered', number>>,
): readonly LeftOut[] =>
  listLeftOut([
    {
      reason: `tasks that no document up to ${asOf} sets; a later asOf counts them`,
      reasonZh: `截至 ${asOf} 的文件未载的任务；放宽 asOf 可计入`,
      count: counts.tasks,
    },
    {
      reason: 'tasks that only an article tells of, with no department; includeNews counts them',
      reasonZh: '仅见于新闻报道、未写部门的任务；includeNews 可计入',
      count: counts.news,
    },
    {
      reason: `parts of departments that no document up to ${asOf} states; a later asOf counts them`,
      reasonZh: `截至 ${asOf} 的文件未载的分工；放宽 asOf 可计入`,
      count: counts.parts,
    },
    {
      reason: 'tasks, chains, projects and clusters that the filters leave out; the counts hold them',
      reasonZh: '被筛选条件排除的任务、产业链、项目、集群；counts 中仍计入',
      count: counts.filtered,
    },
  ]);

export function describeUnanswered(
  context: QuestionContext,
  district: EntityRecord,
  subject: EntityRecord,
  asOf: string | null,
  between: number,
): { readonly emptyReason: string; readonly emptyReasonZh: string } {
  const next = describeNext(context, district, asOf);
  const [ties, tiesZh] =
    between > 0
      ? [
          `, nor for the ${between} chains, clusters and tasks that it is tied to`,
          `，与其相关的 ${between} 项产业链、集群、任务也未写明`,
        ]
      : ['', ''];
  return {
    emptyReason: `no document${upTo(asOf)} names a department of ${district.name} for ${subject.name}${ties}, or the filters leave it out${next.text}`,
    emptyReasonZh: `${upToZh(asOf)}没有文件写明${district.name}由哪个部门负责${subject.name}${tiesZh}，或被筛选条件排除${next.textZh}`,
  };
}

const upTo = (asOf: string | null): string => (asOf === null ? '' : ` up to ${asOf}`);
const upToZh = (asOf: string | null): string => (asOf === null ? '' : `截至 ${asOf}，`);

const describeNext = (context: QuestionContext, district: EntityRecord, asOf: string | null) =>
  describeNextDocument(context, asOf, createAbout(context, [district]));

export function describeEmpty(
  context: QuestionContext,
  district: EntityRecord,
  department: EntityRecord | null,
  asOf: string | null,
  all: number,
  shown: number,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (shown > 0) return { emptyReason: null, emptyReasonZh: null };
  if (all === 0) {
    const next = describeNext(context, district, asOf);
    return {
      emptyReason: `no document${upTo(asOf)} gives tasks of ${district.name}${next.text}`,
      emptyReasonZh: `${upToZh(asOf)}没有文件写明${district.name}的任务${next.textZh}`,
    };
  }
  const who = department?.name ?? district.name;
  return {
    emptyReason: `${district.name} has ${all} tasks, and none of them passes the filter (${who})`,
    emptyReasonZh: `${district.name}有 ${all} 项任务，但没有一项符合筛选条件（${who}）`,
  };
}
