import {
  groupAgreeing,
  type Obstacle,
  rollUpTargets as addUp,
} from '../../analysis/figures/roll-up-targets.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import {
  findContainingPlaces,
  type FindContainingPlacesRow,
  findTargets,
  findTargetsOfIndicator,
  type FindTargetsRow,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts, type DraftNote } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { getNamedEntities, getNamedEntity } from '../names/get-named-entities.ts';
import { createAbout, describeNextDocument } from '../next-document.ts';
import { refuseEmptyList, subjectChoices } from '../refuse-empty-list.ts';
import { createVisibleAt } from '../visible-at.ts';
import { nameValue, propertyNames } from './property-names.ts';
import { readClusterOverlap } from './read-cluster-overlap.ts';

export interface RollUpTargetsArgs {
  readonly ids: readonly string[] | null;
  readonly indicator: string | null;
  readonly subjects: readonly string[] | null;
  readonly year: number | null;
  readonly kind: string | null;
  readonly attr: string | null;
  readonly asOf: string | null;
}

type NamedObstacle = Omit<Obstacle, 'targetIds'> & {
  readonly targets: readonly EntityRecord[];
  readonly message: string;
  readonly messageZh: string;
};

interface Subtotal {
  readonly indicator: EntityRecord;
  readonly year: number | null;
  readonly kind: string;
  readonly attr: string | null;
  readonly accumulation: string | null;
  readonly scope: string | null;
  readonly priceBasis: string | null;
  readonly sum: number | null;
  readonly unit: string;
  readonly approximate: boolean;
  readonly targets: readonly EntityRecord[];
  readonly obstacles: readonly NamedObstacle[];
}

export interface RolledUpTargets extends Answer {
  readonly sum: number | null;
  readonly unit: string | null;
  readonly approximate: boolean;
  readonly targets: readonly EntityRecord[];
  readonly obstacles: readonly NamedObstacle[];
  readonly subtotals: readonly Subtotal[];
}

const subjectLabels = ['District', 'Park', 'Cluster', 'Region', 'Task'];

/**
 * The sum of figures, where they may be added, and otherwise what stands in the way. Seven calls.
 * @throws InvalidInputError when neither ids nor an indicator are given
 */
export async function rollUpTargets(
  context: QuestionContext,
  args: RollUpTargetsArgs,
): Promise<RolledUpTargets> {
  refuseEmptyList('ids', args.ids, { en: 'the ids of targets', zh: '目标值的标识' });
  refuseEmptyList('subjects', args.subjects, subjectChoices);
  const ids = await findIds(context, args);
  const visible = createVisibleAt(context, args.asOf);
  const subjects = args.subjects
    ? await getNamedEntities(context, 'subjects', args.subjects, { labels: subjectLabels })
    : null;
  const wanted = subjects && new Set(subjects.map(({ id }) => id));
  const all = await context.read(findTargets, { ids });
  const out = all.filter(({ docId }) => visible({ docIds: [docId] }));
  const figures = out.filter(
    ({ year, kind, attr, subjectIds }) =>
      (args.attr === null || attr === args.attr) &&
      (args.year === null || year === args.year) &&
      (args.kind === null || kind === args.kind) &&
      (wanted === null || subjectIds.some((id) => wanted.has(id))),
  );
  // Of several subjects only those asked for are added.
  const own = wanted
    ? figures.map((figure) => ({ ...figure, subjectIds: figure.subjectIds.filter((id) => wanted.has(id)) }))
    : figures;
  const places = await context.read(findContainingPlaces, {
    ids: [...new Set(own.flatMap(({ subjectIds }) => subjectIds))],
  });
  const parts = new Set(places.map(({ partId, wholeId }) => `${partId} ${wholeId}`));
  const entity = await createEntityLookup(context, [
    ...own.flatMap(({ targetId, subjectIds, indicatorId }) => [targetId, indicatorId, ...subjectIds]),
    ...places.map(({ wholeId }) => wholeId),
  ]);
  const isPartOf = (part: string, whole: string) => parts.has(`${part} ${whole}`);
  // A place that is no district builds no clusters.
  const isOverlapping = await readClusterOverlap(context, [...new Set(places.map(({ wholeId }) => wholeId))]);
  const { sum, obstacles, isApproximate } = addUp(own, isPartOf, isOverlapping);
  const nameObstacle = ({ targetIds, ...obstacle }: Obstacle): NamedObstacle => {
    const values = obstacle.values.map((value) =>
      isNamed(obstacle) ? nameInPlace(entity(value), places, entity) : value,
    );
    const words = values.map((value) => nameValue(context, obstacle.property ?? '', value));
    return { ...obstacle, values, targets: targetIds.map(entity), ...describe(obstacle, words) };
  };
  const groups = groupAgreeing(own);
  const subtotals = groups.length < 2 ? [] : groups;
  return {
    ...describeBasis(
      describeDrafts(
        context,
        own.flatMap(({ docId }) => context.documents.get(docId)?.districtId ?? []),
      ),
    ),
    sum,
    unit: sum === null ? null : (own[0]?.unit ?? null),
    approximate: isApproximate,
    targets: own.map(({ targetId }) => entity(targetId)),
    obstacles: obstacles.map(nameObstacle),
    subtotals: subtotals.flatMap((group) =>
      addSubtotal(group, isPartOf, isOverlapping, entity, nameObstacle),
    ),
    leftOut: describeLeftOut(args.asOf, all.length - out.length, out.length - own.length),
    ...(own.length > 0
      ? { emptyReason: null, emptyReasonZh: null }
      : await describeEmpty(context, args.asOf, ids)),
    datasetVersion: context.datasetVersion,
  };
}

/** One call. */
async function describeEmpty(
  context: QuestionContext,
  asOf: string | null,
  ids: readonly string[],
): Promise<Pick<RolledUpTargets, 'emptyReason' | 'emptyReasonZh'>> {
  const figures = await context.loadEntities(ids);
  const next = describeNextDocument(context, asOf, createAbout(context, [...figures.values()]));
  const [date, dateZh] =
    asOf === null ? ['', ''] : [`; date ${asOf}${next.text}`, `（截至 ${asOf}${next.textZh}）`];
  return {
    emptyReason: `none of ${ids.length} figures passes the filters${date}`,
    emptyReasonZh: `共查 ${ids.length} 个数值，没有符合条件的${dateZh}`,
  };
}

/** The sum of figures that agree in all that has to. */
function addSubtotal(
  group: readonly FindTargetsRow[],
  isPartOf: (part: string, whole: string) => boolean,
  isOverlapping: (left: string, right: string) => boolean,
  entity: (id: string) => EntityRecord,
  nameObstacle: (obstacle: Obstacle) => NamedObstacle,
): readonly Subtotal[] {
  const [first] = group;
  if (first === undefined) return [];
  const { sum, obstacles, isApproximate } = addUp(group, isPartOf, isOverlapping);
  return [
    {
      indicator: entity(first.indicatorId),
      year: first.year,
      kind: first.kind,
      attr: first.attr,
      accumulation: first.accumulation,
      scope: first.scope,
      priceBasis: first.priceBasis,
      unit: first.unit,
      sum,
      approximate: isApproximate,
      targets: group.map(({ targetId }) => entity(targetId)),
      obstacles: obstacles.map(nameObstacle),
    },
  ];
}

const describeLeftOut = (asOf: string | null, later: number, other: number): readonly LeftOut[] =>
  listLeftOut([
    {
      reason: `figures that no document up to ${asOf} states; a later asOf counts them`,
      reasonZh: `截至 ${asOf} 的文件未载的数值；放宽 asOf 可计入`,
      count: later,
    },
    {
      reason: 'figures of another year, kind, attribute or subject than asked for',
      reasonZh: '年份、类别、属性或对象不符的数值',
      count: other,
    },
  ]);

async function findIds(
  context: QuestionContext,
  { ids, indicator }: RollUpTargetsArgs,
): Promise<readonly string[]> {
  if (ids !== null && indicator !== null)
    throw new InvalidInputError('give ids or an indicator, not both ids and indicator', {
      messageZh: 'ids 与 indicator 只能给其一：要么给目标值的标识，要么给一个指标',
    });
  if (ids !== null) {
    const found = await getNamedEntities(context, 'ids', [...new Set(ids)], { labels: ['Target'] });
    return found.map(({ id }) => id);
  }
  if (indicator === null)
    throw new InvalidInputError('ids, indicator: give ids of targets, or the id or name of an indicator', {
      messageZh: 'ids、indicator：请给出目标值的标识，或一个指标的标识或名称',
    });
  const { id } = await getNamedEntity(context, 'indicator', indicator, { labels: ['Indicator'] });
  const rows = await context.read(findTargetsOfIndicator, { indicatorId: id });
  return rows.map(({ targetId }) => targetId);
}

/** Clusters of several districts have one name: 新材料（合川）. */
function nameInPlace(
  { id, name, label }: EntityRecord,
  places: readonly FindContainingPlacesRow[],
  entity: (id: string) => EntityRecord,
): string {
  const whole = label === 'Cluster' ? places.find(({ partId }) => partId === id) : undefined;
  return whole ? `${name}（${entity(whole.wholeId).name}）` : name;
}

/** Indicators and subjects are named; other values are shown as they are. */
const isNamed = ({ kind, property }: Pick<Obstacle, 'kind' | 'property'>): boolean =>
  property === 'indicatorId' ||
  kind === 'SAME_SUBJECT' ||
  kind === 'PART_AND_WHOLE' ||
  kind === 'OVERLAPPING';

const describeBasis = (drafts: DraftNote) => ({
  basis: `added only where metric, unit, year, kind, attribute, way of accumulation, scope and price basis agree, no subject stands twice, none is a part of another, no two clusters of a district overlap in content, and no figure is a share or rate${drafts.basis}`,
  basisZh: `只有指标、单位、年份、类别、属性、累计方式、口径和价格口径都一致，对象不重复、不互相包含、同一区县的集群内容不重叠，且不是比率时才相加${drafts.basisZh}`,
});

function describe(
  { kind, property }: Pick<Obstacle, 'kind' | 'property'>,
  words: readonly (readonly [string, string])[],
): { readonly message: string; readonly messageZh: string } {
  const [name, nameZh] = propertyNames[property ?? ''] ?? ['', ''];
  const list = words.map(([en]) => en).join(', ');
  const listZh = words.map(([, zh]) => zh).join('、');
  const [first, second] = words.map(([en]) => en);
  const messages: Readonly<Record<Obstacle['kind'], readonly [string, string]>> = {
    DIFFERENT: [`the ${name} differs: ${list}`, `${nameZh}不同：${listZh}`],
    NO_VALUE: ['a figure has no number', '有的目标没有数值'],
    NOT_ADDITIVE: [`shares and rates do not add up (${list})`, `比率不能相加（${listZh}）`],
    SAME_SUBJECT: [`${list} has several of these figures`, `${listZh}有几个这样的数值，相加会重复`],
    PART_AND_WHOLE: [`${first} is a part of ${second}`, `${first}属于${second}，相加会重复`],
    OVERLAPPING: [
      `${first} and ${second} overlap in content: they share an industry, or one's holds the other's`,
      `${first}与${second}内容重叠（同属一个产业，或一方包含另一方），相加会重复`,
    ],
  };
  const [message, messageZh] = messages[kind];
  return { message, messageZh };
}
