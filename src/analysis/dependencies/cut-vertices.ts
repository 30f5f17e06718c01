import { compareText } from '../../domain/compare-text.ts';

export interface CutVertex {
  readonly id: string;
  /** Weights of the parts that its loss leaves of what hung together, the largest first. */
  readonly parts: readonly number[];
  /** What is cut off from the largest part. */
  readonly separated: number;
}

interface Visit {
  readonly id: string;
  readonly parent: string | null;
  readonly neighbours: readonly string[];
  next: number;
  low: number;
  weight: number;
  /** Weights of the subtrees that only this vertex holds. */
  readonly held: number[];
}

/**
 * Articulation points of an undirected graph: vertices whose loss leaves more connected parts than before, by one
 * depth-first search with low points (J. Hopcroft and R. Tarjan, Algorithm 447: Efficient algorithms for graph
 * manipulation, Communications of the ACM 16(6), 1973). O(V + E); on a stack of its own, so that long chains do not end it.
 * What separates most comes first, then by id. Loops and repeated edges change nothing.
 */
export function findCutVertices(
  vertices: ReadonlyMap<string, number>,
  edges: readonly (readonly [string, string])[],
): readonly CutVertex[] {
  const neighbours = new Map([...vertices.keys()].map((id) => [id, new Set<string>()]));
  for (const [from, to] of edges) {
    if (from === to || !neighbours.has(from) || !neighbours.has(to)) continue;
    neighbours.get(from)?.add(to);
    neighbours.get(to)?.add(from);
  }
  const found = new Map<string, number>();
  const cuts = [...vertices.keys()].flatMap((root) =>
    found.has(root) ? [] : searchFrom(root, neighbours, vertices, found),
  );
  return cuts.toSorted((left, right) => right.separated - left.separated || compareText(left.id, right.id));
}

/** Cut vertices of the part that holds the root; adds the part's vertices to `found`, in order of discovery. */
function searchFrom(
  root: string,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  weights: ReadonlyMap<string, number>,
  found: Map<string, number>,
): readonly CutVertex[] {
  const discover = (id: string, parent: string | null): Visit => {
    const number = found.size;
    found.set(id, number);
    const own = [...(neighbours.get(id) ?? [])];
    return { id, parent, neighbours: own, next: 0, low: number, weight: weights.get(id) ?? 0, held: [] };
  };
  const path = [discover(root, null)];
  const holding: Visit[] = [];
  let total = 0;
  for (let visit = path.at(-1); visit; visit = path.at(-1)) {
    const neighbour = visit.neighbours[visit.next++];
    if (neighbour === undefined) {
      path.pop();
      const above = path.at(-1);
      if (above) returnTo(above, visit, found);
      else total = visit.weight;
      if (visit.held.length > (visit.parent === null ? 1 : 0)) holding.push(visit);
    } else if (!found.has(neighbour)) path.push(discover(neighbour, visit.id));
    else if (neighbour !== visit.parent) visit.low = Math.min(visit.low, found.get(neighbour) ?? visit.low);
  }
  return holding.map((visit) => toCutVertex(visit, total - (weights.get(visit.id) ?? 0)));
}

function returnTo(above: Visit, visit: Visit, found: ReadonlyMap<string, number>): void {
  above.low = Math.min(above.low, visit.low);
  above.weight += visit.weight;
  if (visit.low >= (found.get(above.id) ?? 0)) above.held.push(visit.weight);
}

function toCutVertex({ id, parent, held }: Visit, others: number): CutVertex {
  const rest = others - held.reduce((sum, weight) => sum + weight, 0);
  const parts = [...held, ...(parent === null ? [] : [rest])].toSorted((left, right) => right - left);
  return { id, parts, separated: others - (parts[0] ?? 0) };
}
