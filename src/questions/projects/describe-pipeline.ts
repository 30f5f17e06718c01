import { findContainingPlaces } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import type { DraftNote } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { createAbout, describeNextDocument } from '../next-document.ts';

/** What is left out of a pipeline, in words. */
export const describeLeftOut = (
  asOf: string | null,
  counts: Readonly<Record<'withoutStage' | 'later' | 'untied' | 'cluster' | 'unplaced', number>>,
): readonly LeftOut[] =>
  listLeftOut([
    {
      reason: 'projects whose stage no document states',
      reasonZh: '未写明阶段的项目',
      count: counts.withoutStage,
    },
    {
      reason: `projects that no document up to ${asOf} states; a later asOf counts them`,
      reasonZh: `截至 ${asOf} 的文件未载的项目；放宽 asOf 可计入`,
      count: counts.later,
    },
    {
      reason: 'projects whose name and products do not say the industry, and that nothing ties to a cluster',
      reasonZh: '名称、产品未体现该产业，也无法判断所属集群的项目，行业不明',
      count: counts.untied,
    },
    {
      reason:
        'projects that only a cluster of several industries ties to this one; includeWholeCluster counts them',
      reasonZh: '仅因所属集群兼有该产业而相关的项目；includeWholeCluster 可计入',
      count: counts.cluster,
    },
    {
      reason: 'projects of which no document says where they are',
      reasonZh: '未写明地点的项目',
      count: counts.unplaced,
    },
  ]);

export const describeBasis = (asOf: string | null, drafts: DraftNote) => ({
  basis: `projects as the plans print them, ${asOf === null ? 'in all documents' : `in documents up to ${asOf}`}, by the stage that their words mean; sums are over one unit and say how many projects state the value; capacities are listed and never added; clusters are concluded from products, firms and chains of the same district; of an industry are projects whose name, products or chains name it or a narrower one, or whose cluster is of no other${drafts.basis}`,
  basisZh: `以规划所列项目为准，${asOf === null ? '取全部文件' : `截至 ${asOf} 的文件`}，按原文用语划分阶段；合计只在同一单位内进行，并注明有几个项目写明；产能只列不加；所属集群由本区产品、企业、产业链推断；项目名称、产品、产业链写有该产业（或更细的产业），或所属集群只属该产业的，才算该产业的项目${drafts.basisZh}`,
});

interface Empty {
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
}

export async function describeEmpty(
  context: QuestionContext,
  { district, park }: { readonly district: EntityRecord | null; readonly park: EntityRecord | null },
  asOf: string | null,
  counts: Readonly<Record<'known' | 'total', number>>,
): Promise<Empty> {
  if (counts.total > 0) return { emptyReason: null, emptyReasonZh: null };
  const where = district?.name ?? 'these districts';
  const whereZh = district?.name ?? '这些区县';
  if (counts.known === 0) {
    const next = describeNextDocument(context, asOf, createAbout(context, district ? [district] : []));
    return {
      emptyReason: `no document${asOf === null ? '' : ` up to ${asOf}`} gives projects of ${where}${next.text}`,
      emptyReasonZh: `${asOf === null ? '' : `截至 ${asOf}，`}没有文件写明${whereZh}的项目${next.textZh}`,
    };
  }
  const elsewhere = district && park && (await findDistrictsOfPark(context, park));
  if (
    district &&
    park &&
    elsewhere &&
    elsewhere.length > 0 &&
    !elsewhere.some(({ id }) => id === district.id)
  )
    return {
      emptyReason: `${park.name} is in ${elsewhere.map(({ name }) => name).join(', ')}, not in ${district.name}`,
      emptyReasonZh: `${park.name}在${elsewhere.map(({ name }) => name).join('、')}，不在${district.name}`,
    };
  return {
    emptyReason: `${counts.known} projects of ${where}, and none of them passes the filter`,
    emptyReasonZh: `${whereZh}共有 ${counts.known} 个项目，但没有一个符合筛选条件`,
  };
}

/** Two calls, made only where an answer is empty. */
async function findDistrictsOfPark(
  context: QuestionContext,
  park: EntityRecord,
): Promise<readonly EntityRecord[]> {
  const places = await context.read(findContainingPlaces, { ids: [park.id] });
  const ids = places.map(({ wholeId }) => wholeId);
  const entity = await createEntityLookup(context, ids);
  return ids.map(entity).filter(({ label }) => label === 'District');
}
