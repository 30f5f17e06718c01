import {
  responsibilities,
  type Responsibilities,
  type ResponsibilitiesArgs,
  type RoleAnswer,
} from '../questions/responsibilities/responsibilities.ts';
import {
  column,
  defineReport,
  type ReportColumn,
  type ReportTable,
  statusColumn,
  toTable,
} from './report.ts';
import { leadFills } from './status-fills.ts';
import type { Wording } from './wording.ts';

type Subject = Responsibilities['subjects'][number];
type Department = Responsibilities['departments'][number];

/** 责任分工: who leads and who supports the tasks, chains, projects and clusters of a district. */
export const responsibilitiesReport = defineReport<ResponsibilitiesArgs, Responsibilities>({
  name: 'responsibilities',
  field: 'responsibilities',
  title: ['责任分工', 'Who answers for what'],
  shortTitle: ['责任分工', 'responsibilities'],
  question: responsibilities,
  about: ({ district }, { department, subject }) =>
    [district.id, department, subject].filter((text) => text !== null),
  tables: ({ subjects, departments, answerable, unanswered }, words) => [
    toPartTable(subjects, words),
    toSubjectTable(subjects, words),
    toDepartmentTable(departments, words),
    ...(answerable ? [toAnswerableTable(answerable, words)] : []),
    ...(unanswered ? [toUnansweredTable(unanswered, words)] : []),
  ],
  notes: ({ counts, subjects }, words) => [
    ...counts.map((count): readonly [string, string] => [
      words.heading(['事项数（筛选前）', 'subjects, before any filter']),
      `${words.value('LeadKind', count.lead)}${words.pick('：', ': ')}${count.subjects}`,
    ]),
    [words.heading(['列出的事项', 'subjects listed']), String(subjects.length)],
  ],
});

interface PartRow {
  readonly subject: Subject;
  /** Null where no document names a department. */
  readonly part: RoleAnswer | null;
}

const listParts = (subjects: readonly Subject[]): readonly PartRow[] =>
  subjects.flatMap((subject): readonly PartRow[] => {
    const parts = [...subject.leads, ...subject.supports];
    return parts.length > 0 ? parts.map((part) => ({ subject, part })) : [{ subject, part: null }];
  });

const toPartTable = (subjects: readonly Subject[], words: Wording): ReportTable =>
  toTable<PartRow>(words, {
    name: ['分工', 'parts'],
    rows: listParts(subjects),
    columns: [
      column(['事项', 'subject'], 44, ({ subject }) => subject.subject.name),
      column(['类型', 'kind'], 10, ({ subject }) => words.kindOf(subject.subject)),
      statusColumn(['牵头方式', 'lead'], words, 'LeadKind', leadFills, ({ subject }) => subject.lead),
      column(
        ['部门', 'department'],
        26,
        ({ part }) => part?.actor.name ?? words.pick('（未写明）', '(none named)'),
      ),
      column(['角色', 'role'], 9, ({ part }) => words.value('ResponsibilityRole', part?.role ?? null)),
      column(['原文用语', 'printed word'], 12, ({ part }) => part?.roleWord ?? null),
      column(['次序', 'position'], 8, ({ part }) => part?.position ?? null, 'integer'),
      column(['名单以“等”结尾', 'list ends in 等'], 11, ({ part }) => words.yesNo(part?.openList ?? null)),
      column(['泛称', 'generic name'], 8, ({ part }) => words.yesNo(part?.generic ?? null)),
      column(['明示或推断', 'stated'], 12, ({ part }) => words.value('Stated', part?.stated ?? null)),
    ],
    cites: ({ subject, part }) => part?.cites ?? subject.subject.cites,
  });

const actorNames = (words: Wording, parts: readonly RoleAnswer[]) =>
  words.names(parts.map(({ actor }) => actor));

const toSubjectTable = (subjects: readonly Subject[], words: Wording): ReportTable =>
  toTable<Subject>(words, {
    name: ['事项', 'subjects'],
    rows: subjects,
    columns: [
      column(['事项', 'subject'], 50, ({ subject }) => subject.name),
      column(['类型', 'kind'], 10, ({ subject }) => words.kindOf(subject)),
      statusColumn(['牵头方式', 'lead'], words, 'LeadKind', leadFills, ({ lead }) => lead),
      column(['牵头', 'leads'], 34, ({ leads }) => actorNames(words, leads)),
      column(['配合', 'supports'], 60, ({ supports }) => actorNames(words, supports)),
    ],
    cites: ({ subject, leads, supports }) => {
      const cites = [...leads, ...supports].flatMap((part) => part.cites);
      return cites.length > 0 ? cites : subject.cites;
    },
  });

const toDepartmentTable = (departments: readonly Department[], words: Wording): ReportTable =>
  toTable<Department>(words, {
    name: ['部门', 'departments'],
    rows: departments,
    columns: [
      column(['部门', 'department'], 28, ({ department }) => department.name),
      column(['泛称', 'generic name'], 8, ({ generic }) => words.yesNo(generic)),
      column(
        ['独立牵头数（筛选前）', 'sole leads, before any filter'],
        12,
        ({ soleLeads }) => soleLeads,
        'integer',
      ),
      column(
        ['共同牵头数（筛选前）', 'joint leads, before any filter'],
        12,
        ({ jointLeads }) => jointLeads,
        'integer',
      ),
      column(['列出的牵头数', 'leads listed'], 10, ({ leads }) => leads.length, 'integer'),
      column(['列出的配合数', 'supports listed'], 10, ({ supports }) => supports.length, 'integer'),
      column(['牵头事项', 'leads'], 60, ({ leads }) => words.names(leads.map(({ subject }) => subject))),
      column(['配合事项', 'supports'], 60, ({ supports }) =>
        words.names(supports.map(({ subject }) => subject)),
      ),
    ],
    cites: ({ leads, supports }) => [...leads, ...supports].flatMap(({ cites }) => cites),
  });

type Answerable = NonNullable<Responsibilities['answerable']>[number];

const toAnswerableTable = (answerable: readonly Answerable[], words: Wording): ReportTable =>
  toTable<Answerable>(words, {
    name: ['谁负责', 'answerable'],
    rows: answerable,
    columns: [
      column(['部门', 'department'], 28, ({ responsibility }) => responsibility.actor.name),
      column(['角色', 'role'], 9, ({ responsibility }) =>
        words.value('ResponsibilityRole', responsibility.role),
      ),
      column(['途径', 'how'], 12, ({ via }) => words.value('AnswerableVia', via)),
      column(['经由', 'through'], 44, ({ through }) => through.name),
      column(['原文用语', 'printed word'], 12, ({ responsibility }) => responsibility.roleWord),
      column(['明示或推断', 'stated'], 12, ({ stated }) => words.value('Stated', stated)),
    ],
    cites: ({ cites, responsibility }) => [...responsibility.cites, ...cites],
  });

type Unanswered = NonNullable<Responsibilities['unanswered']>[number];

const toUnansweredTable = (unanswered: readonly Unanswered[], words: Wording): ReportTable => {
  const columns: readonly ReportColumn<Unanswered>[] = [
    column(['未写明部门', 'no department named'], 50, ({ name }) => name),
    column(['类型', 'kind'], 12, (entity) => words.kindOf(entity)),
  ];
  return toTable<Unanswered>(words, {
    name: ['未写明部门', 'no department named'],
    rows: unanswered,
    columns,
    cites: ({ cites }) => cites,
  });
};
