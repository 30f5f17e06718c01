import { toFirstDay } from '../../analysis/editions/select-editions.ts';
import { createGiveWay } from '../../domain/give-way.ts';
import { compareText } from '../../domain/compare-text.ts';
import type { PlainValue } from '../../graph/cypher-query.ts';
import { type EntityRecord, readText, readTexts } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import { toCitedDocIds } from '../cited-documents.ts';
import type { QuestionContext } from '../context.ts';
import { describeNoRelations, describeSubgraph, listSubgraphLeftOut } from './describe-subgraph.ts';
import type { ExpandedLink } from './expand-links.ts';
import { selectSubgraph, type SubgraphSelection } from './select-subgraph.ts';

export interface SubgraphNode {
  readonly entity: EntityRecord;
  /** Hops from the nearest start. */
  readonly distance: number;
  /** Relations of this subgraph that it is an end of. */
  readonly degree: number;
  /** Dates of the documents that state it, the oldest first. */
  readonly statedOn: readonly string[];
}

export interface SubgraphEdge {
  readonly relationId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly modality: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
  readonly statedOn: readonly string[];
  /** Ids of the datasets that state it. */
  readonly datasets: readonly string[];
  readonly properties: Readonly<Record<string, PlainValue>>;
}

export interface Subgraph extends Answer {
  /** Nearest first, then by id. */
  readonly nodes: readonly SubgraphNode[];
  /** In order of their ids. */
  readonly edges: readonly SubgraphEdge[];
  readonly truncated: boolean;
  readonly caps: { readonly maxDepth: number; readonly maxNodes: number };
}

/** A part of the graph with its entities, their properties and every relation among them; see `selectSubgraph`. */
export async function subgraph(context: QuestionContext, args: SubgraphSelection): Promise<Subgraph> {
  const { start, depth, distances, entity, links, overCap, complete } = await selectSubgraph(context, args);
  const giveWay = createGiveWay();
  const degrees = countDegrees(links);
  await giveWay();
  const nodes: SubgraphNode[] = [];
  for (const [id, distance] of [...distances].sort(([a, m], [b, n]) => m - n || compareText(a, b))) {
    nodes.push({
      entity: entity(id),
      distance,
      degree: degrees.get(id) ?? 0,
      statedOn: listDates(context, toCitedDocIds(entity(id).cites)),
    });
    await giveWay();
  }
  const edges: SubgraphEdge[] = [];
  for (const link of links.toSorted((a, b) => compareText(a.relationId, b.relationId))) {
    edges.push(toEdge(context, link));
    await giveWay();
  }
  return {
    ...describeSubgraph(context, args, start, depth),
    nodes,
    edges,
    truncated: overCap > 0 || !complete,
    leftOut: listSubgraphLeftOut(overCap, args.exclude?.length ?? 0, complete),
    caps: { maxDepth: depth, maxNodes: args.maxNodes },
    ...describeNoRelations(start, depth, distances.size, edges.length),
    datasetVersion: context.datasetVersion,
  };
}

const toEdge = (
  context: Pick<QuestionContext, 'documents'>,
  { relationId, type, fromId, toId, docIds, relation }: ExpandedLink,
): SubgraphEdge => ({
  relationId,
  type,
  from: fromId,
  to: toId,
  modality: readText(relation, 'modality'),
  stated: readText(relation, 'stated') ?? 'INFERRED',
  cites: readTexts(relation, 'cites'),
  statedOn: listDates(context, docIds),
  datasets: readTexts(relation, 'datasets'),
  properties: relation,
});

function countDegrees(links: readonly ExpandedLink[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { fromId, toId } of links)
    for (const id of new Set([fromId, toId])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

const listDates = (
  { documents }: Pick<QuestionContext, 'documents'>,
  docIds: readonly string[],
): readonly string[] =>
  [...new Set(docIds.flatMap((id) => documents.get(id)?.date ?? []))].sort((left, right) =>
    compareText(toFirstDay(left), toFirstDay(right)),
  );
