import { compareText } from '../../domain/compare-text.ts';
/** From best to worst; a stage takes the worst of its products. NOT_STATED is no statement at all, MISSING is one. */
export const gapStatuses = [
  'COVERED',
  'SINGLE_SOURCE',
  'PLANNED',
  'COURTED',
  'NOT_STATED',
  'MISSING',
] as const;
export type GapStatus = (typeof gapStatuses)[number];

/** A fact on one product (or stage) in one district. `actorId`: the producer, the firm courted, or the district. */
export interface GapFact {
  readonly kind: 'PRODUCES' | 'COURTS' | 'SEEKS' | 'LACKS';
  readonly relationId: string;
  /** The product or stage that the fact is about. */
  readonly targetId: string;
  readonly actorId: string;
  /**
   * For PRODUCES, who is behind it: the firm itself, the firms of a project (or the project, when it names none), and
   * nobody new for a cluster as a whole, which makes what its firms make.
   */
  readonly producerIds?: readonly string[];
  /** Null for LACKS. */
  readonly modality: string | null;
  readonly cites: readonly string[];
}

export interface GapDecision<Fact extends GapFact> {
  readonly status: GapStatus;
  /** The facts that decided, in order of relation id; none for NOT_STATED. */
  readonly decidedBy: readonly Fact[];
}

/**
 * Status of one product from the facts of one district, by the first that holds: two or more existing producers,
 * COVERED; one, SINGLE_SOURCE; a planned producer or project, PLANNED; courted by name or by kind, COURTED; the
 * plan itself says that it is lacking, MISSING; otherwise NOT_STATED. A firm counts once,
 * together with its projects; a cluster of which no firm is named counts as one. What is only mentioned decides nothing.
 */
export function decideGapStatus<Fact extends GapFact>(facts: readonly Fact[]): GapDecision<Fact> {
  const ordered = [...facts].sort((a, b) => compareText(a.relationId, b.relationId));
  const producing = (modality: string) =>
    ordered.filter((fact) => fact.kind === 'PRODUCES' && fact.modality === modality);
  const existing = producing('EXISTING');
  const producers = new Set(existing.flatMap((fact) => fact.producerIds ?? [fact.actorId]));
  if (producers.size >= 2) return { status: 'COVERED', decidedBy: existing };
  if (existing.length > 0) return { status: 'SINGLE_SOURCE', decidedBy: existing };
  const planned = producing('PLANNED');
  if (planned.length > 0) return { status: 'PLANNED', decidedBy: planned };
  const courted = listWanting(ordered);
  if (courted.length > 0) return { status: 'COURTED', decidedBy: courted };
  const lacking = ordered.filter((fact) => fact.kind === 'LACKS');
  if (lacking.length > 0) return { status: 'MISSING', decidedBy: lacking };
  return { status: 'NOT_STATED', decidedBy: [] };
}

/** Facts by which a district courts or seeks something, whatever else it has; a mere mention is none. */
export const listWanting = <Fact extends GapFact>(facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(
    ({ kind, modality }) =>
      (kind === 'PRODUCES' && modality === 'COURTED') ||
      ((kind === 'COURTS' || kind === 'SEEKS') && modality !== 'MENTIONED'),
  );

/** The worst of several statuses; NOT_STATED when there is none. */
export const worstStatus = (statuses: readonly GapStatus[]): GapStatus =>
  gapStatuses.findLast((status) => statuses.includes(status)) ?? 'NOT_STATED';
