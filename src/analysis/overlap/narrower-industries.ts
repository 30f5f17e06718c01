import { groupBy } from '../../domain/group-by.ts';
import type { IndustryLink } from './roll-up-industries.ts';

/** An industry, what an umbrella term covers (one step), and everything narrower than these. */
export function listNarrower(industryId: string, links: readonly IndustryLink[]): ReadonlySet<string> {
  const covered = links.filter(({ kind, fromId }) => kind === 'COVERS' && fromId === industryId);
  const narrowerOf = groupBy(
    links.filter(({ kind }) => kind === 'BROADER'),
    ({ toId }) => toId,
  );
  const found = new Set([industryId, ...covered.map(({ toId }) => toId)]);
  // A set grows while it is walked.
  for (const id of found) for (const { fromId } of narrowerOf.get(id) ?? []) found.add(fromId);
  return found;
}
