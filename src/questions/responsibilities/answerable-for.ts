import {
  type Answerable,
  type AnswerableTie,
  type AnswerableVia,
  findAnswerable,
  findSharedCites,
} from '../../analysis/responsibilities/answerable.ts';
import type { Responsibility } from '../../analysis/responsibilities/assign-responsibilities.ts';
import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findAnswerableThrough,
  findDistrictChains,
  findDistrictClusterDocuments,
  findDistrictTasks,
  findProjects,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';
import { createVisibleAt } from '../visible-at.ts';

/** Of a product and a stage with one name, the product is meant, which every chain with it has. */
const subjectLabels = ['Task', 'Project', 'Chain', 'Cluster', 'Product', 'ChainStage'];

/** Of several clusters, chains, projects or tasks with one name, the district's is meant. */
export async function findAnswerableSubject(
  context: QuestionContext,
  subject: string | null,
  district: EntityRecord,
): Promise<EntityRecord | null> {
  if (subject === null) return null;
  return getNamedEntity(context, 'subject', subject, {
    labels: subjectLabels,
    firstLabelWins: true,
    prefer: async () => {
      const own = await listOwn(context, district.id);
      return ({ id }) => own.has(id);
    },
  });
}

/** Everything of a district that may be a subject. Four calls. */
async function listOwn(context: QuestionContext, districtId: string): Promise<ReadonlySet<string>> {
  const params = { districtIds: [districtId] };
  const [clusters, chains, projects, tasks] = await Promise.all([
    context.read(findDistrictClusterDocuments, params),
    context.read(findDistrictChains, params),
    context.read(findProjects, params),
    context.read(findDistrictTasks, params),
  ]);
  return new Set([
    ...clusters.map(({ clusterId }) => clusterId),
    ...chains.map(({ chainId }) => chainId),
    ...projects.map(({ projectId }) => projectId),
    ...tasks.map(({ taskId }) => taskId),
  ]);
}

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
 * or cluster that has it, or through a task of which a line
 * that names it is a line too. One call.
 */
export async function findAnswerableFor<Fact extends Responsibility>(
  context: QuestionContext,
  { subject, districtId, tasks, asOf }: AnswerableSubject,
  facts: readonly Fact[],
): Promise<{
  readonly answerable: readonly Answerable<Fact>[];
  readonly unanswered: readonly AnswerableTie[];
}> {
  const visible = createVisibleAt(context, asOf);
  const through = await context.read(findAnswerableThrough, { id: subject.id, districtIds: [districtId] });
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
        cites: findSharedCites(task.cites, subject.cites),
      }))
      .filter(({ cites }) => cites.length > 0),
  ];
  return findAnswerable(
    ties,
    groupBy(facts.toSorted(inPrintedOrder), ({ subjectId }) => subjectId),
  );
}

/** Leads before supports, each in the printed order. */
const inPrintedOrder = (left: Responsibility, right: Responsibility): number =>
  compareText(left.role, right.role) ||
  (left.position ?? Infinity) - (right.position ?? Infinity) ||
  compareText(left.relationId, right.relationId);

const toVia = (label: string | undefined): AnswerableVia => (label === 'Chain' ? 'CHAIN' : 'CLUSTER');
