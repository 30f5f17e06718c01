import { compareText } from '../../domain/compare-text.ts';
import type { FoundLink } from './breadth-first.ts';

/** One hop of a path: every relation that joins the two entities, whichever way it points. */
export interface PathHop<Link extends FoundLink> {
  readonly fromId: string;
  readonly toId: string;
  readonly links: readonly Link[];
}

export interface ShortestPathsOptions<Link extends FoundLink> {
  readonly maxHops: number;
  readonly maxPaths: number;
  /** Entities found at most, from both ends together. */
  readonly maxEntities: number;
  /** Links of all given entities at once, as walked from the start or, backwards, from the end. */
  readonly expand: (
    ids: readonly string[],
    side: 'START' | 'END',
  ) => Promise<{ readonly links: readonly Link[]; readonly complete: boolean }>;
}

export interface ShortestPaths<Link extends FoundLink> {
  /** In order of the ids that they pass through. */
  readonly paths: readonly (readonly PathHop<Link>[])[];
  /** Hops of each path; null when there is none. */
  readonly length: number | null;
  /** Shortest paths in all, also those beyond `maxPaths`. Parallel relations make no new path. */
  readonly pathCount: number;
  /** True when a cap cut the search: a shorter path, or any, may have been missed. */
  readonly searchCut: boolean;
}

/** Entities by distance from one end, and for each the neighbours one step nearer to it. */
interface Side {
  readonly distances: Map<string, number>;
  readonly nearer: Map<string, Set<string>>;
  frontier: readonly string[];
  depth: number;
}

/**
 * All shortest paths between two entities, by breadth-first search from both ends (Pohl, Bi-directional search, 1971):
 * the end with the smaller frontier goes on, one call a hop, until an entity has been seen from both. Time and memory
 * are linear in the links found.
 */
export async function findShortestPaths<Link extends FoundLink>(
  fromId: string,
  toId: string,
  options: ShortestPathsOptions<Link>,
): Promise<ShortestPaths<Link>> {
  const start = startSide(fromId);
  const end = startSide(toId);
  const links = new Map<string, Map<string, Link>>();
  let searchCut = false;
  const nothing = () => ({ paths: [], length: null, pathCount: 0, searchCut });
  if (fromId === toId) return nothing();
  for (;;) {
    if (start.depth + end.depth >= options.maxHops) return nothing();
    const isStart = start.frontier.length <= end.frontier.length;
    const [side, other] = isStart ? [start, end] : [end, start];
    if (side.frontier.length === 0) return nothing();
    const found = await options.expand(side.frontier, isStart ? 'START' : 'END');
    searchCut ||= !found.complete;
    const room = options.maxEntities - start.distances.size - end.distances.size;
    searchCut = advance(side, found.links, room, links) || searchCut;
    const met = side.frontier.filter((id) => other.distances.has(id)).toSorted(compareText);
    if (met.length === 0) continue;
    // Only where a cap has cut the search can entities be met at different distances.
    const measure = (id: string) => (start.distances.get(id) ?? 0) + (end.distances.get(id) ?? 0);
    const length = Math.min(...met.map(measure));
    const meeting = met.filter((id) => measure(id) === length);
    const paths = listPaths(meeting, start, end, options.maxPaths);
    return {
      paths: paths.map((ids) => toHops(ids, links)),
      length,
      pathCount: meeting.reduce((sum, id) => sum + countWays(id, start) * countWays(id, end), 0),
      searchCut,
    };
  }
}

const startSide = (id: string): Side => ({
  distances: new Map([[id, 0]]),
  nearer: new Map(),
  frontier: [id],
  depth: 0,
});

/** One step further from one end; true when there was no room for all. */
function advance<Link extends FoundLink>(
  side: Side,
  found: readonly Link[],
  room: number,
  links: Map<string, Map<string, Link>>,
): boolean {
  const distance = side.depth + 1;
  const steps = new Map<string, Set<string>>();
  for (const link of found)
    for (const [near, far] of [
      [link.fromId, link.toId],
      [link.toId, link.fromId],
    ] as const) {
      if (side.distances.get(near) !== side.depth || side.distances.has(far)) continue;
      steps.set(far, (steps.get(far) ?? new Set()).add(near));
      const key = toPairKey(near, far);
      links.set(key, (links.get(key) ?? new Map<string, Link>()).set(link.relationId, link));
    }
  const kept = [...steps.keys()].toSorted(compareText).slice(0, Math.max(0, room));
  for (const id of kept) {
    side.distances.set(id, distance);
    side.nearer.set(id, steps.get(id) ?? new Set());
  }
  side.frontier = kept;
  side.depth = distance;
  return kept.length < steps.size;
}

/** Entities that each path passes through; at most `maxPaths` of them. */
function listPaths(
  meeting: readonly string[],
  start: Side,
  end: Side,
  maxPaths: number,
): readonly (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  for (const id of meeting)
    for (const before of listWays(id, start, maxPaths))
      for (const after of listWays(id, end, maxPaths)) {
        if (paths.length === maxPaths) return paths;
        paths.push([...before.toReversed(), id, ...after]);
      }
  return paths;
}

/** Ways from an entity to an end, each without the entity itself. */
function listWays(id: string, side: Side, limit: number): readonly (readonly string[])[] {
  const nearer = [...(side.nearer.get(id) ?? [])].toSorted(compareText);
  if (nearer.length === 0) return [[]];
  const ways: (readonly string[])[] = [];
  for (const next of nearer)
    for (const rest of listWays(next, side, limit)) {
      if (ways.length === limit) return ways;
      ways.push([next, ...rest]);
    }
  return ways;
}

function countWays(id: string, side: Side, known = new Map<string, number>()): number {
  const counted = known.get(id);
  if (counted !== undefined) return counted;
  const nearer = [...(side.nearer.get(id) ?? [])];
  const ways = nearer.length === 0 ? 1 : nearer.reduce((sum, next) => sum + countWays(next, side, known), 0);
  known.set(id, ways);
  return ways;
}

function toHops<Link extends FoundLink>(
  ids: readonly string[],
  links: ReadonlyMap<string, ReadonlyMap<string, Link>>,
): readonly PathHop<Link>[] {
  return ids.slice(1).map((toId, index) => {
    const fromId = ids[index] ?? toId;
    const between = links.get(toPairKey(fromId, toId)) ?? new Map<string, Link>();
    return {
      fromId,
      toId,
      links: [...between.values()].toSorted((a, b) => compareText(a.relationId, b.relationId)),
    };
  });
}

const toPairKey = (a: string, b: string): string => [a, b].toSorted(compareText).join(' ');
