import { groupBy } from '../../domain/group-by.ts';
import { toComparableUnit } from './figure.ts';

/** One figure, as far as adding it up is concerned. */
export interface TargetFigure {
  readonly targetId: string;
  readonly indicatorId: string;
  readonly value: number | null;
  readonly unit: string;
  readonly year: number | null;
  readonly kind: string;
  readonly attr: string | null;
  readonly accumulation: string | null;
  readonly scope: string | null;
  readonly priceBasis: string | null;
  readonly comparator: string | null;
  readonly subjectIds: readonly string[];
}

/** What has to be the same in all figures that are added. */
const mustAgree = [
  'indicatorId',
  'unit',
  'year',
  'kind',
  'attr',
  'accumulation',
  'scope',
  'priceBasis',
] as const;

export type ObstacleKind =
  /** Figures differ in a property. */
  | 'DIFFERENT'
  /** A figure has no number. */
  | 'NO_VALUE'
  /** Shares, rates and indices do not add up. */
  | 'NOT_ADDITIVE'
  /** Two figures of one subject: they are alternatives, or one contains the other. */
  | 'SAME_SUBJECT'
  /** One subject is a part of another. */
  | 'PART_AND_WHOLE'
  /** Two clusters of one district share an industry, or one's holds the other's. */
  | 'OVERLAPPING';

export interface Obstacle {
  readonly kind: ObstacleKind;
  /** The property that differs, by DIFFERENT; otherwise null. */
  readonly property: string | null;
  readonly targetIds: readonly string[];
  /** The values that differ, or the subjects that stand in the way. */
  readonly values: readonly string[];
}

export interface TargetRollUp {
  /** Null when something stands in the way, or when there is nothing to add. */
  readonly sum: number | null;
  readonly obstacles: readonly Obstacle[];
  /** True where a figure is meant as more than, about or at least: so is the sum. */
  readonly isApproximate: boolean;
}

/** Units in which figures of several subjects do not add up. */
const notAdditive = /^(?:%|％|个百分点|指数|万元\/人|倍|位|名|.*\/.*)$/u;

/**
 * Adds figures up, or says precisely why they may not be: a different metric, unit, year, kind, attribute, way of
 * accumulation, scope or price basis; a missing number; a share or rate; two figures of one subject; a part beside
 * its whole; two clusters that overlap in content. `isPartOf` holds for a park of a district, a group of a park, a
 * cluster of a district. Quadratic in the figures.
 */
export function rollUpTargets(
  figures: readonly TargetFigure[],
  isPartOf: (partId: string, wholeId: string) => boolean,
  isOverlapping: (leftId: string, rightId: string) => boolean = () => false,
): TargetRollUp {
  const obstacles = [
    ...mustAgree.flatMap((property) => findDifference(figures, property)),
    ...findWithoutValue(figures),
    ...findNotAdditive(figures),
    ...findSameSubject(figures),
    ...findPartsAndWholes(figures, isPartOf),
    ...findOverlapping(figures, isOverlapping),
  ];
  const sum = figures.reduce((total, { value }) => total + (value ?? 0), 0);
  return {
    sum: obstacles.length > 0 || figures.length === 0 ? null : round(sum),
    obstacles,
    isApproximate: figures.some(({ comparator }) => comparator !== null && comparator !== 'EQUAL'),
  };
}

/** Figures that agree in all that has to; each group can be added by itself. */
export const groupAgreeing = <F extends TargetFigure>(figures: readonly F[]): readonly (readonly F[])[] => [
  ...groupBy(figures, (figure) =>
    JSON.stringify(mustAgree.map((property) => readComparable(figure, property))),
  ).values(),
];

const readComparable = (
  figure: TargetFigure,
  property: (typeof mustAgree)[number],
): string | number | null => (property === 'unit' ? toComparableUnit(figure.unit) : figure[property]);

function findDifference(
  figures: readonly TargetFigure[],
  property: (typeof mustAgree)[number],
): readonly Obstacle[] {
  const groups = groupBy(figures, (figure) => readComparable(figure, property));
  if (groups.size < 2) return [];
  return [
    {
      kind: 'DIFFERENT',
      property,
      targetIds: figures.map(({ targetId }) => targetId),
      values: [...groups.keys()].map((value) => (value === null ? '' : String(value))).toSorted(),
    },
  ];
}

function findWithoutValue(figures: readonly TargetFigure[]): readonly Obstacle[] {
  const targetIds = figures.filter(({ value }) => value === null).map(({ targetId }) => targetId);
  return targetIds.length === 0 ? [] : [{ kind: 'NO_VALUE', property: null, targetIds, values: [] }];
}

function findNotAdditive(figures: readonly TargetFigure[]): readonly Obstacle[] {
  const rates = figures.filter(({ unit, accumulation }) => notAdditive.test(unit) || accumulation === 'RATE');
  if (rates.length === 0 || figures.length < 2) return [];
  return [
    {
      kind: 'NOT_ADDITIVE',
      property: null,
      targetIds: rates.map(({ targetId }) => targetId),
      values: [...new Set(rates.map(({ unit }) => unit))],
    },
  ];
}

function findSameSubject(figures: readonly TargetFigure[]): readonly Obstacle[] {
  const pairs = figures.flatMap(({ targetId, subjectIds }) =>
    subjectIds.map((subjectId) => ({ targetId, subjectId })),
  );
  return [...groupBy(pairs, ({ subjectId }) => subjectId)].flatMap(([subjectId, own]) =>
    own.length < 2
      ? []
      : [
          {
            kind: 'SAME_SUBJECT' as const,
            property: null,
            targetIds: own.map(({ targetId }) => targetId),
            values: [subjectId],
          },
        ],
  );
}

function findPartsAndWholes(
  figures: readonly TargetFigure[],
  isPartOf: (partId: string, wholeId: string) => boolean,
): readonly Obstacle[] {
  return figures.flatMap((part) =>
    figures.flatMap((whole) => {
      const pair = part.subjectIds.flatMap((partId) =>
        whole.subjectIds.filter((wholeId) => isPartOf(partId, wholeId)).map((wholeId) => [partId, wholeId]),
      )[0];
      if (pair === undefined || part === whole) return [];
      const targetIds = [part.targetId, whole.targetId];
      return [{ kind: 'PART_AND_WHOLE' as const, property: null, targetIds, values: pair }];
    }),
  );
}

const findOverlapping = (
  figures: readonly TargetFigure[],
  isOverlapping: (leftId: string, rightId: string) => boolean,
): readonly Obstacle[] =>
  figures.flatMap((left, index) =>
    figures.slice(index + 1).flatMap((right) => {
      const pair = left.subjectIds.flatMap((leftId) =>
        right.subjectIds
          .filter((rightId) => isOverlapping(leftId, rightId))
          .map((rightId) => [leftId, rightId]),
      )[0];
      if (pair === undefined) return [];
      const targetIds = [left.targetId, right.targetId];
      return [{ kind: 'OVERLAPPING' as const, property: null, targetIds, values: pair }];
    }),
  );

/** Sums of decimals such as 653.7 carry binary noise; nine digits are more than any plan prints. */
const round = (value: number): number => Math.round(value * 1e9) / 1e9;
