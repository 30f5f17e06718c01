import { useMemo } from 'react';
import type {
  LeadKind,
  ResponsibilityListQuery,
  ResponsibilityPartFragment,
} from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Badge, InferredMark } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { LeadBadge } from './lead-badge.tsx';
import styles from './responsibilities.module.css';
import { responsibilitiesWords } from './responsibilities-words.ts';

type Responsibilities = ResponsibilityListQuery['responsibilities'];
type Department = Responsibilities['departments'][number];
type LeadOf = ReadonlyMap<string, LeadKind>;

const toText = (parts: readonly ResponsibilityPartFragment[]): string =>
  parts.map(({ subject, roleWord }) => `${subject.name} ${roleWord}`).join(' ');

/** The answer by department: what each leads, alone or with others, and what it supports. */
export function DepartmentTable({ answer }: { readonly answer: Responsibilities }) {
  const words = useWords(responsibilitiesWords);
  const columns = useMemo(() => {
    const leadOf: LeadOf = new Map(answer.subjects.map(({ subject, lead }) => [subject.id, lead]));
    return createColumns(words, leadOf);
  }, [words, answer]);
  return (
    <DataTable
      caption={words.departmentCaption(answer.district.name)}
      columns={columns}
      rows={answer.departments}
      rowKey={({ department }) => department.id}
    />
  );
}

const createColumns = (
  words: ReturnType<typeof useWords<typeof responsibilitiesWords>>,
  leadOf: LeadOf,
): readonly Column<Department>[] => [
  {
    key: 'department',
    heads: true,
    title: words.actor,
    value: ({ department }) => department.name,
    cell: ({ department, generic }) => (
      <div className={styles['subject']}>
        <EntityLink entity={department} /> {generic && <Badge tone="plain">{words.generic}</Badge>}
      </div>
    ),
  },
  {
    key: 'sole',
    title: words.soleLeads,
    numeric: true,
    value: ({ soleLeads }) => soleLeads,
    cell: ({ soleLeads }) => soleLeads,
  },
  {
    key: 'joint',
    title: words.jointLeads,
    numeric: true,
    value: ({ jointLeads }) => jointLeads,
    cell: ({ jointLeads }) => jointLeads,
  },
  {
    key: 'leads',
    title: words.leads,
    value: ({ leads }) => toText(leads) || null,
    cell: ({ leads }) => <Subjects parts={leads} leadOf={leadOf} />,
  },
  {
    key: 'supports',
    title: words.supports,
    value: ({ supports }) => toText(supports) || null,
    cell: ({ supports }) => <Subjects parts={supports} />,
  },
];

/** What a department has a part in; of what it leads, whether it does so alone. */
function Subjects({
  parts,
  leadOf,
}: {
  readonly parts: readonly ResponsibilityPartFragment[];
  readonly leadOf?: LeadOf;
}) {
  const words = useWords(responsibilitiesWords);
  return (
    <ul className={styles['parts']}>
      {parts.map(({ relationId, subject, roleWord, openList, stated, cites }) => {
        const kind = leadOf?.get(subject.id);
        return (
          <li key={relationId}>
            <EntityLink entity={subject} plain={subject.label === 'TASK'} />{' '}
            <span className={styles['word']}>
              <q lang="zh-CN">{roleWord}</q>
            </span>{' '}
            {kind && <LeadBadge kind={kind} />} {openList && <small>{words.inOpenList}</small>}{' '}
            <InferredMark stated={stated} /> <Cites cites={cites} of={subject.name} />
          </li>
        );
      })}
    </ul>
  );
}
