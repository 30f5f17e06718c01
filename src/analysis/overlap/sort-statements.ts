import { countsInOverlap } from './statement-weight.ts';

export type StatementSource =
  | 'CLUSTER'
  | 'PARK_FOCUS'
  | 'PARK_CLUSTER_FOCUS'
  | 'THIRD_PARTY'
  | 'OWN_WATCH_LIST'
  | 'PRODUCER';

/** A place through which a producer belongs to a district. */
export interface ProducerPlace {
  readonly placeId: string;
  readonly placeLabel: string;
  readonly modality: string | null;
  readonly docIds: readonly string[];
  readonly cites: readonly string[];
}

/** One statement that ties a district to an item (an industry or a product), before any roll-up. */
export interface DistrictStatement {
  readonly districtId: string;
  readonly itemId: string;
  readonly itemLabel: string;
  readonly source: StatementSource;
  /** The cluster, park, phrase of a table, firm or project. */
  readonly viaId: string;
  readonly matching: string;
  /** The item is one of those that the text of a cluster covers, and not what the cluster as a whole is named for. */
  readonly ofWholeCluster: boolean;
  /** Null for a third party's phrase, which says what a district will develop and no more. */
  readonly modality: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
  /** The subject whose newer edition replaces the statement; null where statements accumulate. */
  readonly editionSubjectId: string | null;
  /** For a producer, where it stands; null for what belongs to the district by itself. */
  readonly places: readonly ProducerPlace[] | null;
  /** Clusters, parks, firms and projects that the statement speaks of. */
  readonly clusterIds: readonly string[];
  readonly parkIds: readonly string[];
  readonly firmIds: readonly string[];
  readonly projectIds: readonly string[];
}

/** Why a statement does not count, in the order in which the reasons are looked at. */
export const leftOutReasons = [
  'OWN_WATCH_LIST',
  'AFTER_DATE',
  'SUPERSEDED',
  'THIRD_PARTY',
  'OTHER_BASIS',
  'NOT_THERE_YET',
  'INFERRED',
  'RELATED',
  'NON_INDUSTRIAL',
  'MODALITY',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface SortingRules<Statement> {
  readonly sources: ReadonlySet<StatementSource>;
  readonly modalities: ReadonlySet<string>;
  readonly includeInferred: boolean;
  readonly isNonIndustrial: (itemId: string) => boolean;
  readonly isVisible: (fact: { readonly docIds: readonly string[] }) => boolean;
  /** Statements of the newest edition that speaks of their subject. */
  readonly current: ReadonlySet<Statement>;
}

export interface SortedStatement<Statement> {
  readonly statement: Statement;
  /** Null for one that counts. */
  readonly leftOut: LeftOutReason | null;
}

/** Whether somebody is there: nobody is at a place that is only courted or mentioned. */
export const isStanding = (place: Pick<ProducerPlace, 'modality'>): boolean =>
  place.modality !== 'COURTED' && place.modality !== 'MENTIONED';

/** Tells statements that count from those that do not, each with the first reason that holds. */
export const sortStatements = <Statement extends DistrictStatement>(
  statements: readonly Statement[],
  rules: SortingRules<Statement>,
): readonly SortedStatement<Statement>[] =>
  statements.map((statement) => ({ statement, leftOut: findReason(statement, rules) }));

function findReason<Statement extends DistrictStatement>(
  statement: Statement,
  rules: SortingRules<Statement>,
): LeftOutReason | null {
  const { source, places, modality } = statement;
  const isHere = (place: ProducerPlace) => isStanding(place) && rules.isVisible(place);
  const reasons: Readonly<Record<LeftOutReason, boolean>> = {
    OWN_WATCH_LIST: source === 'OWN_WATCH_LIST',
    AFTER_DATE: !rules.isVisible(statement) || (places !== null && !places.some(rules.isVisible)),
    SUPERSEDED: statement.editionSubjectId !== null && !rules.current.has(statement),
    THIRD_PARTY: source === 'THIRD_PARTY' && !rules.sources.has(source),
    OTHER_BASIS: !rules.sources.has(source),
    NOT_THERE_YET: places !== null && !places.some(isHere),
    INFERRED: statement.stated === 'INFERRED' && !rules.includeInferred,
    RELATED: !countsInOverlap(statement.matching),
    NON_INDUSTRIAL: rules.isNonIndustrial(statement.itemId),
    MODALITY: modality !== null && !rules.modalities.has(modality),
  };
  return leftOutReasons.find((reason) => reasons[reason]) ?? null;
}
