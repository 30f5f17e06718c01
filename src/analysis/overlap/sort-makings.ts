import { groupBy } from '../../domain/group-by.ts';
import { isStanding } from './sort-statements.ts';

/** A fact by which a maker belongs to a subject: a classification, a firm of a cluster, a project of a firm. */
export interface TieStep {
  readonly modality: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** Why what a maker makes is a subject's: no step when the subject is the maker itself. */
export interface MakerTie {
  readonly subjectId: string;
  readonly makerId: string;
  /** The subject, or a narrower industry, that the maker, or its cluster, is classified as. */
  readonly industryId: string | null;
  readonly matching: string | null;
  /** The industry is one of those that the text of a cluster covers, and not what the cluster is named for. */
  readonly ofWholeCluster: boolean;
  /** The cluster that the firm is of. */
  readonly clusterId: string | null;
  /** The firm that undertakes the project. */
  readonly firmId: string | null;
  readonly steps: readonly TieStep[];
}

/** A fact that somebody makes a product, or fills a stage. */
export interface Making {
  readonly makerId: string;
  readonly itemId: string;
  readonly itemLabel: string;
  readonly capacity: string | null;
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/** A making as a subject's. */
export interface SubjectMaking {
  readonly subjectId: string;
  readonly making: Making;
  /** INFERRED where the making is, or every tie. */
  readonly stated: string;
  /** The ties that hold. */
  readonly ties: readonly MakerTie[];
}

/** Why a making does not count for a subject, in the order in which the reasons are looked at. */
export const makingLeftOutReasons = ['STAGE', 'AFTER_DATE', 'NOT_THERE_YET', 'INFERRED', 'MODALITY'] as const;
export type MakingLeftOutReason = (typeof makingLeftOutReasons)[number];

export interface SortedMaking extends SubjectMaking {
  /** Null for one that counts. */
  readonly leftOut: MakingLeftOutReason | null;
}

export interface MakingRules {
  readonly modalities: ReadonlySet<string>;
  readonly includeInferred: boolean;
  readonly isVisible: (fact: { readonly docIds: readonly string[] }) => boolean;
}

/**
 * Every making for every subject that its maker belongs to, once, with the first reason for which it does not count.
 * Complexity: for each subject, its ties and what their makers make.
 */
export function sortMakings(
  ties: readonly MakerTie[],
  makings: readonly Making[],
  rules: MakingRules,
): readonly SortedMaking[] {
  const makingsOf = groupBy(makings, ({ makerId }) => makerId);
  const byMaker = groupBy(ties, ({ subjectId, makerId }) => `${subjectId} ${makerId}`);
  return [...byMaker.values()].flatMap((ofMaker) => {
    const [first] = ofMaker;
    if (!first) return [];
    const holding = findHolding(ofMaker, rules);
    return (makingsOf.get(first.makerId) ?? []).map((making) => ({
      subjectId: first.subjectId,
      making,
      stated: making.stated === 'EXPLICIT' && holding.isStated ? 'EXPLICIT' : 'INFERRED',
      ties: holding.ties,
      leftOut: findReason(making, holding, rules),
    }));
  });
}

/** The ties of one maker to one subject that hold, and what is missing where none does. */
interface Holding {
  readonly ties: readonly MakerTie[];
  readonly isVisible: boolean;
  readonly isStated: boolean;
}

function findHolding(ties: readonly MakerTie[], { includeInferred, isVisible }: MakingRules): Holding {
  const visible = ties.filter(({ steps }) => steps.every(isVisible));
  const standing = visible.filter(({ steps }) => steps.every(isStanding));
  const stated = standing.filter(isStatedTie);
  return {
    ties: stated.length > 0 && !includeInferred ? stated : standing,
    isVisible: visible.length > 0,
    isStated: stated.length > 0,
  };
}

/** Whether no step of it was concluded by an editor. */
export const isStatedTie = ({ steps }: Pick<MakerTie, 'steps'>): boolean =>
  steps.every(({ stated }) => stated !== 'INFERRED');

function findReason(making: Making, holding: Holding, rules: MakingRules): MakingLeftOutReason | null {
  if (making.itemLabel !== 'Product') return 'STAGE';
  if (!holding.isVisible || !rules.isVisible(making)) return 'AFTER_DATE';
  if (holding.ties.length === 0) return 'NOT_THERE_YET';
  if (!rules.includeInferred && (making.stated === 'INFERRED' || !holding.isStated)) return 'INFERRED';
  return rules.modalities.has(making.modality) ? null : 'MODALITY';
}
