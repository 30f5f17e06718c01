import type { ExportFormat } from '../export-format.ts';
import { type ExportGraph, toMetadata } from '../export-graph.ts';
import { writeJsonList } from '../json-text.ts';

/** Node-link JSON as NetworkX reads it (`node_link_graph`, `edges="edges"`), a keyed multigraph; D3 takes it as well. */
export const nodeLinkFormat: ExportFormat = {
  name: 'node-link',
  contentType: 'application/json; charset=utf-8',
  extension: 'json',
  *write(graph: ExportGraph) {
    yield `{"directed":true,"multigraph":true,\n"graph":${JSON.stringify(toMetadata(graph))},\n`;
    yield* writeJsonList('nodes', toNodes(graph));
    yield ',\n';
    yield* writeJsonList('edges', toEdges(graph));
    yield '}\n';
  },
};

function* toNodes(graph: ExportGraph) {
  for (const { id, label, values } of graph.nodes()) yield { ...values, id, label };
}

function* toEdges(graph: ExportGraph) {
  for (const { id, source, target, label, values } of graph.edges())
    yield { ...values, source, target, key: id, label };
}
