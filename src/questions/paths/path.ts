import { findShortestPaths, type PathHop, type ShortestPaths } from '../../analysis/paths/shortest-paths.ts';
import { type EntityRecord, readText, readTexts } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import { checkRange } from '../check-range.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { listLeftOut } from '../left-out.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';
import { labelChoices, modalityChoices, refuseEmptyList, relationChoices } from '../refuse-empty-list.ts';
import { describeNoPath, describePathBasis, type Relaxation } from './describe-path.ts';
import { createExpansion, type ExpandedLink, type LinkDirection, listWalkedLabels } from './expand-links.ts';

export interface PathArgs {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly maxPaths: number;
  readonly via: readonly string[] | null;
  readonly relations: readonly string[] | null;
  readonly direction: LinkDirection;
  readonly modality: readonly string[] | null;
  readonly asOf: string | null;
}

export interface PathRelation {
  readonly relationId: string;
  readonly type: string;
  readonly along: boolean;
  readonly stated: string;
  readonly modality: string | null;
  readonly cites: readonly string[];
}

export interface PathHopAnswer {
  readonly from: EntityRecord;
  readonly to: EntityRecord;
  readonly relations: readonly PathRelation[];
}

export interface PathAnswer extends Answer {
  readonly from: EntityRecord;
  readonly to: EntityRecord;
  readonly length: number | null;
  readonly pathCount: number;
  readonly paths: readonly {
    readonly entities: readonly EntityRecord[];
    readonly hops: readonly PathHopAnswer[];
  }[];
  readonly truncated: boolean;
  readonly caps: { readonly maxHops: number; readonly maxPaths: number; readonly maxNodes: number };
}

const maxPathsLimit = 100;

/**
 * Shortest paths between two entities: at most two calls a hop. Where there is none, the search runs again without its
 * filters, and then also through documents and industries, only to say why.
 * @throws InvalidInputError for an empty list
 * @throws LimitExceededError for hops or paths outside the limits
 */
export async function path(context: QuestionContext, args: PathArgs): Promise<PathAnswer> {
  const { maxDepth, maxNodes } = context.limits;
  checkRange('maxHops', args.maxHops, maxDepth);
  checkRange('maxPaths', args.maxPaths, maxPathsLimit);
  refuseEmptyList('via', args.via, labelChoices);
  refuseEmptyList('relations', args.relations, relationChoices);
  refuseEmptyList('modality', args.modality, modalityChoices);
  const labels = context.ontology.labels.map((definition) => definition.label);
  const [from, to] = await Promise.all([
    getNamedEntity(context, 'from', args.from, { labels }),
    getNamedEntity(context, 'to', args.to, { labels }),
  ]);
  const search = createSearch(context, args, from, to);
  const found = await search({});
  const relaxation =
    found.length === null && from.id !== to.id ? await findRelaxation(args, search, labels) : null;
  const entity = await createEntityLookup(context, [
    from.id,
    to.id,
    ...found.paths.flatMap((hops) => hops.map((hop) => hop.toId)),
  ]);
  return {
    ...describePathBasis(args),
    from,
    to,
    length: found.length,
    pathCount: found.pathCount,
    paths: found.paths.map((hops) => ({
      entities: [from, ...hops.map((hop) => entity(hop.toId))],
      hops: hops.map((hop) => answerHop(hop, entity)),
    })),
    truncated: found.searchCut || found.pathCount > found.paths.length,
    caps: { maxHops: args.maxHops, maxPaths: args.maxPaths, maxNodes },
    leftOut: listLeftOut([
      {
        reason: 'further paths of the same length; raise maxPaths to see them',
        reasonZh: '同样长度的其他路径；调高 maxPaths 可见',
        count: found.pathCount - found.paths.length,
      },
    ]),
    ...describeNoPath(from, to, args, found, relaxation),
    datasetVersion: context.datasetVersion,
  };
}

type Search = (relaxed: Partial<PathArgs>) => Promise<ShortestPaths<ExpandedLink>>;

function createSearch(
  context: QuestionContext,
  args: PathArgs,
  from: EntityRecord,
  to: EntityRecord,
): Search {
  const { maxNodes } = context.limits;
  return async (relaxed) => {
    const { via, direction, ...filter } = { ...args, ...relaxed };
    const labels = via ?? listWalkedLabels(context);
    const expand = createExpansion(context, { ...filter, labels, ends: [from, to] });
    const back = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;
    return findShortestPaths<ExpandedLink>(from.id, to.id, {
      maxHops: args.maxHops,
      maxPaths: args.maxPaths,
      maxEntities: maxNodes,
      expand: (ids, side) => expand(ids, side === 'START' ? direction : back[direction]),
    });
  };
}

/** What would have to be dropped for a path to be found; null when nothing helps. */
async function findRelaxation(
  args: PathArgs,
  search: Search,
  everyLabel: readonly string[],
): Promise<Relaxation | null> {
  const { via, relations, modality, asOf } = args;
  const withoutFilters = { modality: null, asOf: null };
  if (modality !== null || asOf !== null) {
    const { length } = await search(withoutFilters);
    if (length !== null) return { kind: 'FACTS', length };
  }
  if (via !== null || relations !== null || args.direction !== 'BOTH') {
    const { length } = await search({ ...withoutFilters, via: null, relations: null, direction: 'BOTH' });
    if (length !== null) return { kind: 'WAY', length };
  }
  const { length } = await search({ ...withoutFilters, via: everyLabel, relations: null, direction: 'BOTH' });
  return length === null ? null : { kind: 'UNASKED', length };
}

function answerHop(hop: PathHop<ExpandedLink>, entity: (id: string) => EntityRecord): PathHopAnswer {
  return {
    from: entity(hop.fromId),
    to: entity(hop.toId),
    relations: hop.links.map(({ relationId, type, fromId, relation }) => ({
      relationId,
      type,
      along: fromId === hop.fromId,
      stated: readText(relation, 'stated') ?? 'INFERRED',
      modality: readText(relation, 'modality'),
      cites: readTexts(relation, 'cites'),
    })),
  };
}
