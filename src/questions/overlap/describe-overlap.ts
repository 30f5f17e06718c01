import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { modalityZh } from '../words-zh.ts';
import type { DistrictOverlapArgs } from './overlap-arguments.ts';

const basisWords: Readonly<Record<DistrictOverlapArgs['basis'], readonly [string, string]>> = {
  INDUSTRY: ['industries of clusters and park focuses', '按集群和园区定位所属产业'],
  CLUSTER: ['industries of clusters', '按集群所属产业'],
  PRODUCT: ['products that clusters, firms and projects make', '按集群、企业和项目生产的产品'],
};

const rollUpZh: Readonly<Record<DistrictOverlapArgs['rollUp'], string>> = {
  NONE: '按原分类比较，不归并到上级产业',
  ONE: '归并到上一级产业',
  TOP: '归并到最上级产业',
};

const industryParts = [
  "an industry's modality is that of the printed cluster or focus; byModality and makersModality say what is made of it",
  'makers of an industry are those whose products bear its name, and firms of a cluster that is named for it; what belongs to a cluster whose text covers several industries is marked CLUSTER_AS_A_WHOLE: no line says to which of them it belongs',
];
const industryPartsZh = [
  '产业的状态取自文件对集群或园区定位的表述；实际由谁生产、处于何种状态，看各项所列的生产者',
  '产业的生产者：产品名称含该产业名称者，及以该产业命名的集群的企业；集群正文涵盖多个产业时，其企业、指标标为“集群整体”：文件未写明属于其中哪个产业',
];

/** How an overlap was computed, in words. */
export function describeBasis(
  context: Pick<QuestionContext, 'documents'>,
  {
    basis,
    rollUp,
    includeThirdParty,
    includeInferred,
    modality,
    asOf,
  }: DistrictOverlapArgs & { readonly modality: readonly string[] },
  districtIds: readonly string[],
) {
  const drafts = describeDrafts(context, districtIds);
  const [words, wordsZh] = basisWords[basis];
  const withTables = basis === 'INDUSTRY' && includeThirdParty;
  const ofIndustries = basis !== 'PRODUCT';
  const parts = [
    words,
    withTables ? "and of third parties' tables" : "without third parties' tables",
    ...(ofIndustries ? ['matches EXACT, CLOSE, NARROW, BROAD', `roll-up ${rollUp}`, ...industryParts] : []),
    `modality ${modality.join(', ')}`,
    includeInferred ? 'makers stated or inferred' : 'makers stated, not inferred',
    'complementary: stated supplies, printed chain steps (one step, counted by pairs of products; supplyFlows counts pairs of stages, so that its numbers differ), what one makes and the other seeks or lacks',
    asOf === null ? 'latest documents' : `documents up to ${asOf}`,
  ];
  const partsZh = [
    wordsZh,
    withTables ? '含第三方表格' : '不含第三方表格',
    ...(ofIndustries ? ['匹配程度为一致、相近、更窄、更宽', rollUpZh[rollUp], ...industryPartsZh] : []),
    `状态为${modality.map(modalityZh).join('、')}`,
    includeInferred ? '生产关系含推断' : '生产关系仅限明示',
    '互补：文件明示的供应、产业链所列上下游（只看相邻一级，按产品对计数；“区县间供应流向”按环节对计数，数目因此不同）、一方生产而另一方招引或缺失的产品',
    asOf === null ? '以最新文件为准' : `截至 ${asOf} 的文件`,
  ];
  return { basis: parts.join('; ') + drafts.basis, basisZh: partsZh.join('；') + drafts.basisZh };
}
