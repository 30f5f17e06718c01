import { type Column, type ColumnKind, toText } from '../columns.ts';
import type { ExportFormat } from '../export-format.ts';
import type { ExportGraph, ExportNotes } from '../export-graph.ts';
import type { Values } from '../stated-values.ts';
import { escapeXml, toXmlAttributes } from '../xml-text.ts';

const types: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  integer: 'int',
  float: 'double',
  boolean: 'boolean',
};

const labelColumn: Column = { name: 'label', titleZh: '名称', kind: 'text', isList: false };
/** The id of the element again: igraph drops the ids of edges. */
const idColumn: Column = { name: 'relationId', titleZh: '标识', kind: 'text', isList: false };

/** GraphML for yEd, igraph, NetworkX: typed keys, lists joined by `|`, notes as data of the graph. */
export const graphmlFormat: ExportFormat = {
  name: 'graphml',
  contentType: 'application/graphml+xml; charset=utf-8',
  extension: 'graphml',
  *write(graph: ExportGraph) {
    const nodeColumns = [labelColumn, ...graph.nodeColumns];
    const edgeColumns = [idColumn, labelColumn, ...graph.edgeColumns];
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    yield* writeNoteKeys(graph.notes);
    yield* writeKeys('node', nodeColumns);
    yield* writeKeys('edge', edgeColumns);
    yield '<graph id="subgraph" edgedefault="directed">\n';
    for (const [name, value] of Object.entries(graph.notes))
      yield `<data key="graph.${name}">${escapeXml(String(value))}</data>\n`;
    for (const { id, label, values } of graph.nodes())
      yield `<node${toXmlAttributes({ id })}>${writeData('node', { ...values, label }, nodeColumns)}</node>\n`;
    for (const { id, source, target, label, values } of graph.edges()) {
      yield `<edge${toXmlAttributes({ id, source, target })}>`;
      yield `${writeData('edge', { ...values, label, relationId: id }, edgeColumns)}</edge>\n`;
    }
    yield '</graph>\n</graphml>\n';
  },
};

function* writeNoteKeys(notes: ExportNotes): Iterable<string> {
  for (const [name, value] of Object.entries(notes)) {
    const type = typeof value === 'number' ? 'int' : typeof value === 'boolean' ? 'boolean' : 'string';
    yield writeKey('graph', name, type);
  }
}

function* writeKeys(owner: 'node' | 'edge', columns: readonly Column[]): Iterable<string> {
  for (const { name, kind, isList } of columns) yield writeKey(owner, name, isList ? 'string' : types[kind]);
}

const writeKey = (owner: string, name: string, type: string): string =>
  `<key${toXmlAttributes({ id: `${owner}.${name}`, for: owner, 'attr.name': name, 'attr.type': type })}/>\n`;

const writeData = (owner: 'node' | 'edge', values: Values, columns: readonly Column[]): string =>
  columns
    .flatMap(({ name }) => {
      const value = values[name];
      return value === undefined ? [] : `<data key="${owner}.${name}">${escapeXml(toText(value))}</data>`;
    })
    .join('');
