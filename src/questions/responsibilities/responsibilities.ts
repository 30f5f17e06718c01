import type { Answerable, AnswerableVia } from '../../analysis/responsibilities/answerable.ts';
import {
  assignResponsibilities,
  type LeadKind,
  type Responsibility,
  type ResponsibilityRole,
  type ActorResponsibilities,
  type SubjectResponsibilities,
} from '../../analysis/responsibilities/assign-responsibilities.ts';
import { findDistrictTasks, findResponsibilities } from '../../graph/generated/questions.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';
import { refuseEmptyList } from '../refuse-empty-list.ts';
import { createVisibleAt } from '../visible-at.ts';
import { findAnswerableFor, findAnswerableSubject } from './answerable-for.ts';
import {
  describeBasis,
  describeEmpty,
  describeLeftOut,
  describeUnanswered,
} from './describe-responsibilities.ts';

export interface ResponsibilitiesArgs {
  readonly district: string;
  readonly department: string | null;
  readonly role: ResponsibilityRole | null;
  readonly lead: readonly LeadKind[] | null;
  readonly subject: string | null;
  readonly includeNews: boolean;
  readonly asOf: string | null;
}

export interface RoleAnswer {
  readonly actor: EntityRecord;
  readonly subject: EntityRecord;
  readonly role: ResponsibilityRole;
  readonly roleWord: string;
  readonly position: number | null;
  readonly openList: boolean;
  readonly generic: boolean;
  readonly relationId: string;
  readonly stated: string;
  readonly cites: readonly string[];
}

interface AnswerableDepartment {
  readonly via: AnswerableVia;
  readonly through: EntityRecord;
  readonly stated: string;
  readonly responsibility: RoleAnswer;
  readonly cites: readonly string[];
}

export interface Responsibilities extends Answer {
  readonly district: EntityRecord;
  readonly subjects: readonly {
    readonly subject: EntityRecord;
    readonly lead: LeadKind;
    readonly leads: readonly RoleAnswer[];
    readonly supports: readonly RoleAnswer[];
  }[];
  readonly departments: readonly {
    readonly department: EntityRecord;
    readonly generic: boolean;
    readonly leads: readonly RoleAnswer[];
    readonly supports: readonly RoleAnswer[];
    readonly soleLeads: number;
    readonly jointLeads: number;
  }[];
  readonly counts: readonly { readonly lead: LeadKind; readonly subjects: number }[];
  readonly answerable: readonly AnswerableDepartment[] | null;
  readonly unanswered: readonly EntityRecord[] | null;
}

interface Row extends Responsibility {
  readonly roleWord: string;
  readonly openList: boolean | null;
  readonly stated: string;
  readonly cites: readonly string[];
}

const leadKinds: readonly LeadKind[] = ['SOLE', 'JOINT', 'GENERIC', 'NONE'];

/**
 * Who leads and who supports the tasks, chains, projects and clusters of a district, by subject and by department.
 * Three calls, whatever the number of departments; five more for a subject.
 */
export async function responsibilities(
  context: QuestionContext,
  args: ResponsibilitiesArgs,
): Promise<Responsibilities> {
  refuseEmptyList('lead', args.lead, leadKinds);
  const district = await getNamedEntity(context, 'district', args.district, { labels: ['District'] });
  const wanted = await findDepartment(context, args.department, district);
  const asked = await findAnswerableSubject(context, args.subject, district);
  const { rows, tasks, taskIds, facts } = await readFacts(context, district.id, args.asOf);
  const entity = await createEntityLookup(context, [
    ...taskIds,
    ...facts.flatMap(({ subjectId, actorId }) => [subjectId, actorId]),
  ]);
  const isGeneric = (id: string) => entity(id)['generic'] === true;
  const listed = args.includeNews ? taskIds : taskIds.filter((id) => !isNews(context, entity(id)));
  const { subjects, actors } = assignResponsibilities(listed, facts, isGeneric);
  const counted = new Set(subjects.map(({ subjectId }) => subjectId));
  const answerable =
    asked &&
    (await findAnswerableFor(
      context,
      { subject: asked, districtId: district.id, tasks: taskIds.map(entity), asOf: args.asOf },
      facts,
    ));
  const tied = answerable && new Set(answerable.answerable.map(({ tie }) => tie.throughId));
  const isTied = (subjectId: string) => tied === null || tied.has(subjectId) || subjectId === asked?.id;
  const between = await createEntityLookup(
    context,
    (answerable?.unanswered ?? []).map(({ throughId }) => throughId),
  );
  const isAsked = ({ actorId, subjectId, role }: Row) =>
    isTied(subjectId) &&
    (wanted === null || actorId === wanted.id) &&
    (args.role === null || role === args.role);
  const answerRole = createRoleAnswer(entity, isGeneric);
  const shown = subjects.filter(
    ({ subjectId, lead, leads, supports }) =>
      isTied(subjectId) &&
      (args.lead === null || args.lead.includes(lead)) &&
      ((wanted === null && args.role === null) || [...leads, ...supports].some(isAsked)),
  );
  return {
    ...describeBasis(args.asOf, describeDrafts(context, [district.id])),
    district,
    subjects: shown.map((subject) => answerSubject(subject, entity, answerRole)),
    departments: actors
      .map((actor) => answerDepartment(actor, isAsked, entity, answerRole))
      .filter(({ leads, supports }) => leads.length + supports.length > 0),
    counts: leadKinds.map((lead) => ({
      lead,
      subjects: subjects.filter((subject) => subject.lead === lead).length,
    })),
    answerable:
      answerable &&
      answerable.answerable
        .filter(({ fact }) => isAsked(fact))
        .map((found) => answerAnswerable(found, entity, answerRole)),
    unanswered: answerable && answerable.unanswered.map(({ throughId }) => between(throughId)),
    leftOut: describeLeftOut(args.asOf, {
      tasks: tasks.length - taskIds.length,
      news: taskIds.filter((id) => !counted.has(id)).length,
      parts: rows.length - facts.length,
      filtered: subjects.length - shown.length,
    }),
    ...(asked && answerable && !answerable.answerable.some(({ fact }) => isAsked(fact))
      ? describeUnanswered(context, district, asked, args.asOf, answerable.unanswered.length - 1)
      : describeEmpty(context, district, wanted, args.asOf, subjects.length, shown.length)),
    datasetVersion: context.datasetVersion,
  };
}

/** A department of the district, or one of the municipality that has the name. */
const findDepartment = async (
  context: QuestionContext,
  department: string | null,
  district: EntityRecord,
): Promise<EntityRecord | null> =>
  department === null
    ? null
    : getNamedEntity(context, 'department', department, {
        labels: ['Department', 'Organization'],
        prefer:
          async () =>
          ({ districtId }) =>
            districtId === district.id,
      });

/** An article sets no tasks and gives nobody the lead: that its tasks have none says nothing. */
const isNews = ({ documents }: QuestionContext, task: EntityRecord): boolean =>
  documents.get(readText(task, 'docId') ?? '')?.status === 'NEWS';

/** Tasks and parts of departments that are out at a date, beside all of them. Two calls. */
async function readFacts(context: QuestionContext, districtId: string, asOf: string | null) {
  const params = { districtIds: [districtId] };
  const [rows, tasks] = await Promise.all([
    context.read(findResponsibilities, params),
    context.read(findDistrictTasks, params),
  ]);
  const visible = createVisibleAt(context, asOf);
  const facts = rows
    .filter(visible)
    .map((row): Row => ({ ...row, role: row.role === 'LEADS' ? 'LEADS' : 'SUPPORTS' }));
  const taskIds = tasks.filter(({ docId }) => visible({ docIds: [docId] })).map(({ taskId }) => taskId);
  return { rows, tasks, taskIds, facts };
}

const answerDepartment = (
  { actorId, ...actor }: ActorResponsibilities<Row>,
  isAsked: (row: Row) => boolean,
  entity: (id: string) => EntityRecord,
  answerRole: (row: Row) => RoleAnswer,
) => ({
  ...actor,
  department: entity(actorId),
  generic: entity(actorId)['generic'] === true,
  leads: actor.leads.filter(isAsked).map(answerRole),
  supports: actor.supports.filter(isAsked).map(answerRole),
});

const answerSubject = (
  { subjectId, lead, leads, supports }: SubjectResponsibilities<Row>,
  entity: (id: string) => EntityRecord,
  answerRole: (row: Row) => RoleAnswer,
) => ({
  subject: entity(subjectId),
  lead,
  leads: leads.map(answerRole),
  supports: supports.map(answerRole),
});

const answerAnswerable = (
  { tie, fact }: Answerable<Row>,
  entity: (id: string) => EntityRecord,
  answerRole: (row: Row) => RoleAnswer,
): AnswerableDepartment => ({
  via: tie.via,
  through: entity(tie.throughId),
  stated: tie.via === 'DIRECT' ? fact.stated : 'INFERRED',
  responsibility: answerRole(fact),
  cites: tie.cites,
});

const createRoleAnswer =
  (entity: (id: string) => EntityRecord, isGeneric: (id: string) => boolean) =>
  ({ actorId, subjectId, openList, ...row }: Row): RoleAnswer => ({
    ...row,
    actor: entity(actorId),
    subject: entity(subjectId),
    openList: openList === true,
    generic: isGeneric(actorId),
  });
