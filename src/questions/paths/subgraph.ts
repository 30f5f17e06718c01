import { walkBreadthFirst } from '../../analysis/paths/breadth-first.ts';
import { LimitExceededError } from '../../domain/errors.ts';
import type { PlainValue } from '../../graph/cypher-query.ts';
import { type EntityRecord, readText, readTexts } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { createExpansion, type LinkDirection, listWalkedLabels } from './expand-links.ts';
import { getNamedEntities } from '../names/get-named-entities.ts';

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

export interface Subgraph {
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
  readonly leftOut: number;
  readonly caps: { readonly maxDepth: number; readonly maxNodes: number };
  readonly datasetVersion: string;
}

/**
 * Entities and relations around a centre, breadth-first: at most two calls a hop.
 * @throws LimitExceededError for a depth or a size outside the limits
 */
export async function subgraph(context: QuestionContext, args: SubgraphArgs): Promise<Subgraph> {
  const { maxDepth, maxNodes } = context.limits;
  if (args.depth < 0 || args.depth > maxDepth)
    throw new LimitExceededError(`depth: ${args.depth} is outside 0 to ${maxDepth}`);
  if (args.maxNodes < 1 || args.maxNodes > maxNodes)
    throw new LimitExceededError(`maxNodes: ${args.maxNodes} is outside 1 to ${maxNodes}`);
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
  const nearestFirst = [...walked.distances].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const edges = [...walked.links].sort((a, b) => (a.relationId < b.relationId ? -1 : 1));
  return {
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
    leftOut: walked.leftOut,
    caps: { maxDepth: args.depth, maxNodes: args.maxNodes },
    datasetVersion: context.datasetVersion,
  };
}
