import { defuseFormula } from '../../tables/formula-protection.ts';
import { type Column, type ColumnValue, toText } from '../columns.ts';
import type { ExportFormat } from '../export-format.ts';
import type { ExportGraph, ExportNotes } from '../export-graph.ts';
import { noteTitles } from '../note-titles.ts';
import { zipFiles } from '../zip-files.ts';

/** By this mark Excel knows that a CSV is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * A ZIP with nodes.csv and edges.csv, whose first columns are what Gephi asks for, sources.csv with the cited documents,
 * and notes.csv, which says what was asked and left out. UTF-8 with a byte order mark; lists are joined by `|`; a text cannot become a formula.
 */
export const csvFormat: ExportFormat = {
  name: 'csv',
  contentType: 'application/zip',
  extension: 'csv.zip',
  write: (graph: ExportGraph) =>
    zipFiles([
      { name: 'nodes.csv', chunks: writeNodes(graph) },
      { name: 'edges.csv', chunks: writeEdges(graph) },
      { name: 'sources.csv', chunks: writeSources(graph) },
      { name: 'notes.csv', chunks: writeNotes(graph.notes) },
    ]),
};

function* writeNodes({ nodes, nodeColumns }: ExportGraph): Iterable<string> {
  yield byteOrderMark + writeRow(['id', 'label', ...nodeColumns.map(({ name }) => name)]);
  for (const { id, label, values } of nodes()) yield writeRow([id, label, ...pick(values, nodeColumns)]);
}

function* writeEdges({ edges, edgeColumns }: ExportGraph): Iterable<string> {
  const fixed = ['id', 'source', 'target', 'type', 'label'];
  yield byteOrderMark + writeRow([...fixed, ...edgeColumns.map(({ name }) => name)]);
  for (const { id, source, target, label, values } of edges())
    yield writeRow([id, source, target, 'Directed', label, ...pick(values, edgeColumns)]);
}

function* writeSources({ sources }: ExportGraph): Iterable<string> {
  yield byteOrderMark + writeRow(['id', 'title', 'date', 'status', 'statusZh', 'facts']);
  for (const { id, title, date, status, statusZh, facts } of sources)
    yield writeRow([id, title, date, status, statusZh, facts]);
}

function* writeNotes(notes: ExportNotes): Iterable<string> {
  yield byteOrderMark + writeRow(['name', '说明', 'value']);
  for (const [name, titleZh] of noteTitles) yield writeRow([name, titleZh, notes[name]]);
}

const pick = (
  values: Readonly<Record<string, ColumnValue>>,
  columns: readonly Column[],
): readonly (ColumnValue | undefined)[] => columns.map(({ name }) => values[name]);

const writeRow = (cells: readonly (ColumnValue | undefined)[]): string =>
  `${cells.map(writeCell).join(',')}\r\n`;

function writeCell(value: ColumnValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = defuseFormula(toText(value));
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
