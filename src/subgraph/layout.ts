import { setImmediate as giveWay } from 'node:timers/promises';
import { UndirectedGraph } from 'graphology';
import { circular } from 'graphology-layout';
import forceAtlas2Module from 'graphology-layout-forceatlas2';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayoutNode {
  readonly id: string;
  /** What has to stay free around it, in pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly points: ReadonlyMap<string, Point>;
}

// The package's types promise a property `default`, which its CommonJS file does not have.
const forceAtlas2 = forceAtlas2Module as unknown as (typeof forceAtlas2Module)['default'];

/** Pixels of the canvas for each node. */
const areaPerNode = 14_000;
const smallest = { width: 640, height: 480 };
/** Iterations between which other requests have their turn. */
const sliceLength = 10;
/** Iterations times nodes: small pictures are worked on longer. */
const effort = 90_000;
const separationPasses = 60;

/**
 * Lays a graph out by ForceAtlas2 (Jacomy and others, 2014) from a circle, in the order given, then moves what overlaps
 * apart. Nothing is random: the same graph gives the same picture.
 */
export async function layOut(
  nodes: readonly LayoutNode[],
  edges: Iterable<{ readonly source: string; readonly target: string }>,
): Promise<Layout> {
  const area = Math.max(nodes.length * areaPerNode, smallest.width * smallest.height);
  const width = Math.round(Math.sqrt((area * 4) / 3));
  const height = Math.round((width * 3) / 4);
  const graph = new UndirectedGraph();
  for (const { id } of nodes) graph.addNode(id);
  for (const { source, target } of edges) if (source !== target) graph.mergeEdge(source, target);
  circular.assign(graph, { scale: 100 });
  const settings = { ...forceAtlas2.inferSettings(graph), adjustSizes: false };
  const iterations = nodes.length < 2 ? 0 : Math.min(400, Math.max(60, Math.round(effort / nodes.length)));
  for (let done = 0; done < iterations; done += sliceLength) {
    forceAtlas2.assign(graph, { iterations: sliceLength, settings });
    await giveWay();
  }
  const points = fit(graph, nodes, width, height);
  for (let pass = 0; pass < separationPasses && separate(nodes, points, width, height); pass += 1)
    await giveWay();
  return { width, height, points };
}

/** Stretches both directions to the canvas. */
function fit(
  graph: UndirectedGraph,
  nodes: readonly LayoutNode[],
  width: number,
  height: number,
): Map<string, Point> {
  const places = nodes.map(({ id }) => ({
    x: Number(graph.getNodeAttribute(id, 'x')),
    y: Number(graph.getNodeAttribute(id, 'y')),
  }));
  const scaleX = toScale(
    places.map(({ x }) => x),
    width,
  );
  const scaleY = toScale(
    places.map(({ y }) => y),
    height,
  );
  return new Map(
    nodes.map(({ id }, at) => [id, { x: scaleX(places[at]?.x ?? 0), y: scaleY(places[at]?.y ?? 0) }]),
  );
}

function toScale(values: readonly number[], length: number): (value: number) => number {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const margin = 60;
  return (value) =>
    most > least ? margin + ((value - least) / (most - least)) * (length - 2 * margin) : length / 2;
}

/** Moves each overlapping pair apart by half of the overlap each; false when there was none. */
function separate(
  nodes: readonly LayoutNode[],
  points: Map<string, Point>,
  width: number,
  height: number,
): boolean {
  let moved = false;
  for (const [at, left] of nodes.entries())
    for (const right of nodes.slice(at + 1)) {
      const a = points.get(left.id);
      const b = points.get(right.id);
      if (!a || !b) continue;
      const overlapX = (left.width + right.width) / 2 - Math.abs(a.x - b.x);
      const overlapY = (left.height + right.height) / 2 - Math.abs(a.y - b.y);
      if (overlapX <= 0 || overlapY <= 0) continue;
      moved = true;
      const sideways = overlapX < overlapY;
      const step = (sideways ? overlapX : overlapY) / 2 + 0.5;
      const sign = (sideways ? a.x <= b.x : a.y <= b.y) ? 1 : -1;
      const [dx, dy] = sideways ? [sign * step, 0] : [0, sign * step];
      points.set(left.id, keepInside({ x: a.x - dx, y: a.y - dy }, left, width, height));
      points.set(right.id, keepInside({ x: b.x + dx, y: b.y + dy }, right, width, height));
    }
  return moved;
}

const keepInside = ({ x, y }: Point, node: LayoutNode, width: number, height: number): Point => ({
  x: Math.min(width - node.width / 2, Math.max(node.width / 2, x)),
  y: Math.min(height - node.height / 2, Math.max(node.height / 2, y)),
});
