import type { ExportGraph } from './export-graph.ts';

/** A file format: how a tool calls it, and how a graph is written in it, piece by piece. */
export interface ExportFormat {
  readonly name: string;
  readonly contentType: string;
  /** Of the file name, without the dot. */
  readonly extension: string;
  /** Where the format itself bears fewer entities than the service gives. */
  readonly maxNodes?: number;
  readonly write: (graph: ExportGraph) => AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}
