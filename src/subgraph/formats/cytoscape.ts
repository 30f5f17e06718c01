import type { LineStyle, Shape } from '../../domain/appearance.ts';
import type { ExportFormat } from '../export-format.ts';
import { type ExportGraph, toMetadata } from '../export-graph.ts';
import { writeJsonList } from '../json-text.ts';

const shapes: Readonly<Record<Shape, string>> = {
  circle: 'ellipse',
  rectangle: 'rectangle',
  diamond: 'diamond',
  hexagon: 'hexagon',
  triangle: 'triangle',
  star: 'star',
};

const lines: readonly LineStyle[] = ['solid', 'dashed', 'dotted'];

const style = [
  {
    selector: 'node',
    style: { label: 'data(label)', 'background-color': 'data(colour)', 'font-size': 10 },
  },
  ...Object.entries(shapes).map(([shape, name]) => ({
    selector: `node[shape = "${shape}"]`,
    style: { shape: name },
  })),
  {
    selector: 'edge',
    style: {
      label: 'data(label)',
      'line-color': 'data(colour)',
      'target-arrow-color': 'data(colour)',
      'target-arrow-shape': 'triangle',
      'curve-style': 'bezier',
      'font-size': 8,
    },
  },
  ...lines.map((line) => ({ selector: `edge[line = "${line}"]`, style: { 'line-style': line } })),
];

/** Cytoscape.js (`cytoscape(file)`) and Cytoscape Desktop (.cyjs). */
export const cytoscapeFormat: ExportFormat = {
  name: 'cytoscape',
  contentType: 'application/json; charset=utf-8',
  extension: 'cyjs',
  *write(graph: ExportGraph) {
    yield `{"data":${JSON.stringify(toMetadata(graph))},\n"elements":{`;
    yield* writeJsonList('nodes', toNodes(graph));
    yield ',\n';
    yield* writeJsonList('edges', toEdges(graph));
    yield `},\n"style":${JSON.stringify(style)}}\n`;
  },
};

function* toNodes(graph: ExportGraph) {
  for (const { id, label, values } of graph.nodes()) yield { data: { ...values, id, label, name: label } };
}

function* toEdges(graph: ExportGraph) {
  for (const { id, source, target, label, values } of graph.edges())
    yield { data: { ...values, id, source, target, label } };
}
