import {
  type Answerable,
  type AnswerableTie,
  type AnswerableVia,
  findAnswerable,
  findSharedCites,
} from '../analysis/answerable.ts';
import { groupBy } from '../domain/group-by.ts';
import { findAnswerableThrough, findLacking, findSeekers } from '../graph/generated/questions.ts';
import type { EntityRecord } from '../graph/records.ts';
import type { QuestionContext } from './context.ts';
import { createVisibleAt } from './visible-at.ts';

/** What a responsibility is asked about. */
export interface AnswerableSubject {
  readonly subject: EntityRecord;
  readonly districtId: string;
  /** Tasks of the district that are out at the date. */
  readonly tasks: readonly EntityRecord[];
  readonly asOf: string | null;
}

/**
 * Who answers for a chain, a cluster, a project, a product (a gap) or a task of a district: directly, through the chain
 * or cluster that has it, or through a task of which a line states it too. Three calls.
 */
export async function findAnswerableFor<Fact extends { readonly subjectId: string }>(
  context: QuestionContext,
  { subject, districtId, tasks, asOf }: AnswerableSubject,
  facts: readonly Fact[],
): Promise<{
  readonly answerable: readonly Answerable<Fact>[];
  readonly unanswered: readonly AnswerableTie[];
}> {
  const visible = createVisibleAt(context, asOf);
  const ids = [subject.id];
  const [through, seeking, lacking] = await Promise.all([
    context.read(findAnswerableThrough, { id: subject.id, districtIds: [districtId] }),
    context.read(findSeekers, { ids }),
    context.read(findLacking, { ids }),
  ]);
  // A gap is stated where the district seeks the product, or says that it lacks it.
  const wants = [...seeking, ...lacking].filter((row) => row.districtId === districtId && visible(row));
  const subjectCites = [...subject.cites, ...wants.flatMap(({ cites }) => cites)];
  const byThrough = groupBy(through.filter(visible), ({ throughId }) => throughId);
  const ties: readonly AnswerableTie[] = [
    { throughId: subject.id, via: 'DIRECT', cites: subject.cites },
    ...[...byThrough].map(([throughId, own]) => ({
      throughId,
      via: toVia(own[0]?.label),
      cites: [...new Set(own.flatMap(({ cites }) => cites))],
    })),
    ...tasks
      .filter(({ id }) => id !== subject.id)
      .map((task) => ({
        throughId: task.id,
        via: 'TASK' as const,
        cites: findSharedCites(task.cites, subjectCites),
      }))
      .filter(({ cites }) => cites.length > 0),
  ];
  return findAnswerable(
    ties,
    groupBy(facts, ({ subjectId }) => subjectId),
  );
}

const toVia = (label: string | undefined): AnswerableVia => (label === 'Chain' ? 'CHAIN' : 'CLUSTER');
