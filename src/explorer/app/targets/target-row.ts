import { groupBy } from '../../../domain/group-by.ts';
import type {
  DistrictFigureChecksQuery,
  FigureCheckFragment,
  GoalGrowthFragment,
  ListedTargetFragment,
  TargetDocumentsQuery,
} from '../generated/operations.ts';
import type { LinkedEntity } from '../parts/entity-link.tsx';

type Blocked = DistrictFigureChecksQuery['targetGrowth']['blocked'][number];

/** A finding on figures, with the key that stands for it in the address. */
export interface Finding extends FigureCheckFragment {
  readonly key: string;
  readonly district: { readonly id: string; readonly name: string };
}

/** One figure of a plan with what the checks say of it. */
export interface TargetRow {
  readonly target: ListedTargetFragment;
  readonly subjects: readonly LinkedEntity[];
  readonly indicator: LinkedEntity | null;
  /** Of the document that prints it. */
  readonly district: string | null;
  readonly documentStatus: string | null;
  readonly growth: readonly GoalGrowthFragment[];
  readonly obstacles: Blocked['obstacles'];
  /** A goal of which the service says neither what it needs nor what stands in the way, as of one printed twice. */
  readonly notComputed: boolean;
  readonly findings: readonly Finding[];
  /** Where there are several figures of the indicator for one of its subjects: that subject, and how many. */
  readonly series: { readonly subject: LinkedEntity; readonly count: number } | null;
}

/** The findings of one district. A claim can be held against other figures in several ways: the first of them tells apart. */
export const toFindings = ({
  consistencyChecks: { district, checks },
}: DistrictFigureChecksQuery): readonly Finding[] =>
  checks.map((check) => ({
    ...check,
    district,
    key: [check.kind, check.claim.id, check.figures[0]?.figure.id ?? check.missing[0]?.id ?? ''].join('~'),
  }));

interface RowSources {
  readonly targets: readonly ListedTargetFragment[];
  readonly answers: readonly DistrictFigureChecksQuery[];
  readonly findings: readonly Finding[];
  readonly documents: TargetDocumentsQuery['documents']['edges'];
  readonly districts: readonly { readonly id: string; readonly name: string }[];
}

const nameSeries = (target: ListedTargetFragment, subject: LinkedEntity): string =>
  `${subject.id} ${target.ofIndicator.edges[0]?.node.id}`;

/** Counts the figures of each subject and indicator, and finds the longest series that a figure is in. */
function createSeriesFinder(targets: readonly ListedTargetFragment[]) {
  const counts = new Map<string, number>();
  for (const target of targets)
    for (const { node } of target.measures.edges) {
      const name = nameSeries(target, node);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return (target: ListedTargetFragment): TargetRow['series'] => {
    const [longest] = target.measures.edges
      .map(({ node }) => ({ subject: node, count: counts.get(nameSeries(target, node)) ?? 0 }))
      .toSorted((a, b) => b.count - a.count);
    return longest && longest.count > 1 ? longest : null;
  };
}

/** Figures beside the findings that concern them, whether they are the claim or what it is held against. */
export function toTargetRows({ targets, answers, findings, documents, districts }: RowSources) {
  const statements = new Map(documents.map(({ node }) => [node.id, node]));
  const names = new Map(districts.map(({ id, name }) => [id, name]));
  const concerning = groupBy(
    findings.flatMap((finding) =>
      [...new Set([finding.claim.id, ...finding.figures.map(({ figure }) => figure.id)])].map((id) => ({
        id,
        finding,
      })),
    ),
    ({ id }) => id,
  );
  const growth = groupBy(
    answers.flatMap(({ targetGrowth: { binding, expected, unspecified } }) => [
      ...binding,
      ...expected,
      ...unspecified,
    ]),
    ({ goal }) => goal.id,
  );
  const blocked = new Map(
    answers.flatMap(({ targetGrowth }) => targetGrowth.blocked.map((one) => [one.goal.id, one] as const)),
  );
  const findSeries = createSeriesFinder(targets);
  return targets.map((target): TargetRow => {
    const document = statements.get(target.docId);
    return {
      target,
      subjects: target.measures.edges.map(({ node }) => node),
      indicator: target.ofIndicator.edges[0]?.node ?? null,
      district: names.get(document?.districtId ?? '') ?? null,
      documentStatus: document?.status ?? null,
      growth: [
        ...new Map((growth.get(target.id) ?? []).map((one) => [one.baseline.id, one] as const)).values(),
      ],
      obstacles: blocked.get(target.id)?.obstacles ?? [],
      notComputed:
        target.kind === 'TARGET' && answers.length > 0 && !growth.has(target.id) && !blocked.has(target.id),
      findings: (concerning.get(target.id) ?? []).map(({ finding }) => finding),
      series: findSeries(target),
    };
  });
}
