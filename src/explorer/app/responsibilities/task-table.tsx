import { useMemo } from 'react';
import type { ResponsibilityListQuery, ResponsibilityPartFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { Actors } from './actors.tsx';
import { LeadBadge, leadKinds } from './lead-badge.tsx';
import styles from './responsibilities.module.css';
import { responsibilitiesWords } from './responsibilities-words.ts';

type Responsibilities = ResponsibilityListQuery['responsibilities'];
type Subject = Responsibilities['subjects'][number];
type Words = ReturnType<typeof useWords<typeof responsibilitiesWords>>;

/** What the parts of a task are sorted and filtered by. */
const toText = (parts: readonly ResponsibilityPartFragment[]): string =>
  parts.map(({ actor, roleWord }) => `${actor.name} ${roleWord}`).join(' ');

/** The answer by task: how each is led, by whom, and who supports it. */
export function TaskTable({ answer }: { readonly answer: Responsibilities }) {
  const words = useWords(responsibilitiesWords);
  const columns = useMemo(() => createColumns(words), [words]);
  return (
    <div className={styles['tasks']}>
      <DataTable
        caption={words.taskCaption(answer.district.name)}
        columns={columns}
        rows={answer.subjects}
        rowKey={({ subject }) => subject.id}
      />
    </div>
  );
}

const createColumns = (words: Words): readonly Column<Subject>[] => [
  {
    key: 'subject',
    heads: true,
    title: words.subject,
    value: ({ subject }) => subject.name,
    cell: ({ subject }) => (
      <div className={styles['subject']}>
        <EntityLink entity={subject} plain={subject.label === 'TASK'} />
      </div>
    ),
  },
  {
    key: 'kind',
    title: words.leadKind,
    value: ({ lead }) => leadKinds.indexOf(lead),
    cell: ({ lead }) => (
      <span className={lead === 'NONE' ? styles['without'] : undefined}>
        <LeadBadge kind={lead} />
      </span>
    ),
  },
  partsColumn('leads', words.leads, ({ leads }) => leads, words),
  partsColumn('supports', words.supports, ({ supports }) => supports, words),
];

const partsColumn = (
  key: string,
  title: string,
  toParts: (row: Subject) => readonly ResponsibilityPartFragment[],
  words: Words,
): Column<Subject> => ({
  key,
  title,
  value: (row) => toText(toParts(row)) || null,
  cell: (row) =>
    toParts(row).length === 0 ? (
      <span className={styles['soft']}>{words.nobody}</span>
    ) : (
      <Actors parts={toParts(row)} of={row.subject.name} />
    ),
});
