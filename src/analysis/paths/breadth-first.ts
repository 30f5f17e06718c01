import { compareText } from '../../domain/compare-text.ts';

/** A relation found from a set of entities. */
export interface FoundLink {
  readonly relationId: string;
  readonly fromId: string;
  readonly toId: string;
}

export interface BreadthFirstOptions<Link extends FoundLink> {
  readonly depth: number;
  readonly maxEntities: number;
  /** Links of all given entities at once; `complete` is false when a cap cut them. */
  readonly expand: (
    ids: readonly string[],
  ) => Promise<{ readonly links: readonly Link[]; readonly complete: boolean }>;
  /** Entities that are left out and not walked through. */
  readonly exclude?: ReadonlySet<string>;
}

export interface BreadthFirstResult<Link extends FoundLink> {
  /** Distance from the nearest start, for each entity kept. */
  readonly distances: ReadonlyMap<string, number>;
  /** Links whose both ends were kept. */
  readonly links: readonly Link[];
  readonly truncated: boolean;
  /** False when a hop was cut, so that not all that is near was found. */
  readonly complete: boolean;
  /** Entities that were found and left out because of `maxEntities`. */
  readonly leftOut: number;
}

/**
 * Walks breadth-first, one call a hop. When a hop finds more than `maxEntities` allows, those with the most links to
 * what is kept stay, then those with the smaller id: nearest first, then degree.
 */
export async function walkBreadthFirst<Link extends FoundLink>(
  startIds: readonly string[],
  options: BreadthFirstOptions<Link>,
): Promise<BreadthFirstResult<Link>> {
  const excluded = options.exclude ?? new Set<string>();
  const starts = [...new Set(startIds)].filter((id) => !excluded.has(id));
  const distances = new Map(starts.slice(0, options.maxEntities).map((id) => [id, 0]));
  const links = new Map<string, Link>();
  const dropped = new Set(starts.slice(options.maxEntities));
  let complete = true;
  let frontier = [...distances.keys()];
  for (let distance = 1; distance <= options.depth && frontier.length > 0; distance += 1) {
    const found = await options.expand(frontier);
    complete &&= found.complete;
    const degrees = new Map<string, number>();
    for (const link of found.links) {
      if (excluded.has(link.fromId) || excluded.has(link.toId)) continue;
      links.set(link.relationId, link);
      for (const id of [link.fromId, link.toId])
        if (!distances.has(id)) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    }
    const ranked = rankByDegree(degrees);
    const room = Math.max(0, options.maxEntities - distances.size);
    for (const id of ranked.slice(room)) dropped.add(id);
    frontier = ranked.slice(0, room);
    for (const id of frontier) {
      distances.set(id, distance);
      dropped.delete(id);
    }
  }
  return {
    distances,
    links: [...links.values()].filter((link) => distances.has(link.fromId) && distances.has(link.toId)),
    truncated: dropped.size > 0 || !complete,
    complete,
    leftOut: dropped.size,
  };
}

/** Ids with most links first, then the smaller id. */
export const rankByDegree = (degrees: ReadonlyMap<string, number>): readonly string[] =>
  [...degrees].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([id]) => id);
