import {
  type MakingLeftOutReason,
  makingLeftOutReasons,
  type SortedMaking,
} from '../../analysis/overlap/sort-makings.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { modalityZh } from '../words-zh.ts';
import type { MakerTies } from './find-maker-ties.ts';
import type { ProductOverlapArgs } from './product-overlap-arguments.ts';

type Modalities = { readonly modality: readonly string[] };

/** How a comparison of products was computed, in words. */
export function describeProductBasis(
  context: Pick<QuestionContext, 'documents'>,
  args: ProductOverlapArgs & Modalities,
  subjects: readonly EntityRecord[],
  counted: readonly SortedMaking[],
) {
  const labels = new Set(subjects.map(({ label }) => label));
  const districts = counted.flatMap(({ making }) =>
    making.docIds.flatMap((id) => context.documents.get(id)?.districtId ?? []),
  );
  const drafts = describeDrafts(context, [...new Set(districts)].toSorted());
  const parts = [
    ...(labels.has('Firm')
      ? [
          [
            'of a firm: what it and the projects that it undertakes make',
            '企业：本企业及其承担的项目生产的产品',
          ],
        ]
      : []),
    ...(labels.has('Cluster')
      ? [
          [
            'of a cluster: what it, its firms and their projects make; no line says which products of a firm are of the cluster, so that all count',
            '集群：集群本身、集群企业及其项目生产的产品；企业的哪些产品属于该集群，文件未写明，因此全部计入',
          ],
        ]
      : []),
    ...(labels.has('Industry') ? describeIndustries(args) : []),
    [
      'products are the same only as one node of the graph: equal names are not merged, and a narrower product (KIND_OF) is not the broader one',
      '产品按图谱中的同一节点比对：同名不合并，具体产品（KIND_OF）不并入其上位产品',
    ],
    ['stages that somebody fills are no products', '只写明承担某环节的，不作为产品'],
    [
      `modality ${args.modality.join(', ')}, of the fact of making`,
      `状态为${args.modality.map(modalityZh).join('、')}，以生产关系的状态为准`,
    ],
    args.includeInferred
      ? ['facts stated or inferred', '含推断']
      : [
          'facts of making, of working in a cluster and of undertaking are stated, not inferred; a classification is an editor’s by its nature',
          '生产、属于集群和承担项目的关系仅限明示；产业归类本身即为编辑判断',
        ],
    [
      'weights by modality: EXISTING 1, PLANNED 0.75, COURTED 0.5, MENTIONED 0.25',
      '加权：现有 1、规划 0.75、拟引进 0.5、仅提及 0.25',
    ],
    args.asOf === null
      ? ['latest documents', '以最新文件为准']
      : [`documents up to ${args.asOf}`, `截至 ${args.asOf} 的文件`],
  ];
  return {
    basis: parts.map(([en]) => en).join('; ') + drafts.basis,
    basisZh: parts.map(([, zh]) => zh).join('；') + drafts.basisZh,
  };
}

const describeIndustries = ({ includeNarrower, includeWholeClusters }: ProductOverlapArgs) => [
  [
    'of an industry: what firms and clusters make that are classified as it (EXACT, CLOSE, NARROW, BROAD; RELATED never), the firms of these clusters, and the projects of these firms',
    '产业：归入该产业的企业和集群（一致、相近、更窄、更宽；仅“相关”不计）、这些集群的企业及这些企业的项目生产的产品',
  ],
  includeNarrower
    ? [
        'with what its umbrella term covers, one step, and all narrower industries',
        '含其涵盖的产业（一级）和全部下级产业',
      ]
    : ['without narrower industries', '不含下级产业'],
  includeWholeClusters
    ? [
        'with clusters whose text covers it among others: their products are marked ofWholeCluster',
        '含正文涵盖多个产业的集群，其产品标为“集群整体”',
      ]
    : ['without clusters whose text covers it among others', '不含正文涵盖多个产业的集群'],
];

const reasonWords: Readonly<Record<MakingLeftOutReason, readonly [string, string]>> = {
  STAGE: ['stages that somebody fills, which are no products', '只写明承担某环节，不是产品'],
  AFTER_DATE: ['stated after asOf', '晚于所选日期的表述'],
  NOT_THERE_YET: [
    'makers that are only courted for, or mentioned in, the cluster or project: they do not belong to it yet',
    '对集群或项目仅为拟引进或提及的生产者，尚不属于其中',
  ],
  INFERRED: [
    'concluded by an editor and not stated; includeInferred counts them',
    '推断而非明示；选择计入推断即可见',
  ],
  MODALITY: ['of another modality; the argument modality counts them', '不属于所选状态；选上该状态即可计入'],
};

/** What a comparison of products leaves out. */
export const describeProductLeftOut = (
  sorted: readonly SortedMaking[],
  { related, wholeClusters }: MakerTies,
  notShown: { readonly products: number; readonly makings: number },
): readonly LeftOut[] =>
  listLeftOut([
    ...makingLeftOutReasons.map((reason) => ({
      reason: reasonWords[reason][0],
      reasonZh: reasonWords[reason][1],
      count: sorted.filter(({ leftOut }) => leftOut === reason).length,
    })),
    {
      reason: 'classifications that are only RELATED, which never count',
      reasonZh: '仅“相关”的归类，从不计入',
      count: related,
    },
    {
      reason:
        'classifications by the text of a cluster that covers several industries; includeWholeClusters counts them',
      reasonZh: '正文涵盖多个产业的集群归类；将 includeWholeClusters 设为 true 即可计入',
      count: wholeClusters,
    },
    {
      reason: 'further products of the lists; raise first to see them',
      reasonZh: '各列表中的其余产品；调高 first 即可见',
      count: notShown.products,
    },
    {
      reason: 'further facts of making of the products shown; raise firstMakings to see them',
      reasonZh: '所列产品的其余生产关系；调高 firstMakings 即可见',
      count: notShown.makings,
    },
  ]);

/** Why no two subjects share a product. */
export function describeNoSharedProduct(
  pairs: readonly { readonly shared: readonly string[] }[],
  subjects: readonly { readonly subject: EntityRecord; readonly status: string }[],
  somethingLeftOut: boolean,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (pairs.some(({ shared }) => shared.length > 0)) return { emptyReason: null, emptyReasonZh: null };
  const without = subjects.filter(({ status }) => status !== 'COMPARED');
  if (subjects.length - without.length >= 2)
    return {
      emptyReason:
        'the subjects make products, and no two of them the same one: compared are nodes of the graph, so that equal or narrower names do not count as one',
      emptyReasonZh: '各对象均有产品，但无两者相同；按图谱节点比对，同名或更具体的产品不作为同一产品',
    };
  const names = without.map(({ subject }) => subject.name);
  // Where something was left out, it has to be said: an answer without products is read as "makes nothing".
  const [en, zh] = somethingLeftOut
    ? ['leftOut says what would count more', '“未计入”列明如何计入更多']
    : ['no document tells what they make', '文件未写明其生产什么'];
  return {
    emptyReason: `fewer than two subjects have products that count, ${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} none; ${en}`,
    emptyReasonZh: `有可计入产品的对象不足两个，${names.join('、')}没有；${zh}`,
  };
}
