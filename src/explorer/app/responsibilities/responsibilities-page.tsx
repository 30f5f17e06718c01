import { useMemo } from 'react';
import { useChoiceParameter } from '../address/use-parameter.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { Findings } from '../findings/findings.tsx';
import { ResponsibilityListDocument, type ResponsibilityListQuery } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { HowComputed } from '../parts/how-computed.tsx';
import { Page } from '../parts/page.tsx';
import { Answered, Empty, Failure } from '../parts/states.tsx';
import { Tiles } from '../parts/tiles.tsx';
import { useAnswer } from '../service/use-answer.ts';
import { AnswerableDepartments } from './answerable.tsx';
import { DepartmentTable } from './department-table.tsx';
import { LeadBadge } from './lead-badge.tsx';
import { readings, ResponsibilityControls } from './responsibility-controls.tsx';
import styles from './responsibilities.module.css';
import { leadWords, responsibilitiesWords } from './responsibilities-words.ts';
import { TaskTable } from './task-table.tsx';
import { useResponsibilityChoice } from './use-responsibility-choice.ts';

type Responsibilities = ResponsibilityListQuery['responsibilities'];

/** Who leads and who supports what in one district, by task or by department. */
export function ResponsibilitiesPage() {
  const words = useWords(responsibilitiesWords);
  const { districts, unchosen, choice } = useResponsibilityChoice();
  const answer = useAnswer(ResponsibilityListDocument, choice, {
    enabled: choice.district !== '',
    keepOld: true,
  });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        choice.district !== '' && (
          <ExportMenu
            table="responsibilities"
            parameters={{ ...choice, includeNews: choice.includeNews ? 'true' : null }}
            formats={['xlsx', 'csv']}
          />
        )
      }
    >
      <ResponsibilityControls
        district={choice.district}
        includeNews={choice.includeNews}
        asOf={choice.asOf}
      />
      {unchosen && <p className={styles['note']}>{words.firstDistrict(unchosen.name)}</p>}
      {districts.isError ? (
        <Failure error={districts.error} onRetry={() => void districts.refetch()} />
      ) : (
        <Answered answer={answer}>
          {({ responsibilities }) => <Reading answer={responsibilities} asOf={choice.asOf ?? ''} />}
        </Answered>
      )}
    </Page>
  );
}

function Reading({ answer, asOf }: { readonly answer: Responsibilities; readonly asOf: string }) {
  const choose = useChoose();
  const [by] = useChoiceParameter('by', readings, 'task');
  const ids = useMemo(() => idsOf(answer), [answer]);
  const empty = answer.emptyReason ?? answer.emptyReasonZh;
  return (
    <>
      <LeadTiles counts={answer.counts} />
      {answer.answerable && (
        <AnswerableDepartments answerable={answer.answerable} unanswered={answer.unanswered ?? []} />
      )}
      <Findings district={answer.district.id} asOf={asOf} shown={ids} around={ids} />
      {empty !== null ? (
        <Empty>
          <p>{choose(answer.emptyReason, answer.emptyReasonZh)}</p>
        </Empty>
      ) : by === 'task' ? (
        <TaskTable answer={answer} />
      ) : (
        <DepartmentTable answer={answer} />
      )}
      <HowComputed answer={answer} />
    </>
  );
}

function LeadTiles({ counts }: { readonly counts: Responsibilities['counts'] }) {
  const words = useWords(responsibilitiesWords);
  const kinds = useWords(leadWords);
  return (
    <>
      <Tiles
        parameter="lead"
        tiles={counts.map(({ lead, subjects }) => ({
          value: lead,
          count: subjects,
          badge: <LeadBadge kind={lead} />,
          title: words.countOf(kinds[lead], subjects),
        }))}
      />
      <p className={`${styles['note']} screen-only`}>{words.countsNote}</p>
    </>
  );
}

/** All that is shown, for the findings that concern it. */
const idsOf = ({ subjects, departments }: Responsibilities): ReadonlySet<string> =>
  new Set([
    ...subjects.map(({ subject }) => subject.id),
    ...departments.map(({ department }) => department.id),
  ]);
