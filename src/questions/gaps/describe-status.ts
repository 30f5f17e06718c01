import type { PlacedGapFact } from './find-gap-facts.ts';

/** What a status alone would not tell. */
export interface StatusNote {
  readonly makersNamed: boolean | null;
  readonly note: string | null;
  readonly noteZh: string | null;
}

interface Decided {
  readonly decidedBy: readonly PlacedGapFact[];
  readonly alsoStated: readonly PlacedGapFact[];
  readonly inferred: readonly PlacedGapFact[];
}

/**
 * Whether the facts that decided name a firm, and in words what a reader of the status has to know: a cluster or a
 * project of which no firm is named counts as one producer, and may be many; and NOT_STATED may have weaker facts.
 */
export function describeStatus({ decidedBy, alsoStated, inferred }: Decided): StatusNote {
  const making = decidedBy.filter(({ kind }) => kind === 'PRODUCES');
  if (making.length > 0) {
    const makersNamed = making.some(namesFirm);
    return makersNamed
      ? { makersNamed, note: null, noteZh: null }
      : { makersNamed, note: 'makers not named, number unknown', noteZh: '企业未点名，家数不详' };
  }
  if (decidedBy.length > 0) return { makersNamed: null, note: null, noteZh: null };
  const [weaker, weakerZh] =
    inferred.length > 0
      ? ['; what was inferred is listed apart', '；推断的事实另列']
      : alsoStated.length > 0
        ? ['; it is only mentioned, which is listed apart', '；仅被提及，另列']
        : ['', ''];
  return {
    makersNamed: null,
    note: `no printed fact decides${weaker}`,
    noteZh: `文件没有明示${weakerZh}`,
  };
}

const namesFirm = ({ actorLabel, producing }: PlacedGapFact): boolean =>
  actorLabel === 'Firm' || (producing?.undertakerIds.length ?? 0) > 0;
