import {
  labelAppearance,
  type LabelAppearance,
  modalityAppearance,
  type ModalityAppearance,
} from '../domain/appearance.ts';
import { createGiveWay } from '../domain/give-way.ts';
import { compareText } from '../domain/compare-text.ts';
import type { OntologyModel } from '../domain/ontology/ontology.ts';
import { type EntityRecord, readText } from '../graph/records.ts';
import { toCitedDocIds } from '../questions/cited-documents.ts';
import type { Subgraph, SubgraphEdge, SubgraphNode } from '../questions/paths/subgraph.ts';
import { type Column, createColumnCollector, edgeColumns, nodeColumns } from './columns.ts';
import { createStatedValues, type StatedValues, type Values } from './stated-values.ts';

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
  /** What `countCitedDocuments` says. */
  readonly cited: ReadonlyMap<string, number>;
  /** The cited documents, as entities. */
  readonly documents: ReadonlyMap<string, EntityRecord>;
}

/** How many entities and relations cite each document, by its id. */
export async function countCitedDocuments({ nodes, edges }: Subgraph): Promise<ReadonlyMap<string, number>> {
  const giveWay = createGiveWay();
  const counts = new Map<string, number>();
  const count = (cites: readonly string[]) => {
    for (const id of toCitedDocIds(cites)) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { entity } of nodes) {
    count(entity.cites);
    await giveWay();
  }
  for (const { cites } of edges) {
    count(cites);
    await giveWay();
  }
  return new Map([...counts].sort(([a], [b]) => compareText(a, b)));
}

/** Prepares a subgraph for writing; one pass finds which columns there are. */
export async function createExportGraph(
  subgraph: Subgraph,
  { ontology, title, documents, cited }: ExportContext,
): Promise<ExportGraph> {
  const giveWay = createGiveWay();
  const stated = createStatedValues(ontology);
  const nodes = createColumnCollector(nodeColumns);
  for (const { entity } of subgraph.nodes) {
    nodes.add(stated.ofLabel(entity.label), entity);
    await giveWay();
  }
  const edges = createColumnCollector(edgeColumns);
  for (const { type, properties } of subgraph.edges) {
    edges.add(stated.ofType(type), properties);
    await giveWay();
  }
  return {
    notes: toNotes(subgraph, title),
    sources: [...cited].map(([id, facts]) => toSource(id, facts, documents.get(id), stated)),
    nodeColumns: nodes.list(),
    edgeColumns: edges.list(),
    *nodes() {
      for (const node of subgraph.nodes) yield toExportNode(node, ontology, stated);
    },
    *edges() {
      for (const edge of subgraph.edges) yield toExportEdge(edge, ontology, stated);
    },
  };
}

function toSource(
  id: string,
  facts: number,
  document: EntityRecord | undefined,
  { wordOf }: StatedValues,
): ExportSource {
  const status = document === undefined ? '' : (readText(document, 'status') ?? '');
  return {
    id,
    title: document?.name ?? id,
    date: document === undefined ? '' : (readText(document, 'date') ?? ''),
    status,
    statusZh: wordOf('DocumentStatus', status),
    facts,
  };
}

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
  statedValues: StatedValues,
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
      ...statedValues.read(statedValues.ofLabel(label), entity),
      ...listed('statedOn', statedOn),
      ...listed('cites', entity.cites),
      ...listed('datasets', entity.datasets),
    },
  };
}

function toExportEdge(edge: SubgraphEdge, ontology: OntologyModel, statedValues: StatedValues): ExportEdge {
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
      ...(modality === null ? {} : { modality, modalityZh: statedValues.wordOf('Modality', modality) }),
      stated,
      statedZh: statedValues.wordOf('Stated', stated),
      ...look,
      ...statedValues.read(statedValues.ofType(type), properties),
      ...listed('statedOn', statedOn),
      ...listed('cites', cites),
      ...listed('datasets', datasets),
    },
  };
}

const listed = (name: string, items: readonly string[]): Values =>
  items.length > 0 ? { [name]: items } : {};

/** What a JSON format holds beside nodes and edges. */
export const toMetadata = ({ notes, sources }: ExportGraph) => ({ name: notes.title, ...notes, sources });
