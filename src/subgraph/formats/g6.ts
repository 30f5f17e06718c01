import type { LineStyle, Shape } from '../../domain/appearance.ts';
import type { ExportFormat } from '../export-format.ts';
import { type ExportGraph, toMetadata } from '../export-graph.ts';
import { writeJsonList } from '../json-text.ts';

const types: Readonly<Record<Shape, string>> = {
  circle: 'circle',
  rectangle: 'rect',
  diamond: 'diamond',
  hexagon: 'hexagon',
  triangle: 'triangle',
  star: 'star',
};

const dashes: Readonly<Record<LineStyle, readonly number[] | undefined>> = {
  solid: undefined,
  dashed: [6, 4],
  dotted: [2, 3],
};

/** Data of AntV G6 5 (`new Graph({ data })`): what is stated under `data`, what it looks like under `style`. */
export const g6Format: ExportFormat = {
  name: 'g6',
  contentType: 'application/json; charset=utf-8',
  extension: 'json',
  *write(graph: ExportGraph) {
    yield `{"metadata":${JSON.stringify(toMetadata(graph))},\n`;
    yield* writeJsonList('nodes', toNodes(graph));
    yield ',\n';
    yield* writeJsonList('edges', toEdges(graph));
    yield '}\n';
  },
};

function* toNodes(graph: ExportGraph) {
  for (const { id, label, look, values } of graph.nodes())
    yield {
      id,
      type: types[look.shape],
      data: { ...values, label },
      style: { labelText: label, fill: look.colour },
    };
}

function* toEdges(graph: ExportGraph) {
  for (const { id, source, target, label, look, values } of graph.edges())
    yield {
      id,
      source,
      target,
      data: { ...values, label },
      style: { labelText: label, stroke: look.colour, lineDash: dashes[look.line], endArrow: true },
    };
}
