const byMatch: Readonly<Record<string, number>> = { EXACT: 1, CLOSE: 0.75, NARROW: 0.5, BROAD: 0.5 };
const byModality: Readonly<Record<string, number>> = {
  EXISTING: 1,
  PLANNED: 0.75,
  COURTED: 0.5,
  MENTIONED: 0.25,
};

/** Whether a classification counts in overlap: EXACT, CLOSE, NARROW and BROAD do, RELATED never does. */
export const countsInOverlap = (match: string): boolean => match in byMatch;

/**
 * Weight of a statement in the weighted overlap, from 0 to 1: how well the phrase matches the industry, times how
 * firm the statement is. A convention of this project, not a published scale.
 */
export const toStatementWeight = (match: string, modality: string): number =>
  (byMatch[match] ?? 0) * (byModality[modality] ?? 0);
