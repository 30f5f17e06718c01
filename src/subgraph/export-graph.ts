import {
  labelAppearance,
  type LabelAppearance,
  modalityAppearance,
  type ModalityAppearance,
} from '../domain/appearance.ts';
import { compareText } from '../domain/compare-text.ts';
import type { OntologyModel } from '../domain/ontology/ontology.ts';
import { type EntityRecord, readText } from '../graph/records.ts';
import { toCitedDocIds } from '../questions/cited-documents.ts';
import {
  type Attribute,
  listAttributes,
  listEntityProperties,
  listRelationProperties,
} from '../questions/paths/list-attributes.ts';
import type { Subgraph, SubgraphEdge, SubgraphNode } from '../questions/paths/subgraph.ts';
import { type Column, type ColumnValue, createColumnCollector, edgeColumns, nodeColumns } from './columns.ts';

/** Values by name of column; what is not stated is not there. */
export type Values = Readonly<Record<string, ColumnValue>>;

export interface ExportNode {
  readonly id: string;
  /** What a tool shows: the name. */
  readonly label: string;
  readonly entityType: string;
  readonly look: LabelAppearance;
  readonly statedOn: readonly string[];
  readonly values: Values;
}

export interface ExportEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** What a tool shows: the relation type in Chinese. */
  readonly label: string;
  readonly relationType: string;
  readonly modality: string | null;
  readonly look: ModalityAppearance;
  readonly statedOn: readonly string[];
  readonly values: Values;
}

/** What the file says of itself. */
export interface ExportNotes {
  /** What was asked for, in a few Chinese words. */
  readonly title: string;
  readonly basis: string;
  readonly basisZh: string;
  readonly truncated: boolean;
  /** Entities and relations left out, over all reasons. */
  readonly leftOutCount: number;
  readonly leftOut: string;
  readonly leftOutZh: string;
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly emptyReason: string;
  readonly emptyReasonZh: string;
  readonly datasetVersion: string;
}

/** A document that the entities and relations of a file cite. */
export interface ExportSource {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** Issued, draft or news: the code, and the word in Chinese. */
  readonly status: string;
  readonly statusZh: string;
  /** Entities and relations of the file that cite it. */
  readonly facts: number;
}

/** A subgraph as every format writes it: the same columns, values and looks; nodes and edges are made one by one. */
export interface ExportGraph {
  readonly notes: ExportNotes;
  /** In order of their ids. */
  readonly sources: readonly ExportSource[];
  readonly nodeColumns: readonly Column[];
  readonly edgeColumns: readonly Column[];
  readonly nodes: () => Iterable<ExportNode>;
  readonly edges: () => Iterable<ExportEdge>;
}

export interface ExportContext {
  readonly ontology: OntologyModel;
  readonly title: string;
  /** The cited documents (see `countCitedDocuments`), as entities. */
  readonly documents: ReadonlyMap<string, EntityRecord>;
}

/** How many entities and relations cite each document, by its id. */
export function countCitedDocuments({ nodes, edges }: Subgraph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { cites } of [...nodes.map(({ entity }) => entity), ...edges])
    for (const id of toCitedDocIds(cites)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => compareText(a, b)));
}

/** Prepares a subgraph for writing; one pass finds which columns there are. */
export function createExportGraph(
  subgraph: Subgraph,
  { ontology, title, documents }: ExportContext,
): ExportGraph {
  const nodes = createColumnCollector(nodeColumns);
  for (const { entity } of subgraph.nodes)
    nodes.add(listAttributes(ontology, listEntityProperties(ontology, entity.label), entity));
  const edges = createColumnCollector(edgeColumns);
  for (const { type, properties } of subgraph.edges)
    edges.add(listAttributes(ontology, listRelationProperties(ontology, type), properties));
  return {
    notes: toNotes(subgraph, title),
    sources: [...countCitedDocuments(subgraph)].map(([id, facts]) =>
      toSource(id, facts, documents.get(id), ontology),
    ),
    nodeColumns: nodes.list(),
    edgeColumns: edges.list(),
    *nodes() {
      for (const node of subgraph.nodes) yield toExportNode(node, ontology);
    },
    *edges() {
      for (const edge of subgraph.edges) yield toExportEdge(edge, ontology);
    },
  };
}

function toSource(
  id: string,
  facts: number,
  document: EntityRecord | undefined,
  ontology: OntologyModel,
): ExportSource {
  const status = document === undefined ? '' : (readText(document, 'status') ?? '');
  return {
    id,
    title: document?.name ?? id,
    date: document === undefined ? '' : (readText(document, 'date') ?? ''),
    status,
    statusZh: findWord(ontology, 'DocumentStatus', status),
    facts,
  };
}

const findWord = (ontology: OntologyModel, list: string, wanted: string): string =>
  ontology.closedList(list)?.values.find(({ code }) => code === wanted)?.zh ?? wanted;

function toNotes(subgraph: Subgraph, title: string): ExportNotes {
  const { basis, basisZh, truncated, leftOut, nodes, edges, emptyReason, emptyReasonZh, datasetVersion } =
    subgraph;
  return {
    title,
    basis,
    basisZh,
    truncated,
    leftOutCount: leftOut.reduce((sum, { count }) => sum + count, 0),
    leftOut: leftOut.map(({ reason, count }) => `${count}: ${reason}`).join('; '),
    leftOutZh: leftOut.map(({ reasonZh, count }) => `${count} 项：${reasonZh}`).join('；'),
    nodeCount: nodes.length,
    edgeCount: edges.length,
    emptyReason: emptyReason ?? '',
    emptyReasonZh: emptyReasonZh ?? '',
    datasetVersion,
  };
}

function toExportNode(
  { entity, distance, degree, statedOn }: SubgraphNode,
  ontology: OntologyModel,
): ExportNode {
  const { id, name, label } = entity;
  const look = labelAppearance(label);
  return {
    id,
    label: name,
    entityType: label,
    look,
    statedOn,
    values: {
      entityType: label,
      entityTypeZh: ontology.label(label)?.zh ?? label,
      ...look,
      distance,
      degree,
      ...toValues(listAttributes(ontology, listEntityProperties(ontology, label), entity)),
      ...listed('statedOn', statedOn),
      ...listed('cites', entity.cites),
      ...listed('datasets', entity.datasets),
    },
  };
}

function toExportEdge(edge: SubgraphEdge, ontology: OntologyModel): ExportEdge {
  const { relationId, type, from, to, modality, stated, statedOn, cites, datasets, properties } = edge;
  const look = modalityAppearance(modality);
  const typeZh = ontology.relation(type)?.zh ?? type;
  return {
    id: relationId,
    source: from,
    target: to,
    label: typeZh,
    relationType: type,
    modality,
    look,
    statedOn,
    values: {
      relationType: type,
      relationTypeZh: typeZh,
      ...(modality === null ? {} : { modality, modalityZh: findWord(ontology, 'Modality', modality) }),
      stated,
      statedZh: findWord(ontology, 'Stated', stated),
      ...look,
      ...toValues(listAttributes(ontology, listRelationProperties(ontology, type), properties)),
      ...listed('statedOn', statedOn),
      ...listed('cites', cites),
      ...listed('datasets', datasets),
    },
  };
}

const listed = (name: string, items: readonly string[]): Values =>
  items.length > 0 ? { [name]: items } : {};

/** Codes of closed lists under the property's name, their Chinese words under the name with Zh. */
const toValues = (attributes: readonly Attribute[]): Values =>
  Object.fromEntries(
    attributes.flatMap(({ name, kind, isList, values }): (readonly [string, ColumnValue])[] => {
      const plain = values.map(({ number, code, text }) => number ?? code ?? text);
      if (isList) return [[name, plain]];
      const [value] = values;
      const [first = ''] = plain;
      if (kind === 'BOOLEAN') return [[name, first === 'yes']];
      return kind === 'CLOSED'
        ? [
            [name, first],
            [`${name}Zh`, value?.textZh ?? ''],
          ]
        : [[name, first]];
    }),
  );

/** What a JSON format holds beside nodes and edges. */
export const toMetadata = ({ notes, sources }: ExportGraph) => ({ name: notes.title, ...notes, sources });
