import { useMemo } from 'react';
import { useChoiceParameter, useListParameter, useParameter } from '../address/use-parameter.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { CourtingListDocument, type CourtingListQuery } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Badge } from '../parts/badges.tsx';
import { Choice, Choices } from '../parts/choices.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { DateChoice } from '../parts/date-choice.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { HowComputed } from '../parts/how-computed.tsx';
import { Makers } from '../parts/makers.tsx';
import { Controls, Page } from '../parts/page.tsx';
import { partWords } from '../parts/part-words.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { useDistricts } from '../parts/use-districts.ts';
import { useAnswer } from '../service/use-answer.ts';
import styles from './courting.module.css';
import { courtingWords } from './courting-words.ts';
import { Offers } from './offers.tsx';
import { Statements } from './statements.tsx';

type Courting = CourtingListQuery['courting'];
type Subject = Courting['subjects'][number];

const bases = ['FIRM', 'PRODUCT'] as const;

/** Who courts which firm or seeks which product, where districts compete, and what their parks have to offer. */
export function CourtingPage() {
  const words = useWords(courtingWords);
  const [by, setBy] = useChoiceParameter('by', bases, 'FIRM');
  const [districts, setDistricts] = useListParameter('district');
  const [contested, setContested] = useParameter('contested', '');
  const [asOf] = useParameter('asOf', '');
  const answer = useAnswer(
    CourtingListDocument,
    {
      by,
      districts: districts.length === 0 ? null : [...districts],
      contestedOnly: contested === 'yes',
      asOf: asOf || null,
    },
    { keepOld: true },
  );
  const parameters = {
    by,
    districts,
    contestedOnly: contested === 'yes' ? 'true' : null,
    asOf: asOf || null,
  };
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={<ExportMenu table="courting" parameters={parameters} formats={['xlsx', 'csv']} />}
    >
      <Controls>
        <Choice
          label={words.by}
          value={by}
          options={bases.map((value) => ({ value, text: words[value] }))}
          onChange={setBy}
        />
        <ChosenDistricts values={districts} onChange={setDistricts} />
        <Contested value={contested} onChange={setContested} />
        <DateChoice />
      </Controls>
      <Answered answer={answer}>{({ courting }) => <CourtingTables courting={courting} />}</Answered>
    </Page>
  );
}

function ChosenDistricts({
  values,
  onChange,
}: {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const words = useWords(courtingWords);
  const { districts } = useDistricts('SUBJECT');
  return (
    <Choices
      label={words.districts}
      values={values}
      options={districts.map(({ id, name }) => ({ value: id, text: name }))}
      onChange={onChange}
    />
  );
}

function Contested({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const words = useWords(courtingWords);
  const shared = useWords(partWords);
  return (
    <Choices
      label={shared.more}
      values={value === 'yes' ? ['yes'] : []}
      options={[{ value: 'yes', text: words.contestedOnly }]}
      onChange={([chosen]) => onChange(chosen ?? '')}
    />
  );
}

function CourtingTables({ courting }: { readonly courting: Courting }) {
  const words = useWords(courtingWords);
  const choose = useChoose();
  const columns = useMemo(
    () => createColumns(words).filter(({ optional }) => optional?.(courting.subjects) ?? true),
    [words, courting.subjects],
  );
  return (
    <>
      {courting.subjects.length === 0 ? (
        <Empty>
          <p>{choose(courting.emptyReason, courting.emptyReasonZh)}</p>
          <ToProducts />
        </Empty>
      ) : (
        <DataTable
          caption={words.caption}
          columns={columns}
          rows={courting.subjects}
          rowKey={({ subject }) => subject.id}
        />
      )}
      {courting.offers.length > 0 && <Offers offers={courting.offers} />}
      <HowComputed answer={courting} />
    </>
  );
}

/** Where no firm is contested, products still may be. */
function ToProducts() {
  const words = useWords(courtingWords);
  const [by, setBy] = useChoiceParameter('by', bases, 'FIRM');
  const [contested] = useParameter('contested', '');
  if (by === 'PRODUCT' || contested !== 'yes') return null;
  return (
    <button type="button" className="button" onClick={() => setBy('PRODUCT')}>
      {words.seeProducts}
    </button>
  );
}

interface CourtingColumn extends Column<Subject> {
  /** Whether the rows have anything for it; without it, the column always stands. */
  readonly optional?: (rows: readonly Subject[]) => boolean;
}

const createColumns = (
  words: ReturnType<typeof useWords<typeof courtingWords>>,
): readonly CourtingColumn[] => [
  {
    key: 'subject',
    heads: true,
    title: words.subject,
    value: ({ subject }) => subject.name,
    cell: ({ subject, contested, possiblyContested }) => (
      <div className={styles['subject']}>
        <EntityLink entity={subject} />{' '}
        {contested ? (
          <Badge tone="bad" sign="⚔">
            {words.contested}
          </Badge>
        ) : (
          possiblyContested && <Badge tone="COURTED">{words.possibly}</Badge>
        )}
      </div>
    ),
  },
  {
    key: 'by',
    title: words.courtedBy,
    value: ({ courtedBy }) => courtedBy.map(({ district }) => district.name).join(' '),
    cell: ({ courtedBy, subject }) => <Statements lines={courtedBy} subjectId={subject.id} />,
  },
  {
    key: 'also',
    optional: (rows) => rows.some(({ alsoSaid }) => alsoSaid.length > 0),
    title: words.alsoSaid,
    value: ({ alsoSaid }) => alsoSaid.map(({ district }) => district.name).join(' '),
    cell: ({ alsoSaid, subject }) => <Statements lines={alsoSaid} subjectId={subject.id} />,
  },
  {
    key: 'producers',
    optional: (rows) => rows.some(({ producers }) => producers.length > 0),
    title: words.producers,
    value: ({ producers }) => producers.map(({ entity }) => entity.name).join(' '),
    cell: ({ producers }) => <Makers makers={producers} />,
  },
];
