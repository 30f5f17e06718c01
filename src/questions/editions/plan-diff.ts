import { comparePlans, type PlanChange, type PlanDifference } from '../../analysis/editions/compare-plans.ts';
import { toFirstDay } from '../../analysis/editions/select-editions.ts';
import type { BilingualText } from '../../domain/bilingual-text.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { listLeftOut } from '../left-out.ts';
import { getDocuments } from '../names/get-document.ts';
import {
  findPlanStatements,
  type FocusStatement,
  type PlanStatements,
  type TierStatement,
} from './find-plan-statements.ts';

export interface PlanDiffArgs {
  readonly from: string;
  readonly to: string;
  readonly change: readonly PlanChange[] | null;
}

interface Difference<Said> {
  readonly change: PlanChange;
  readonly from: readonly Said[];
  readonly to: readonly Said[];
}

interface ChangeCount {
  readonly topic: 'TIER' | 'FOCUS' | 'FIGURE';
  readonly change: PlanChange;
  readonly count: number;
}

export interface PlanDiff extends Answer {
  readonly from: EntityRecord;
  readonly to: EntityRecord;
  readonly tiers: readonly (Difference<TierStatement> & { readonly cluster: EntityRecord })[];
  readonly focuses: readonly (Difference<FocusStatement> & {
    readonly park: EntityRecord;
    readonly focus: EntityRecord;
  })[];
  readonly silentParks: readonly EntityRecord[];
  readonly figures: readonly (Difference<EntityRecord> & {
    readonly indicator: EntityRecord;
    readonly subjects: readonly EntityRecord[];
  })[];
  readonly counts: readonly ChangeCount[];
}

/**
 * What two documents of one district say differently: tiers of clusters, focuses of parks, figures. Ten calls.
 * @throws InvalidInputError for one document given twice, documents of two districts, or the newer one first
 */
export async function planDiff(context: QuestionContext, args: PlanDiffArgs): Promise<PlanDiff> {
  const { from, to, districtId } = await getPair(context, args);
  const statements = await findPlanStatements(context, districtId, [from.id, to.id]);
  const entity = await createEntityLookup(context, listIds(statements));
  const speaksOf = new Set(
    statements.focuses.flatMap(({ docId, parkId }) => (docId === to.id ? [parkId] : [])),
  );
  const silent = statements.focuses.filter(({ docId, parkId }) => docId === from.id && !speaksOf.has(parkId));
  const silentParks = [...new Set(silent.map(({ parkId }) => parkId))];
  const tiers = comparePlans(statements.tiers, from.id, to.id);
  const focuses = comparePlans(
    statements.focuses.filter(({ parkId }) => speaksOf.has(parkId)),
    from.id,
    to.id,
  );
  const figures = comparePlans(statements.figures, from.id, to.id);
  const isAskedFor = ({ change }: { readonly change: PlanChange }) =>
    args.change === null || args.change.includes(change);
  const toTargets = (said: readonly { readonly targetId: string }[]) =>
    said.map(({ targetId }) => entity(targetId));
  return {
    ...basis,
    from,
    to,
    tiers: tiers
      .filter(isAskedFor)
      .map(({ about, ...difference }) => ({ ...difference, cluster: entity(about.clusterId) })),
    focuses: focuses.filter(isAskedFor).map(({ about, ...difference }) => ({
      ...difference,
      park: entity(about.parkId),
      focus: entity(about.focusId),
    })),
    silentParks: silentParks.map(entity),
    figures: figures.filter(isAskedFor).map(({ about, change, ...said }) => ({
      change,
      from: toTargets(said.from),
      to: toTargets(said.to),
      indicator: entity(about.indicatorId),
      subjects: about.subjectIds.map(entity),
    })),
    counts: [
      ...countChanges('TIER', tiers),
      ...countChanges('FOCUS', focuses),
      ...countChanges('FIGURE', figures),
    ],
    leftOut: listLeftOut([
      {
        reason: `focuses of ${silentParks.length} parks that ${to.name} does not speak of: they keep what they had`,
        reasonZh: `《${to.name}》未提及的 ${silentParks.length} 个园区的定位，沿用旧版`,
        count: silent.length,
      },
    ]),
    ...describeEmpty(tiers.length + focuses.length + figures.length + silent.length),
    datasetVersion: context.datasetVersion,
  };
}

async function getPair(context: QuestionContext, args: PlanDiffArgs) {
  const [from] = await getDocuments(context, 'from', [args.from]);
  const [to] = await getDocuments(context, 'to', [args.to]);
  if (!from || !to || from.id === to.id)
    throw new InvalidInputError(`from, to: give two different documents; both are ${args.from}`, {
      messageZh: `from、to：两者都是 ${args.from}，请给出两份不同的文件`,
    });
  const districtId = readText(from, 'districtId');
  if (districtId === null || districtId !== readText(to, 'districtId'))
    throw toOtherDistrictError(from.id, to.id, nameSiblings(context, from.id, districtId));
  const [fromDate, toDate] = [readText(from, 'date') ?? '', readText(to, 'date') ?? ''];
  if (toFirstDay(fromDate) > toFirstDay(toDate))
    throw new InvalidInputError(
      `from: ${from.id} (${fromDate}) is newer than ${to.id} (${toDate}); give the older one first`,
      {
        messageZh: `from：${from.id}（${fromDate}）比 ${to.id}（${toDate}）新；请把较早的一份写在 from`,
      },
    );
  return { from, to, districtId };
}

const toOtherDistrictError = (fromId: string, toId: string, siblings: BilingualText): InvalidInputError =>
  new InvalidInputError(`to: ${toId} is not of the district of ${fromId}; ${siblings.en}`, {
    messageZh: `to：${toId} 与 ${fromId} 不属于同一区县；${siblings.zh}`,
  });

function nameSiblings(context: QuestionContext, fromId: string, districtId: string | null): BilingualText {
  const siblings = [...context.documents.values()].filter(
    (document) => districtId !== null && document.districtId === districtId && document.id !== fromId,
  );
  const ids = siblings.map(({ id }) => id);
  return ids.length === 0
    ? {
        en: 'it has no other document; districtOverlap compares districts',
        zh: '该区县没有其他文件；区县之间的比较请用 districtOverlap',
      }
    : { en: `its other documents: ${ids.join(', ')}`, zh: `该区县的其他文件：${ids.join('、')}` };
}

const listIds = ({ tiers, focuses, figures }: PlanStatements): readonly string[] => [
  ...tiers.map(({ clusterId }) => clusterId),
  ...focuses.flatMap(({ parkId, focusId }) => [parkId, focusId]),
  ...figures.flatMap(({ targetId, indicatorId, subjectIds }) => [targetId, indicatorId, ...subjectIds]),
];

const changes = ['KEPT', 'CHANGED', 'ONLY_FROM', 'ONLY_TO'] as const;

const countChanges = (
  topic: ChangeCount['topic'],
  differences: readonly Pick<PlanDifference<never>, 'change'>[],
): readonly ChangeCount[] =>
  changes.map((change) => ({
    topic,
    change,
    count: differences.filter((difference) => difference.change === change).length,
  }));

const describeEmpty = (found: number) =>
  found > 0
    ? { emptyReason: null, emptyReasonZh: null }
    : {
        emptyReason: 'neither document states tiers, focuses or figures',
        emptyReasonZh: '两份文件均未列出梯队、园区定位或指标',
      };

const basis = {
  basis:
    'what each document prints, topic by topic: the tier of a cluster, the focus of a park, a figure of one subject, indicator, year, kind and scope; levels of focuses are compared where both documents rank them; ONLY_FROM means that the newer document is silent, not that something was given up',
  basisZh:
    '逐项比较两份文件：集群的梯队、园区的定位、同一对象同一指标同一年份同一口径的数值；定位的主次仅在两份文件都分主次时比较；“仅旧版”表示新版未提及，不等于取消',
};
