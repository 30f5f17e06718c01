import type { FoundLink } from '../../analysis/paths/breadth-first.ts';
import { expandIncoming, expandOutgoing } from '../../graph/generated/questions.ts';
import { type EntityRecord, readText, readTexts } from '../../graph/records.ts';
import type { PlainMap } from '../../graph/value-type.ts';
import type { QuestionContext } from '../context.ts';
import { createVisibleAt } from '../visible-at.ts';

/** A relation of any type, as a traversal finds it. */
export interface ExpandedLink extends FoundLink {
  readonly type: string;
  readonly relation: PlainMap;
  /** Documents of its source lines. */
  readonly docIds: readonly string[];
  /** The end that was found, and its label. */
  readonly foundId: string;
  readonly label: string;
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

/** One hop from a set of entities: one call for each direction. `complete` is false when the row limit cut it. */
export function createExpansion(context: QuestionContext, filter: ExpansionFilter) {
  const limit = context.limits.maxHopRows;
  const visible = createVisibleAt(context, filter.asOf);
  const types = filter.relations ?? context.ontology.relations.map((definition) => definition.type);
  const { modality, ends = [] } = filter;
  const walked = new Set(filter.labels);
  const endIds = new Set(ends.map(({ id }) => id));
  const labels = [...new Set([...walked, ...ends.map(({ label }) => label)])];
  return async (
    ids: readonly string[],
    direction: LinkDirection,
  ): Promise<{ readonly links: readonly ExpandedLink[]; readonly complete: boolean }> => {
    const params = { ids, types, labels, modality, limit: limit + 1 };
    const halves = await Promise.all([
      direction === 'IN' ? [] : context.read(expandOutgoing, params),
      direction === 'OUT' ? [] : context.read(expandIncoming, params),
    ]);
    const links = halves.flatMap((rows, half) =>
      rows
        .slice(0, limit)
        .filter((row) => walked.has(row.label) || endIds.has(half === 0 ? row.toId : row.fromId))
        .map((row) => ({
          ...row,
          foundId: half === 0 ? row.toId : row.fromId,
          relationId: readText(row.relation, 'relationId') ?? '',
          docIds: readTexts(row.relation, 'docIds'),
        })),
    );
    return { links: links.filter(visible), complete: halves.every((rows) => rows.length <= limit) };
  };
}
