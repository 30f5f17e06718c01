import type { Shape } from '../../domain/appearance.ts';
import { type Column, type ColumnKind, toText } from '../columns.ts';
import type { ExportFormat } from '../export-format.ts';
import type { ExportGraph } from '../export-graph.ts';
import type { Values } from '../stated-values.ts';
import { toSpells } from '../spells.ts';
import { escapeXml, toXmlAttributes } from '../xml-text.ts';

const types: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  integer: 'integer',
  float: 'double',
  boolean: 'boolean',
};

/** GEXF knows these four, and pictures. */
const shapes: Readonly<Record<Shape, string>> = {
  circle: 'disc',
  rectangle: 'square',
  diamond: 'diamond',
  hexagon: 'disc',
  triangle: 'triangle',
  star: 'disc',
};

/** GEXF 1.3 for Gephi: typed attributes, colours and shapes, and a spell for each edition that states something. */
export const gexfFormat: ExportFormat = {
  name: 'gexf',
  contentType: 'application/gexf+xml; charset=utf-8',
  extension: 'gexf',
  *write(graph: ExportGraph) {
    const { notes } = graph;
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
    yield `<meta><creator>chain-atlas</creator><keywords>${escapeXml(`datasetVersion=${notes.datasetVersion}; truncated=${notes.truncated}; leftOutCount=${notes.leftOutCount}`)}</keywords>`;
    yield `<description>${escapeXml(describe(graph))}</description></meta>\n`;
    yield '<graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
    yield* writeColumns('node', graph.nodeColumns);
    yield* writeColumns('edge', graph.edgeColumns);
    yield `<nodes count="${notes.nodeCount}">\n`;
    for (const { id, label, look, statedOn, values } of graph.nodes()) {
      yield `<node${toXmlAttributes({ id, label })}>${writeValues(values, graph.nodeColumns)}${writeSpells(statedOn)}`;
      yield `${writeColour(look.colour)}<viz:shape value="${shapes[look.shape]}"/></node>\n`;
    }
    yield `</nodes>\n<edges count="${notes.edgeCount}">\n`;
    for (const { id, source, target, label, relationType, look, statedOn, values } of graph.edges()) {
      yield `<edge${toXmlAttributes({ id, source, target, label, kind: relationType, type: 'directed' })}>`;
      yield `${writeValues(values, graph.edgeColumns)}${writeSpells(statedOn)}`;
      yield `${writeColour(look.colour)}<viz:shape value="${look.line}"/></edge>\n`;
    }
    yield '</edges>\n</graph>\n</gexf>\n';
  },
};

function describe({ notes }: ExportGraph): string {
  const cut = notes.truncated ? '（未取全）' : '';
  const parts = [`${notes.title}${cut}`, notes.basisZh, notes.leftOutZh, notes.basis, notes.leftOut];
  return parts.filter((part) => part !== '').join('\n');
}

function* writeColumns(owner: 'node' | 'edge', columns: readonly Column[]): Iterable<string> {
  yield `<attributes class="${owner}" mode="static">\n`;
  for (const { name, kind, isList } of columns)
    yield `<attribute${toXmlAttributes({ id: name, title: name, type: isList ? 'string' : types[kind] })}/>\n`;
  yield '</attributes>\n';
}

function writeValues(values: Values, columns: readonly Column[]): string {
  const stated = columns.flatMap(({ name }) => {
    const value = values[name];
    return value === undefined ? [] : `<attvalue${toXmlAttributes({ for: name, value: toText(value) })}/>`;
  });
  return `<attvalues>${stated.join('')}</attvalues>`;
}

function writeSpells(statedOn: readonly string[]): string {
  const spells = toSpells(statedOn).map(({ start, end }) => `<spell${toXmlAttributes({ start, end })}/>`);
  return spells.length === 0 ? '' : `<spells>${spells.join('')}</spells>`;
}

function writeColour(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `<viz:color${toXmlAttributes({ r, g, b })}/>`;
}
