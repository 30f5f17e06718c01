import { Graph as G6Graph } from '@antv/g6';
import { parse } from 'csv-parse/sync';
import cytoscape from 'cytoscape';
import { strFromU8, unzipSync } from 'fflate';
import { MultiDirectedGraph } from 'graphology';
import { readXlsx } from 'hucre/xlsx';
import { restoreFormula } from '../../src/tables/formula-protection.ts';

/** Values as texts by name, lists joined by `|`; what is not stated is not there. */
export type StatedTexts = Readonly<Record<string, string>>;

/** A file as the program that it is meant for reads it. */
export interface ReadExport {
  readonly nodes: ReadonlyMap<string, StatedTexts>;
  /** Besides its values an edge has `source` and `target`. */
  readonly edges: ReadonlyMap<string, StatedTexts>;
  readonly truncated: string;
  readonly leftOutCount: string;
}

type Values = Readonly<Record<string, unknown>>;

const toRecord = (values: Values, without: readonly string[] = []): StatedTexts =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => value !== undefined && value !== '' && !without.includes(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join('|') : String(value)]),
  );

const readCytoscape = (bytes: Uint8Array): ReadExport => {
  const cy = cytoscape({ ...(JSON.parse(strFromU8(bytes)) as object), headless: true, styleEnabled: true });
  return {
    nodes: new Map(cy.nodes().map((node) => [node.id(), toRecord(node.data() as Values, ['id', 'name'])])),
    edges: new Map(cy.edges().map((edge) => [edge.id(), toRecord(edge.data() as Values, ['id'])])),
    truncated: String(cy.data('truncated')),
    leftOutCount: String(cy.data('leftOutCount')),
  };
};

const readGraphology = (bytes: Uint8Array): ReadExport => {
  const graph = MultiDirectedGraph.from(JSON.parse(strFromU8(bytes)) as never);
  return {
    nodes: new Map(graph.mapNodes((key, values) => [key, toRecord(values, ['color', 'size'])])),
    edges: new Map(
      graph.mapEdges((key, values, source, target) => [
        key,
        toRecord({ ...values, source, target }, ['color']),
      ]),
    ),
    truncated: String(graph.getAttribute('truncated')),
    leftOutCount: String(graph.getAttribute('leftOutCount')),
  };
};

interface NodeLink {
  readonly graph: Values;
  readonly nodes: readonly Values[];
  readonly edges: readonly Values[];
}

/** Read by NetworkX in .ci/read-exports.py; here as D3 takes it. */
const readNodeLink = (bytes: Uint8Array): ReadExport => {
  const { graph, nodes, edges } = JSON.parse(strFromU8(bytes)) as NodeLink;
  return {
    nodes: new Map(nodes.map((node) => [String(node['id']), toRecord(node, ['id'])])),
    edges: new Map(edges.map((edge) => [String(edge['key']), toRecord(edge, ['key'])])),
    truncated: String(graph['truncated']),
    leftOutCount: String(graph['leftOutCount']),
  };
};

const readG6 = (bytes: Uint8Array): ReadExport => {
  const data = JSON.parse(strFromU8(bytes)) as { metadata: Values };
  const graph = new G6Graph({ data: data as never });
  const nodes = graph.getNodeData();
  const edges = graph.getEdgeData();
  return {
    nodes: new Map(nodes.map(({ id, data: values = {} }) => [id, toRecord(values)])),
    edges: new Map(
      edges.map(({ id, source, target, data: values = {} }) => [
        String(id),
        toRecord({ ...values, source, target }),
      ]),
    ),
    truncated: String(data.metadata['truncated']),
    leftOutCount: String(data.metadata['leftOutCount']),
  };
};

interface JsonGraph {
  readonly graph: {
    readonly metadata: Values;
    readonly nodes: Readonly<Record<string, { readonly label: string; readonly metadata: Values }>>;
    readonly edges: readonly {
      readonly id: string;
      readonly source: string;
      readonly target: string;
      readonly label: string;
      readonly metadata: Values;
    }[];
  };
}

const readJgf = (bytes: Uint8Array): ReadExport => {
  const { metadata, nodes, edges } = (JSON.parse(strFromU8(bytes)) as JsonGraph).graph;
  return {
    nodes: new Map(
      Object.entries(nodes).map(([id, { label, metadata: values }]) => [id, toRecord({ ...values, label })]),
    ),
    edges: new Map(
      edges.map(({ id, source, target, label, metadata: values }) => [
        id,
        toRecord({ ...values, source, target, label }),
      ]),
    ),
    truncated: String(metadata['truncated']),
    leftOutCount: String(metadata['leftOutCount']),
  };
};

const unescapeXml = (text: string): string =>
  text.replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));

const readXmlAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [
      name,
      unescapeXml(value),
    ]),
  );

/** The grammar is checked by xmllint, and Python reads it in .ci/read-exports.py; here its values are compared. */
const readGexf = (bytes: Uint8Array): ReadExport => {
  const text = strFromU8(bytes);
  const read = (element: string) =>
    [...text.matchAll(new RegExp(`<${element} ([^>]*)>(.*?)</${element}>`, 'gsu'))].map(
      ([, attributes = '', content = '']) => {
        const own = readXmlAttributes(attributes);
        const values = [...content.matchAll(/<attvalue ([^>]*)\/>/gu)].map(([, value = '']) => {
          const { for: name = '', value: stated = '' } = readXmlAttributes(value);
          return [name, stated] as const;
        });
        return { own, values: Object.fromEntries(values) };
      },
    );
  const notes = /<keywords>(.*?)<\/keywords>/u.exec(text)?.[1] ?? '';
  return {
    nodes: new Map(
      read('node').map(({ own, values }) => [own['id'] ?? '', toRecord({ ...values, label: own['label'] })]),
    ),
    edges: new Map(
      read('edge').map(({ own, values }) => [
        own['id'] ?? '',
        toRecord({ ...values, label: own['label'], source: own['source'], target: own['target'] }),
      ]),
    ),
    truncated: /truncated=(\w+)/u.exec(notes)?.[1] ?? '',
    leftOutCount: /leftOutCount=(\d+)/u.exec(notes)?.[1] ?? '',
  };
};

const readGraphml = (bytes: Uint8Array): ReadExport => {
  const text = strFromU8(bytes);
  const readData = (content: string) =>
    Object.fromEntries(
      [...content.matchAll(/<data key="\w+\.(\w+)">([^<]*)<\/data>/gu)].map(([, name = '', value = '']) => [
        name,
        unescapeXml(value),
      ]),
    );
  const read = (element: string) =>
    [...text.matchAll(new RegExp(`<${element} ([^>]*)>(.*?)</${element}>`, 'gsu'))].map(
      ([, attributes = '', content = '']) => ({
        own: readXmlAttributes(attributes),
        values: readData(content),
      }),
    );
  const notes = readData(text.slice(text.indexOf('<graph id='), text.indexOf('<node ')));
  return {
    nodes: new Map(read('node').map(({ own, values }) => [own['id'] ?? '', toRecord(values)])),
    edges: new Map(
      read('edge').map(({ own, values }) => [
        own['id'] ?? '',
        toRecord({ ...values, source: own['source'], target: own['target'] }, ['relationId']),
      ]),
    ),
    truncated: notes['truncated'] ?? '',
    leftOutCount: notes['leftOutCount'] ?? '',
  };
};

const readCsv = (bytes: Uint8Array): ReadExport => {
  const files = unzipSync(bytes);
  const read = (name: string): Record<string, string>[] => {
    const rows: Record<string, string>[] = parse(strFromU8(files[name] ?? new Uint8Array()), {
      columns: true,
      bom: true,
    });
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([heading, cell]) => [heading, restoreFormula(cell)])),
    );
  };
  const notes = new Map(read('notes.csv').map(({ name = '', value = '' }) => [name, value]));
  return {
    nodes: new Map(read('nodes.csv').map((row) => [row['id'] ?? '', toRecord(row, ['id'])])),
    edges: new Map(read('edges.csv').map((row) => [row['id'] ?? '', toRecord(row, ['id', 'type'])])),
    truncated: notes.get('truncated') ?? '',
    leftOutCount: notes.get('leftOutCount') ?? '',
  };
};

const sheetNames: Readonly<Record<string, string>> = {
  标识: 'id',
  名称: 'label',
  起点: 'source',
  终点: 'target',
  关系名称: 'label',
};

const readWorkbook = async (bytes: Uint8Array): Promise<ReadExport> => {
  const { sheets } = await readXlsx(bytes);
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const read = (name: string): Record<string, unknown>[] => {
    const [headings = [], ...rows] = rowsOf(name);
    const names = headings.map(
      (heading) => sheetNames[String(heading)] ?? /（(\w+)）$/u.exec(String(heading))?.[1] ?? String(heading),
    );
    return rows.map((row) => Object.fromEntries(names.map((column, at) => [column, row[at] ?? ''])));
  };
  const notes = new Map(rowsOf('来源').map(([heading, value]) => [String(heading), String(value)]));
  return {
    nodes: new Map(read('节点').map((row) => [String(row['id']), toRecord(row, ['id'])])),
    edges: new Map(
      read('关系').map((row) => [String(row['id']), toRecord(row, ['id', '起点名称', '终点名称'])]),
    ),
    truncated: notes.get('未取全') ?? '',
    leftOutCount: notes.get('未取数量') ?? '',
  };
};

/** Readers by name of format; a picture is not read back. */
export const exportReaders: Readonly<
  Record<string, (bytes: Uint8Array) => ReadExport | Promise<ReadExport>>
> = {
  cytoscape: readCytoscape,
  graphology: readGraphology,
  'node-link': readNodeLink,
  g6: readG6,
  jgf: readJgf,
  gexf: readGexf,
  graphml: readGraphml,
  csv: readCsv,
  xlsx: readWorkbook,
};
