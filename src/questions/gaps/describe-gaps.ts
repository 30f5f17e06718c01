import { type GapStatus, gapStatuses } from '../../analysis/gaps/chain-gaps.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { gapStatusZh } from '../words-zh.ts';

interface Asked {
  readonly status: readonly GapStatus[] | null;
  readonly wantedOnly: boolean;
  readonly asOf: string | null;
}

export function describeGapsBasis(context: QuestionContext, districtId: string, { asOf }: Asked) {
  const drafts = describeDrafts(context, [districtId]);
  const [until, untilZh] =
    asOf === null ? ['latest documents', '取最新文件'] : [`documents up to ${asOf}`, `截至 ${asOf} 的文件`];
  return {
    basis: `stated facts of the district, ${until}; the first that holds of two existing producers, one, a planned one, courted, stated as lacking; a stage takes its worst product. A cluster, or a project, of which no firm is named counts as one producer, and is no single source: makersNamed is false there, the makers are not named and their number is unknown. What is sought or courted is wanted, whatever its status. Candidates are ranked by place (a partner district, the district itself or one of its region, elsewhere), then by what they make (the product, one of the stage, one of the chain), modality, park, and whether another district courts them; equal in all is a tie. Products with a near name, one holding the other, are a hint and never coverage. A goal is a capacity that the plan sets without naming a firm, or a target for the product's output or capacity; differences only within one measure and unit. A department answers for what it leads or supports: the chain, its cluster, a project behind the product, or a task that states the product in a line that names it${drafts.basis}`,
    basisZh: `以该区文件明示的事实为准，${untilZh}；依次判断：两家以上现有生产者、一家、规划中、招引中、文件明确缺失，否则为文件没有明示；环节取其最差产品的状态。集群或项目未点名企业的计为一个生产者，但不是单一来源：企业未点名，家数不详。文件寻求或点名招引的产品不论状态均标为“本区寻求”。候选对象依次按所在地（合作区县、本区或同一区域、其他）、所产（同一产品、同一环节、同一产业链）、状态、园区、是否已被他区招引排序，各项相同即并列。名称相互包含的近似产品只作提示，从不计入覆盖。目标指规划未写企业的产能或该产品产量、产能的目标值，只在口径和单位相同时相减。责任部门指牵头或配合该产业链、其集群、相关项目，或在写明该产品的同一行文字中写到该产品的任务的部门${drafts.basisZh}`,
  };
}

/** The filters that were set, in words. */
export function describeGapFilters({ status, wantedOnly }: Asked): {
  readonly en: string;
  readonly zh: string;
} {
  const statuses = gapStatuses.filter((known) => status?.includes(known));
  return {
    en: [
      ...(status === null ? [] : [`of status ${statuses.join(' or ')}`]),
      ...(wantedOnly ? ['wanted by the district (wantedOnly)'] : []),
    ].join(' and '),
    zh: [
      ...(status === null ? [] : [`状态为${statuses.map(gapStatusZh).join('或')}`]),
      ...(wantedOnly ? ['为该区所寻求'] : []),
    ].join('且'),
  };
}
