import type { ExportFormat } from '../export-format.ts';
import { type ExportGraph, toMetadata } from '../export-graph.ts';
import { writeJsonList } from '../json-text.ts';

/** graphology's serialization (`Graph.from(file)`), with what sigma draws: label, color, size. */
export const graphologyFormat: ExportFormat = {
  name: 'graphology',
  contentType: 'application/json; charset=utf-8',
  extension: 'json',
  *write(graph: ExportGraph) {
    const options = { type: 'directed', multi: true, allowSelfLoops: true };
    yield `{"attributes":${JSON.stringify(toMetadata(graph))},\n`;
    yield `"options":${JSON.stringify(options)},\n`;
    yield* writeJsonList('nodes', toNodes(graph));
    yield ',\n';
    yield* writeJsonList('edges', toEdges(graph));
    yield '}\n';
  },
};

function* toNodes(graph: ExportGraph) {
  for (const { id, label, look, values } of graph.nodes()) {
    const size = 4 + 2 * Math.sqrt(Number(values['degree']));
    yield { key: id, attributes: { ...values, label, color: look.colour, size } };
  }
}

function* toEdges(graph: ExportGraph) {
  for (const { id, source, target, label, look, values } of graph.edges())
    yield { key: id, source, target, attributes: { ...values, label, color: look.colour } };
}
