export type RollUp = 'NONE' | 'ONE' | 'TOP';

export interface IndustryLink {
  readonly fromId: string;
  readonly toId: string;
  /** BROADER: `toId` is the broader industry. COVERS: the umbrella term `fromId` covers `toId`. */
  readonly kind: string;
}

/**
 * Which industries an industry stands for under a roll-up. NONE: itself. ONE: an umbrella term first becomes what
 * it covers (one step, never further), then each becomes the next broader industry; one that has none stays. TOP: the
 * same, up to the root of the forest. Deduplicated, in order of id.
 */
export function createRollUp(
  links: readonly IndustryLink[],
  rollUp: RollUp,
): (industryId: string) => readonly string[] {
  if (rollUp === 'NONE') return (industryId) => [industryId];
  const broader = new Map<string, string>();
  const covered = new Map<string, string[]>();
  for (const { fromId, toId, kind } of links) {
    if (kind === 'BROADER') broader.set(fromId, toId);
    else covered.set(fromId, [...(covered.get(fromId) ?? []), toId]);
  }
  const rise = (industryId: string): string => {
    const seen = new Set([industryId]);
    let current = industryId;
    for (
      let next = broader.get(current);
      next !== undefined && !seen.has(next);
      next = broader.get(current)
    ) {
      seen.add(next);
      current = next;
      if (rollUp === 'ONE') break;
    }
    return current;
  };
  return (industryId) => [...new Set((covered.get(industryId) ?? [industryId]).map(rise))].sort();
}
