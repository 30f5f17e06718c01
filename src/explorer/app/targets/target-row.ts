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
  readonly findings: readonly Finding[];
  /** How many figures there are of the same subject and indicator. */
  readonly sameSeries: number;
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

const seriesOf = ({ measures, ofIndicator }: ListedTargetFragment): string =>
  `${measures.edges[0]?.node.id} ${ofIndicator.edges[0]?.node.id}`;

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
  const series = groupBy(targets, seriesOf);
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
      findings: (concerning.get(target.id) ?? []).map(({ finding }) => finding),
      sameSeries: series.get(seriesOf(target))?.length ?? 0,
    };
  });
}
