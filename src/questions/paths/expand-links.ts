import type { FoundLink } from '../../analysis/paths/breadth-first.ts';
import { createGiveWay } from '../../domain/give-way.ts';
import {
  expandIncoming,
  expandOutgoing,
  walkIncoming,
  walkOutgoing,
} from '../../graph/generated/questions.ts';
import { type EntityRecord, readText, readTexts } from '../../graph/records.ts';
import type { PlainMap } from '../../graph/value-type.ts';
import type { QuestionContext } from '../context.ts';
import { createVisibleAt } from '../visible-at.ts';

/** Where a relation of any type leads, as a traversal finds it. */
export interface WalkedLink extends FoundLink {
  readonly type: string;
  /** Documents of its source lines. */
  readonly docIds: readonly string[];
  /** The end that was found, and its label. */
  readonly foundId: string;
  readonly label: string;
}

/** The same, with what the relation states. */
export interface ExpandedLink extends WalkedLink {
  readonly relation: PlainMap;
}

export interface ExpansionFilter {
  /** Labels of the entities found. */
  readonly labels: readonly string[];
  /** Relation types; null: every type. */
  readonly relations: readonly string[] | null;
  /** Relations without a modality always pass. */
  readonly modality: readonly string[] | null;
  readonly asOf: string | null;
  /** Entities that pass whatever their label. */
  readonly ends?: readonly EntityRecord[];
}

export type LinkDirection = 'OUT' | 'IN' | 'BOTH';

/** Everything shares a document or an industry with everything; neither is walked through unasked. */
const notWalkedUnasked: readonly string[] = ['Document', 'Industry'];

/** Labels that a traversal walks through when none are asked for. */
export const listWalkedLabels = ({ ontology }: Pick<QuestionContext, 'ontology'>): readonly string[] =>
  ontology.labels.map(({ label }) => label).filter((label) => !notWalkedUnasked.includes(label));

/** What one hop found; `complete` is false when the row limit cut it. */
export interface Expanded<Link> {
  readonly links: readonly Link[];
  readonly complete: boolean;
}

/** One hop from a set of entities: one call for each direction. */
export type Expand<Link> = (ids: readonly string[], direction: LinkDirection) => Promise<Expanded<Link>>;

/** Hops with what relations state. */
export const createExpansion = (context: QuestionContext, filter: ExpansionFilter): Expand<ExpandedLink> =>
  createHops(context, filter, {
    read: (isAlong, params) => context.read(isAlong ? expandOutgoing : expandIncoming, params),
    toLink: ({ fromId, toId, type, label, relation }, foundId) => ({
      fromId,
      toId,
      type,
      label,
      foundId,
      relationId: readText(relation, 'relationId') ?? '',
      docIds: readTexts(relation, 'docIds'),
      relation,
    }),
  });

/** Hops that say where relations lead and nothing else: a third of the bytes. */
export const createWalk = (context: QuestionContext, filter: ExpansionFilter): Expand<WalkedLink> =>
  createHops(context, filter, {
    read: (isAlong, params) => context.read(isAlong ? walkOutgoing : walkIncoming, params),
    toLink: ({ fromId, toId, type, label, relationId, docIds }, foundId) => ({
      fromId,
      toId,
      type,
      label,
      foundId,
      relationId,
      docIds: docIds ?? [],
    }),
  });

interface HopParams {
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly labels: readonly string[] | null;
  readonly modality: readonly string[] | null;
  readonly limit: number;
}

interface HopRow {
  readonly fromId: string;
  readonly toId: string;
  readonly type: string;
  readonly label: string;
}

interface HopReading<Row extends HopRow, Link extends WalkedLink> {
  readonly read: (isAlong: boolean, params: HopParams) => Promise<readonly Row[]>;
  readonly toLink: (row: Row, foundId: string) => Link;
}

function createHops<Row extends HopRow, Link extends WalkedLink>(
  context: QuestionContext,
  { relations, modality, labels: wanted, ends = [], asOf }: ExpansionFilter,
  { read, toLink }: HopReading<Row, Link>,
): Expand<Link> {
  const limit = context.limits.maxHopRows;
  const visible = createVisibleAt(context, asOf);
  const types = relations ?? context.ontology.relations.map((definition) => definition.type);
  const walked = new Set(wanted);
  const endIds = new Set(ends.map(({ id }) => id));
  const labels = [...new Set([...walked, ...ends.map(({ label }) => label)])];
  return async (ids, direction) => {
    const params = { ids, types, labels, modality, limit: limit + 1 };
    const giveWay = createGiveWay();
    const links: Link[] = [];
    let complete = true;
    const halves = await Promise.all([
      direction === 'IN' ? [] : read(true, params),
      direction === 'OUT' ? [] : read(false, params),
    ]);
    for (const [half, rows] of halves.entries()) {
      complete &&= rows.length <= limit;
      for (const row of rows.slice(0, limit)) {
        const foundId = half === 0 ? row.toId : row.fromId;
        if (!walked.has(row.label) && !endIds.has(foundId)) continue;
        const link = toLink(row, foundId);
        if (visible(link)) links.push(link);
        await giveWay();
      }
    }
    return { links, complete };
  };
}
