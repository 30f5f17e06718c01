import { UndirectedGraph } from 'graphology';
import forceAtlas2Module, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import type { Place, PlacedEdge, Places } from './place.ts';
import { separate } from './separate.ts';

/** What the worker is asked. The places to begin with are part of it: the same question gives the same answer. */
export interface ForceQuestion {
  readonly start: readonly (readonly [string, Place])[];
  readonly edges: readonly PlacedEdge[];
  /** The only centre stays in the middle. */
  readonly fixed: string | null;
}

/** What the worker says: how far it is, and at the end the places. */
export type ForceAnswer =
  | { readonly done: number }
  | { readonly places: readonly (readonly [string, Place])[] };

interface ForceAtlas2 {
  readonly inferSettings: (order: number) => ForceAtlas2Settings;
  readonly assign: (
    graph: UndirectedGraph,
    options: { readonly iterations: number; readonly settings: ForceAtlas2Settings },
  ) => void;
}

// Node and bundlers read the package's types differently; what runs is the same.
const forceAtlas2 = forceAtlas2Module as unknown as ForceAtlas2;

const chunks = 20;
/** Middle length of a relation afterwards, in the picture's units. */
const relationLength = 150;

/** Pulls together what is related and pushes the rest apart. Without chance: it begins from the given places. */
export function placeByForce(
  { start, edges, fixed }: ForceQuestion,
  onProgress: (done: number) => void,
): Places {
  const graph = new UndirectedGraph();
  for (const [id, { x, y }] of start) graph.addNode(id, { x, y, fixed: id === fixed });
  for (const { from, to } of edges)
    if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.mergeEdge(from, to);
  if (graph.order < 3) return new Map(start);
  const iterations = graph.order > 800 ? 160 : 300;
  const settings = {
    ...forceAtlas2.inferSettings(graph.order),
    barnesHutOptimize: graph.order > 300,
    barnesHutTheta: 0.9,
  };
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    forceAtlas2.assign(graph, { iterations: iterations / chunks, settings });
    onProgress((chunk + 1) / chunks);
  }
  return separate(scale(readPlaces(graph), edges));
}

const readPlaces = (graph: UndirectedGraph): Places =>
  new Map(graph.mapNodes((id, { x, y }): [string, Place] => [id, { x: Number(x) * 1.3, y: Number(y) }]));

/** Forces know no size of a name; the picture is stretched until relations have about one length. */
function scale(places: Places, edges: readonly PlacedEdge[]): Places {
  const lengths = edges.flatMap(({ from, to }) => {
    const a = places.get(from);
    const b = places.get(to);
    return a && b && a !== b ? [Math.hypot(a.x - b.x, a.y - b.y)] : [];
  });
  const middle = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? relationLength;
  const factor = middle > 0 ? relationLength / middle : 1;
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * factor, y: y * factor }]));
}
