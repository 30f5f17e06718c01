import type { ExportFormat } from '../export-format.ts';
import { type ExportGraph, toMetadata } from '../export-graph.ts';
import { writeJsonList, writeJsonObject } from '../json-text.ts';

/** JSON Graph Format 2: nodes by id, everything stated under `metadata`. */
export const jgfFormat: ExportFormat = {
  name: 'jgf',
  contentType: 'application/vnd.jgf+json',
  extension: 'jgf.json',
  *write(graph: ExportGraph) {
    yield `{"graph":{"directed":true,"type":"chain-atlas subgraph","label":${JSON.stringify(graph.notes.title)},\n`;
    yield `"metadata":${JSON.stringify(toMetadata(graph))},\n`;
    yield* writeJsonObject('nodes', toNodes(graph));
    yield ',\n';
    yield* writeJsonList('edges', toEdges(graph));
    yield '}}\n';
  },
};

function* toNodes(graph: ExportGraph): Iterable<readonly [string, unknown]> {
  for (const { id, label, values } of graph.nodes()) yield [id, { label, metadata: values }];
}

function* toEdges(graph: ExportGraph) {
  for (const { id, source, target, label, relationType, values } of graph.edges())
    yield { id, source, target, relation: relationType, directed: true, label, metadata: values };
}
