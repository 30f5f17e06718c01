import {
  type CourtedSubject,
  type CourtingBasis,
  type CourtingFact,
  isPrintedCourting,
} from '../../analysis/courting/group-courting.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import type { LeftOut } from '../left-out.ts';
import { describeNextDocument } from '../next-document.ts';

interface Asked {
  readonly by: CourtingBasis;
  readonly contestedOnly: boolean;
  readonly asOf: string | null;
}

export const describeCourtingBasis = (
  context: QuestionContext,
  { by, asOf }: Asked,
  districtIds: readonly string[],
) => {
  const until = asOf === null ? 'in all documents' : `in documents up to ${asOf}`;
  const untilZh = asOf === null ? '取全部文件' : `截至 ${asOf} 的文件`;
  const drafts = describeDrafts(context, districtIds);
  const rest = {
    en: `contested where two districts or more that were asked for want the same as printed; what was concluded or is only mentioned stands apart, and makes possiblyContested; a park fits where a fact ties its focus (of its newest edition) to a product that its district wants`,
    zh: '所查区县中有两区以上明文寻求同一对象即为争抢；推断或仅提及的另列，计为可能争抢；园区最新一版的聚焦方向与本区寻求的产品有事实关联即为契合',
  };
  return by === 'FIRM'
    ? {
        basis: `firms that districts court by name, ${until}; ${rest.en}${drafts.basis}`,
        basisZh: `以文件点名招引的企业为准，${untilZh}；${rest.zh}${drafts.basisZh}`,
      }
    : {
        basis: `products and stages that districts seek, or court firms for, ${until}; ${rest.en}; who makes it already stands beside, and is no part of it${drafts.basis}`,
        basisZh: `以文件寻求的产品、环节及点名招引企业所对应的产品为准，${untilZh}；${rest.zh}；现有生产者另列${drafts.basisZh}`,
      };
};

export function describeCourtingLeftOut(
  { by, contestedOnly, asOf }: Asked,
  {
    later,
    reference,
    facts,
    subjects,
  }: {
    readonly later: number;
    readonly reference: number;
    readonly facts: readonly CourtingFact[];
    readonly subjects: readonly CourtedSubject<CourtingFact>[];
  },
): readonly LeftOut[] {
  const courts = facts.filter(({ kind }) => kind === 'COURTS');
  return [
    {
      reason:
        'statements that were concluded or only mention it: they make nothing contested, and stand under alsoSaid',
      reasonZh: '推断的或仅提及的表述：不计入争抢，另列为推断或提及',
      count: facts.filter((fact) => !isPrintedCourting(fact)).length,
    },
    by === 'FIRM'
      ? {
          reason: 'statements that seek a product or stage and name no firm; by: PRODUCT lists them',
          reasonZh: '只写寻求产品或环节、未点名企业的表述；改按产品查询即可查看',
          count: facts.length - courts.length,
        }
      : {
          reason: 'firms that are courted without a word on what for; by: FIRM lists them',
          reasonZh: '点名招引但未写明产品的企业；改按企业查询即可查看',
          count: courts.filter(({ forIds }) => forIds.length === 0).length,
        },
    {
      reason:
        'subjects that two districts want only when what was concluded or mentioned is taken as well; contestedOnly: false shows them',
      reasonZh: '只有计入推断或提及才构成争抢的对象；不限于争抢即可查看',
      count: contestedOnly
        ? subjects.filter(({ isContested, isPossiblyContested }) => !isContested && isPossiblyContested)
            .length
        : 0,
    },
    {
      reason: 'statements of reference datasets, which no district makes',
      reasonZh: '参考数据集的表述，不是区县的招引',
      count: reference,
    },
    {
      reason: `statements that only documents after ${asOf} make; a later asOf counts them`,
      reasonZh: `仅由 ${asOf} 之后的文件写明的表述；可放宽截止日期`,
      count: later,
    },
  ];
}

interface Outcome {
  /** The firm and the product that were asked for. */
  readonly wanted: readonly EntityRecord[];
  /** Statements that only documents after `asOf` make. */
  readonly later: readonly { readonly docIds: readonly string[] }[];
  /** Statements of the districts, before any filter by name. */
  readonly stated: number;
  readonly facts: number;
  /** Firms or products, contested or not. */
  readonly grouped: number;
  readonly subjects: number;
}

export function describeNoCourting(
  context: QuestionContext,
  { contestedOnly, by, asOf }: Asked,
  { wanted, later, stated, facts, grouped, subjects }: Outcome,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (subjects > 0) return { emptyReason: null, emptyReasonZh: null };
  const docIds = later.flatMap((row) => row.docIds);
  const next = describeNextDocument(context, asOf, ({ id }) => docIds.includes(id));
  const until = asOf === null ? { en: '', zh: '' } : { en: ` up to ${asOf}`, zh: `截至 ${asOf}，` };
  if (stated === 0)
    return {
      emptyReason: `no document${until.en} says that these districts court a firm or seek a product${next.text}`,
      emptyReasonZh: `${until.zh}没有文件写明这些区县招引企业或寻求产品${next.textZh}`,
    };
  if (facts === 0) {
    const names = wanted.map(({ name }) => name);
    return {
      emptyReason: `none of the ${stated} statements of these districts ${until.en} is about ${names.join(' and ')}${next.text}`,
      emptyReasonZh: `${until.zh}这些区县的 ${stated} 条招引中没有一条涉及“${names.join('”和“')}”${next.textZh}`,
    };
  }
  if (contestedOnly && grouped > 0) return describeNoContest(by, grouped);
  return by === 'FIRM'
    ? {
        emptyReason: `${facts} products and stages are sought, and no firm is courted by name`,
        emptyReasonZh: `共有 ${facts} 条招引只说产品，没有点名企业`,
      }
    : {
        emptyReason: `${facts} firms are courted by name, and none with a word on what for`,
        emptyReasonZh: `共有 ${facts} 条点名招引，均未写明产品`,
      };
}

/** Speaks of what was asked for alone: where no firm is contested, a product may be. */
const describeNoContest = (by: CourtingBasis, grouped: number) =>
  by === 'FIRM'
    ? {
        emptyReason: `firms courted by name: ${grouped}; no two districts court the same firm, as printed`,
        emptyReasonZh: `点名招引的企业共 ${grouped} 家，但没有两个区县明文招引同一家企业`,
      }
    : {
        emptyReason: `products and stages that are sought: ${grouped}; no two districts seek the same one, as printed`,
        emptyReasonZh: `寻求的产品和环节共 ${grouped} 个，但没有两个区县明文寻求同一个`,
      };
