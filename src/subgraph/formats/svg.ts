import type { ExportFormat } from '../export-format.ts';
import type { ExportEdge, ExportGraph, ExportNode } from '../export-graph.ts';
import { type Layout, layOut, type Point } from '../layout.ts';
import { writeHead, writeLegend } from '../svg-legend.ts';
import { dashOf, drawShape, round } from '../svg-shapes.ts';
import { escapeXml, toXmlAttributes } from '../xml-text.ts';

/** With more, nobody could read it. */
const mostNodes = 1000;
/** Longer names end in …; the whole name is the tooltip. */
const longestLabel = 14;
const fontSize = 12;
/** With more, the words of the relations would hide the picture; they are tooltips then. */
const mostEdgeLabels = 60;
const fonts = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif";

/** A laid-out picture with a legend in Chinese; labels and tooltips are text, so that it can be searched. */
export const svgFormat: ExportFormat = {
  name: 'svg',
  contentType: 'image/svg+xml; charset=utf-8',
  extension: 'svg',
  maxNodes: mostNodes,
  async *write(graph: ExportGraph) {
    const nodes = [...graph.nodes()];
    const edges = [...graph.edges()];
    const boxes = nodes.map((node) => ({
      id: node.id,
      width: Math.max(40, shorten(node.label).length * fontSize + 10),
      height: 2 * radiusOf(node) + fontSize + 10,
    }));
    const layout = await layOut(boxes, edges);
    const head = writeHead(graph, layout.width);
    const legend = writeLegend(nodes, edges, layout.width, head.height);
    const top = head.height + legend.height;
    const height = Math.ceil(top + layout.height + 30);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<svg xmlns="http://www.w3.org/2000/svg" width="${layout.width}" height="${height}" viewBox="0 0 ${layout.width} ${height}" font-family="${fonts}" role="img">\n`;
    yield `<title>${escapeXml(graph.notes.title)}</title>\n<desc>${escapeXml(graph.notes.basisZh)}</desc>\n`;
    yield `<rect width="100%" height="100%" fill="#ffffff"/>\n${writeMarkers(edges)}${head.svg}${legend.svg}`;
    yield `<g transform="translate(0 ${top})">\n`;
    yield* writeEdges(edges, new Map(nodes.map((node) => [node.id, node])), layout);
    for (const node of nodes) yield writeNode(node, getPoint(layout, node.id));
    yield '</g>\n</svg>\n';
  },
};

const radiusOf = ({ values }: ExportNode): number =>
  Math.min(22, 7 + 1.5 * Math.sqrt(Number(values['degree'])));

const shorten = (label: string): string => {
  const characters = Array.from(label);
  return characters.length <= longestLabel ? label : `${characters.slice(0, longestLabel - 1).join('')}…`;
};

function getPoint({ points, width, height }: Layout, id: string): Point {
  return points.get(id) ?? { x: width / 2, y: height / 2 };
}

const markerOf = (colour: string): string => `arrow-${colour.slice(1)}`;

function writeMarkers(edges: readonly ExportEdge[]): string {
  const colours = [...new Set(edges.map(({ look }) => look.colour))].toSorted();
  const markers = colours.map(
    (colour) =>
      `<marker id="${markerOf(colour)}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="${colour}"/></marker>`,
  );
  return `<defs>${markers.join('')}</defs>\n`;
}

function* writeEdges(
  edges: readonly ExportEdge[],
  nodes: ReadonlyMap<string, ExportNode>,
  layout: Layout,
): Iterable<string> {
  const drawn = new Map<string, number>();
  for (const edge of edges) {
    const from = nodes.get(edge.source);
    const to = nodes.get(edge.target);
    if (!from || !to) continue;
    const pair = [edge.source, edge.target].toSorted().join(' ');
    const before = drawn.get(pair) ?? 0;
    drawn.set(pair, before + 1);
    // Parallel relations bend away from one another: 0, 1, -1, 2, -2 … steps.
    const bend =
      Math.ceil(before / 2) * (before % 2 === 0 ? -1 : 1) * 22 * (edge.source < edge.target ? 1 : -1);
    const curve = toCurve(
      getPoint(layout, from.id),
      getPoint(layout, to.id),
      bend,
      radiusOf(from),
      radiusOf(to),
    );
    const words = `${from.label} —${edge.label}${edge.modality === null ? '' : `（${String(edge.values['modalityZh'])}）`}→ ${to.label}`;
    yield `<path d="${curve.path}" fill="none" stroke="${edge.look.colour}" stroke-width="1.4"${dashOf(edge.look.line)} marker-end="url(#${markerOf(edge.look.colour)})"${toXmlAttributes({ 'data-id': edge.id })}><title>${escapeXml(words)}</title></path>\n`;
    if (edges.length <= mostEdgeLabels)
      yield writeText(curve.middle.x, curve.middle.y, 10, '#475569', edge.label);
  }
}

/** A bent line between the rims of two nodes; a loop where both are one. */
function toCurve(from: Point, to: Point, bend: number, fromRadius: number, toRadius: number) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) {
    const reach = fromRadius + 26 + Math.abs(bend);
    const [x, y] = [round(from.x), round(from.y - fromRadius)];
    return {
      path: `M${x - 4} ${y}C${round(x - reach)} ${round(y - reach)} ${round(x + reach)} ${round(y - reach)} ${x + 4} ${y}`,
      middle: { x: from.x, y: from.y - reach },
    };
  }
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const start = { x: from.x + ux * fromRadius, y: from.y + uy * fromRadius };
  const end = { x: to.x - ux * (toRadius + 2), y: to.y - uy * (toRadius + 2) };
  const control = { x: (start.x + end.x) / 2 - uy * bend * 2, y: (start.y + end.y) / 2 + ux * bend * 2 };
  return {
    path: `M${round(start.x)} ${round(start.y)}Q${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}`,
    middle: { x: (start.x + end.x) / 2 - uy * bend, y: (start.y + end.y) / 2 + ux * bend },
  };
}

function writeNode(node: ExportNode, { x, y }: Point): string {
  const radius = radiusOf(node);
  const attributes = ` fill="${node.look.colour}" stroke="#ffffff" stroke-width="1.5"`;
  const words = `${String(node.values['entityTypeZh'])}：${node.label}`;
  const shape = drawShape(node.look.shape, x, y, radius, attributes);
  const text = writeText(x, y + radius + fontSize + 1, fontSize, '#1c2733', shorten(node.label));
  return `<g${toXmlAttributes({ 'data-id': node.id })}><title>${escapeXml(words)}</title>${shape}${text}</g>\n`;
}

/** With a white rim, so that it can be read over lines. */
const writeText = (x: number, y: number, size: number, colour: string, text: string): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" font-size="${size}" fill="${colour}" stroke="#ffffff" stroke-width="3" paint-order="stroke">${escapeXml(text)}</text>`;
