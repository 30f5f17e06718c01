import { type Column, type ColumnValue, toText } from '../columns.ts';
import type { ExportFormat } from '../export-format.ts';
import type { ExportGraph } from '../export-graph.ts';
import { noteTitles } from '../note-titles.ts';
import { type SheetCell, type StreamedSheet, writeWorkbookParts } from '../xlsx-parts.ts';

/** A workbook with 节点, 关系 and 来源, headings in Chinese; row 1 stays in view and has filters. */
export const xlsxFormat: ExportFormat = {
  name: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  write: (graph: ExportGraph) => {
    // Filled by the first sheet, which is written before the second.
    const names = new Map<string, string>();
    return writeWorkbookParts([
      toNodesSheet(graph, names),
      toEdgesSheet(graph, names),
      toSourcesSheet(graph),
    ]);
  },
};

const toNodesSheet = (
  { nodeColumns, nodes, notes }: ExportGraph,
  names: Map<string, string>,
): StreamedSheet => ({
  name: '节点',
  headings: ['标识', '名称', ...toHeadings(nodeColumns)],
  widths: [28, 24, ...nodeColumns.map(toWidth)],
  frozenColumns: 2,
  rowCount: notes.nodeCount,
  rows: mapEach(nodes(), ({ id, label, values }) => {
    names.set(id, label);
    return [id, label, ...nodeColumns.map(({ name }) => toCell(values[name]))];
  }),
});

const toEdgesSheet = (
  { edgeColumns, edges, notes }: ExportGraph,
  names: ReadonlyMap<string, string>,
): StreamedSheet => ({
  name: '关系',
  headings: ['标识', '起点', '起点名称', '关系名称', '终点', '终点名称', ...toHeadings(edgeColumns)],
  widths: [36, 28, 24, 12, 28, 24, ...edgeColumns.map(toWidth)],
  frozenColumns: 1,
  rowCount: notes.edgeCount,
  rows: mapEach(edges(), ({ id, source, target, label, values }) => [
    id,
    source,
    names.get(source),
    label,
    target,
    names.get(target),
    ...edgeColumns.map(({ name }) => toCell(values[name])),
  ]),
});

/** What was asked and left out, then the cited documents. */
const toSourcesSheet = ({ notes, sources }: ExportGraph): StreamedSheet => ({
  name: '来源',
  headings: ['项目', '内容', '日期', '性质', '引用的节点与关系数'],
  widths: [24, 80, 12, 10, 20],
  frozenColumns: 1,
  rowCount: noteTitles.length + sources.length,
  rows: [
    ...noteTitles.map(([name, titleZh]) => [titleZh, notes[name]]),
    ...sources.map(({ id, title, date, statusZh, facts }) => [id, title, date, statusZh, facts]),
  ],
});

/** The code, which the other formats use, in brackets, where it is not the heading already. */
const toHeadings = (columns: readonly Column[]): readonly string[] =>
  columns.map(({ name, titleZh }) => `${titleZh}（${name}）`);

const toWidth = ({ kind, isList }: Column): number => (isList ? 30 : kind === 'text' ? 18 : 12);

const toCell = (value: ColumnValue | undefined): SheetCell =>
  value === undefined || typeof value === 'number' || typeof value === 'boolean' ? value : toText(value);

function* mapEach<From, To>(items: Iterable<From>, map: (item: From) => To): Iterable<To> {
  for (const item of items) yield map(item);
}
