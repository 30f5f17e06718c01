import { walkBreadthFirst } from '../../analysis/paths/breadth-first.ts';
import { compareText } from '../../domain/compare-text.ts';
import type { PlainValue } from '../../graph/cypher-query.ts';
import { type EntityRecord, readText, readTexts } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import { checkRange } from '../check-range.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { getNamedEntities } from '../names/get-named-entities.ts';
import { modalityChoices, refuseEmptyList } from '../refuse-empty-list.ts';
import { describeNoNeighbours, describeSubgraph, listSubgraphLeftOut } from './describe-subgraph.ts';
import { createExpansion, type LinkDirection, listWalkedLabels } from './expand-links.ts';

export interface SubgraphArgs {
  readonly center: readonly string[];
  readonly depth: number;
  readonly labels: readonly string[] | null;
  readonly relations: readonly string[] | null;
  readonly direction: LinkDirection;
  readonly modality: readonly string[] | null;
  readonly maxNodes: number;
  readonly exclude: readonly string[] | null;
  readonly asOf: string | null;
}

export interface Subgraph extends Answer {
  readonly nodes: readonly { readonly entity: EntityRecord; readonly distance: number }[];
  readonly edges: readonly {
    readonly relationId: string;
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly modality: string | null;
    readonly stated: string;
    readonly cites: readonly string[];
    readonly properties: Readonly<Record<string, PlainValue>>;
  }[];
  readonly truncated: boolean;
  readonly caps: { readonly maxDepth: number; readonly maxNodes: number };
}

/**
 * Entities and relations around a centre, breadth-first: at most two calls a hop.
 * @throws InvalidInputError for an empty list
 * @throws LimitExceededError for a depth or a size outside the limits
 */
export async function subgraph(context: QuestionContext, args: SubgraphArgs): Promise<Subgraph> {
  const { maxDepth, maxNodes } = context.limits;
  checkRange('depth', args.depth, maxDepth, 0);
  checkRange('maxNodes', args.maxNodes, maxNodes);
  refuseEmptyList('center', args.center, 'the entities, by id or name');
  refuseEmptyList('labels', args.labels, 'the labels');
  refuseEmptyList('relations', args.relations, 'the relation types');
  refuseEmptyList('modality', args.modality, modalityChoices);
  const everyLabel = context.ontology.labels.map((definition) => definition.label);
  const starts = await getNamedEntities(context, 'center', args.center, { labels: everyLabel });
  const expand = createExpansion(context, { ...args, labels: args.labels ?? listWalkedLabels(context) });
  const walked = await walkBreadthFirst(
    starts.map((start) => start.id),
    {
      depth: args.depth,
      maxEntities: args.maxNodes,
      exclude: new Set(args.exclude ?? []),
      expand: (ids) => expand(ids, args.direction),
    },
  );
  const entity = await createEntityLookup(context, walked.distances.keys());
  const nearestFirst = [...walked.distances].sort(([a, m], [b, n]) => m - n || compareText(a, b));
  const edges = [...walked.links].sort((a, b) => compareText(a.relationId, b.relationId));
  return {
    ...describeSubgraph(args),
    nodes: nearestFirst.map(([id, distance]) => ({ entity: entity(id), distance })),
    edges: edges.map(({ relationId, type, fromId, toId, relation }) => ({
      relationId,
      type,
      from: fromId,
      to: toId,
      modality: readText(relation, 'modality'),
      stated: readText(relation, 'stated') ?? 'INFERRED',
      cites: readTexts(relation, 'cites'),
      properties: relation,
    })),
    truncated: walked.truncated,
    leftOut: listSubgraphLeftOut(walked.leftOut, args.exclude?.length ?? 0),
    caps: { maxDepth: args.depth, maxNodes: args.maxNodes },
    ...describeNoNeighbours(edges.length, args.depth),
    datasetVersion: context.datasetVersion,
  };
}
