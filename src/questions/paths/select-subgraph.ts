import {
  type BreadthFirstResult,
  rankByDegree,
  walkBreadthFirst,
} from '../../analysis/paths/breadth-first.ts';
import { EntityNotFoundError, InvalidInputError } from '../../domain/errors.ts';
import { findEntitiesById } from '../../graph/generated/entities.ts';
import { listEntitiesOfLabels } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import { checkRange } from '../check-range.ts';
import { toCitedDocIds } from '../cited-documents.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { getNamedEntities } from '../names/get-named-entities.ts';
import {
  districtChoices,
  entityChoices,
  entityIdChoices,
  labelChoices,
  modalityChoices,
  refuseEmptyList,
  relationChoices,
} from '../refuse-empty-list.ts';
import { createVisibleAt } from '../visible-at.ts';
import {
  createExpansion,
  createWalk,
  type ExpandedLink,
  type ExpansionFilter,
  type LinkDirection,
  listWalkedLabels,
  type WalkedLink,
} from './expand-links.ts';
import { createDistrictFinder, type Labelled } from './find-districts-of.ts';

/** What to take of the graph: from `center`, or `ids`, or by `labels` and `districts` alone. */
export interface SubgraphSelection {
  readonly center: readonly string[] | null;
  readonly ids: readonly string[] | null;
  /** Null: 1 from a centre, 0 otherwise. */
  readonly depth: number | null;
  readonly labels: readonly string[] | null;
  readonly relations: readonly string[] | null;
  readonly direction: LinkDirection;
  readonly modality: readonly string[] | null;
  readonly districts: readonly string[] | null;
  readonly maxNodes: number;
  readonly exclude: readonly string[] | null;
  readonly asOf: string | null;
}

export type SelectionStart = 'CENTER' | 'IDS' | 'FILTER';

export interface SelectedSubgraph {
  readonly start: SelectionStart;
  readonly depth: number;
  /** Hops from the nearest start, for each entity kept. */
  readonly distances: ReadonlyMap<string, number>;
  /** An entity that is kept. */
  readonly entity: (id: string) => EntityRecord;
  readonly links: readonly ExpandedLink[];
  /** Entities that were found and left out because of `maxNodes`. */
  readonly overCap: number;
  /** False when a step found more relations than one step reads. */
  readonly complete: boolean;
}

/**
 * Selects a part of the graph: at most two calls a hop and, where districts are given, two for each step upwards; then
 * one call for all relations among what is kept. Over `maxNodes`, the nearest stay, then those with most links to what
 * is kept (of starts: to other starts), then the smaller id.
 * @throws InvalidInputError unless exactly one start is given; for an empty list
 * @throws EntityNotFoundError for an id or a name that is not there
 * @throws LimitExceededError for a depth or a size outside the limits
 */
export async function selectSubgraph(
  context: QuestionContext,
  args: SubgraphSelection,
): Promise<SelectedSubgraph> {
  const start = checkSelection(args);
  const { maxDepth, maxNodes } = context.limits;
  const depth = args.depth ?? (start === 'CENTER' ? 1 : 0);
  checkRange('depth', depth, maxDepth, 0);
  checkRange('maxNodes', args.maxNodes, maxNodes);
  const exclude = new Set(args.exclude ?? []);
  const filter = { ...args, labels: args.labels ?? listWalkedLabels(context) };
  const passes = await createDistrictTest(context, args.districts);
  const found = (await findStarts(context, start, args)).filter(({ id }) => !exclude.has(id));
  const inPlace = start === 'FILTER' ? await passes(found) : { kept: found, complete: true };
  const startIds = new Set(inPlace.kept.map(({ id }) => id));
  let complete = inPlace.complete;
  const ranked = await rankStarts(context, filter, [...startIds], args.maxNodes);
  complete &&= ranked.complete;

  const expand = createWalk(context, filter);
  const walked: BreadthFirstResult<WalkedLink> = await walkBreadthFirst(ranked.ids, {
    depth,
    maxEntities: args.maxNodes,
    exclude,
    expand: async (ids) => {
      const step = await expand(ids, args.direction);
      const ends = await passes(step.links.map(({ foundId: id, label }) => ({ id, label })));
      const kept = new Set(ends.kept.map(({ id }) => id));
      return {
        links: step.links.filter(({ foundId }) => kept.has(foundId) || startIds.has(foundId)),
        complete: step.complete && ends.complete,
      };
    },
  });
  const [among, entity] = await Promise.all([
    findLinksAmong(context, args, walked.distances),
    createEntityLookup(context, walked.distances.keys()),
  ]);
  complete &&= walked.complete && among.complete;
  return {
    start,
    depth,
    distances: walked.distances,
    entity,
    // Among what is kept are all relations that the walk went along.
    links: among.links,
    overCap: walked.leftOut,
    complete,
  };
}

function checkSelection(args: SubgraphSelection): SelectionStart {
  refuseEmptyList('center', args.center, entityChoices);
  refuseEmptyList('ids', args.ids, entityIdChoices);
  refuseEmptyList('labels', args.labels, labelChoices);
  refuseEmptyList('relations', args.relations, relationChoices);
  refuseEmptyList('modality', args.modality, modalityChoices);
  refuseEmptyList('districts', args.districts, districtChoices);
  if (args.center !== null && args.ids !== null)
    throw new InvalidInputError(
      'center, ids: both are given; give center to walk from entities, or ids for exactly these entities',
      { messageZh: 'center 与 ids 不能同时给出：由实体向外展开用 center，只取这些实体用 ids' },
    );
  if (args.center !== null) return 'CENTER';
  if (args.ids !== null) return 'IDS';
  if (args.labels !== null || args.districts !== null) return 'FILTER';
  throw new InvalidInputError(
    'center, ids, labels, districts: none is given; give center (ids or names to walk from), or ids (exactly these entities), or labels or districts (every entity that passes)',
    {
      messageZh:
        'center、ids、labels、districts 均未给出：请给出 center（由这些实体展开）、ids（只取这些实体），或 labels、districts（取符合条件的全部实体）',
    },
  );
}

async function findStarts(
  context: QuestionContext,
  start: SelectionStart,
  args: SubgraphSelection,
): Promise<readonly Labelled[]> {
  const everyLabel = context.ontology.labels.map(({ label }) => label);
  if (start === 'CENTER')
    return getNamedEntities(context, 'center', args.center ?? [], { labels: everyLabel });
  if (start === 'IDS') return findByIds(context, args.ids ?? []);
  const visible = createVisibleAt(context, args.asOf);
  const rows = await context.read(listEntitiesOfLabels, {
    labels: args.labels ?? listWalkedLabels(context),
  });
  return rows.filter(({ cites }) => visible({ docIds: toCitedDocIds(cites) }));
}

async function findByIds(context: QuestionContext, ids: readonly string[]): Promise<readonly Labelled[]> {
  const rows = await context.read(findEntitiesById, { ids: [...new Set(ids)] });
  const found = new Map(rows.map(({ entity }) => [entity['id'] as string, entity['label'] as string]));
  const unknown = ids.filter((id) => !found.has(id));
  if (unknown.length > 0)
    throw new EntityNotFoundError(`ids: no entity has the id ${unknown.join(', ')}`, {
      messageZh: `ids：没有标识为 ${unknown.join('、')} 的实体`,
    });
  return [...found].map(([id, label]) => ({ id, label }));
}

/** Keeps what belongs to one of the districts, and what belongs to no district at all. */
async function createDistrictTest(context: QuestionContext, districts: readonly string[] | null) {
  if (districts === null)
    return async (entities: readonly Labelled[]) => ({ kept: entities, complete: true });
  const named = await getNamedEntities(context, 'districts', districts, { labels: ['District'] });
  const wanted = new Set(named.map(({ id }) => id));
  const finder = createDistrictFinder(context);
  return async (entities: readonly Labelled[]) => {
    const { complete } = await finder.prepare(entities);
    const kept = entities.filter(({ id }) => {
      const own = finder.districtsOf(id);
      return own.size === 0 || [...own].some((district) => wanted.has(district));
    });
    return { kept, complete };
  };
}

/** The starts that stay come first; their relations are read only when not all of them can stay. */
async function rankStarts(
  context: QuestionContext,
  filter: ExpansionFilter,
  ids: readonly string[],
  maxNodes: number,
): Promise<{ readonly ids: readonly string[]; readonly complete: boolean }> {
  if (ids.length <= maxNodes) return { ids, complete: true };
  const { links, complete } = await createWalk(context, { ...filter, labels: everyLabelOf(context) })(
    ids,
    'OUT',
  );
  const among = new Set(ids);
  const degrees = new Map(ids.map((id) => [id, 0]));
  for (const { fromId, toId } of links)
    if (among.has(fromId) && among.has(toId))
      for (const id of [fromId, toId]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return { ids: rankByDegree(degrees), complete };
}

const everyLabelOf = ({ ontology }: QuestionContext) => ontology.labels.map(({ label }) => label);

/** Relations of so many are read in one call: with all of a large file, the engine would hold every row at once. */
const entitiesAtOnce = 2500;

/** Every relation of the wanted types and modalities whose both ends are kept, whichever way the walk went. */
async function findLinksAmong(
  context: QuestionContext,
  { relations, modality, asOf }: SubgraphSelection,
  kept: ReadonlyMap<string, number>,
) {
  const expand = createExpansion(context, { relations, modality, asOf, labels: everyLabelOf(context) });
  const ids = [...kept.keys()];
  const links: ExpandedLink[] = [];
  let complete = true;
  for (let from = 0; from < ids.length; from += entitiesAtOnce) {
    const part = await expand(ids.slice(from, from + entitiesAtOnce), 'OUT');
    complete &&= part.complete;
    for (const link of part.links) if (kept.has(link.toId)) links.push(link);
  }
  return { links, complete };
}
