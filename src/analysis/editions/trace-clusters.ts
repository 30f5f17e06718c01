import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';

/** One edition names a cluster and gives it a tier. */
export interface ClusterStatement {
  readonly clusterId: string;
  readonly docId: string;
  /** 1 is the highest tier of that edition; null where its tiers have no order. */
  readonly tierRank: number | null;
  /** Place in the printed order; null where there is none. */
  readonly position: number | null;
  readonly nameInDoc: string | null;
}

/**
 * How a cluster stands in an edition, against the last edition that named it. `NOT_NAMED`: this edition does not name
 * it, which does not say that it was given up.
 */
export type ClusterChange =
  | 'FIRST_EDITION'
  | 'NEW'
  | 'UP'
  | 'DOWN'
  | 'SAME_TIER'
  | 'UNRANKED'
  | 'NOT_YET'
  | 'NOT_NAMED';

export interface ClusterStep<Statement> {
  readonly docId: string;
  readonly change: ClusterChange;
  /** Null where the edition does not name the cluster. */
  readonly statement: Statement | null;
  /** Named otherwise than in the last edition that named it. */
  readonly isRenamed: boolean;
}

export interface ClusterTrace<Statement> {
  readonly clusterId: string;
  readonly steps: readonly ClusterStep<Statement>[];
}

/**
 * Follows each cluster through the editions, oldest first. Only ranks are compared: the tiers of two editions have
 * other names and other sizes, so `UP` says that it stands higher among the tiers of its edition and no more. A
 * cluster that an edition names twice counts with its highest tier. In the printed order of the newest edition that names
 * the cluster, newest edition first, then by id. Complexity: clusters times editions.
 */
export function traceClusters<Statement extends ClusterStatement>(
  statements: readonly Statement[],
  docIds: readonly string[],
): readonly ClusterTrace<Statement>[] {
  const known = new Set(docIds);
  const byCluster = groupBy(
    statements.filter(({ docId }) => known.has(docId)),
    ({ clusterId }) => clusterId,
  );
  return [...byCluster]
    .map(([clusterId, own]) => ({ clusterId, steps: traceOne(own, docIds) }))
    .toSorted(
      (left, right) =>
        lastNamed(right.steps) - lastNamed(left.steps) ||
        lastPosition(left.steps) - lastPosition(right.steps) ||
        compareText(left.clusterId, right.clusterId),
    );
}

type Steps = readonly ClusterStep<ClusterStatement>[];

const lastNamed = (steps: Steps): number => steps.findLastIndex(({ statement }) => statement !== null);

/** Without a place, after all that have one. */
const lastPosition = (steps: Steps): number =>
  steps[lastNamed(steps)]?.statement?.position ?? Number.MAX_SAFE_INTEGER;

function traceOne<Statement extends ClusterStatement>(
  own: readonly Statement[],
  docIds: readonly string[],
): readonly ClusterStep<Statement>[] {
  const byDocument = groupBy(own, ({ docId }) => docId);
  let last: Statement | null = null;
  return docIds.map((docId, index) => {
    const statement = pickHighest(byDocument.get(docId) ?? []);
    const step = { docId, statement, ...compareSteps(last, statement, index === 0) };
    last = statement ?? last;
    return step;
  });
}

function pickHighest<Statement extends ClusterStatement>(statements: readonly Statement[]): Statement | null {
  const [highest = null] = statements.toSorted(
    (left, right) => (left.tierRank ?? Infinity) - (right.tierRank ?? Infinity),
  );
  return highest;
}

function compareSteps(
  last: ClusterStatement | null,
  statement: ClusterStatement | null,
  isFirst: boolean,
): Pick<ClusterStep<unknown>, 'change' | 'isRenamed'> {
  if (statement === null) return { change: last === null ? 'NOT_YET' : 'NOT_NAMED', isRenamed: false };
  if (last === null) return { change: isFirst ? 'FIRST_EDITION' : 'NEW', isRenamed: false };
  return {
    change: compareRanks(last.tierRank, statement.tierRank),
    isRenamed: last.nameInDoc !== statement.nameInDoc,
  };
}

function compareRanks(before: number | null, after: number | null): ClusterChange {
  if (before === null || after === null) return 'UNRANKED';
  if (before === after) return 'SAME_TIER';
  return after < before ? 'UP' : 'DOWN';
}
