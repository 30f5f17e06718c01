import { useChangeAddress, useChoiceParameter, useParameter } from '../address/use-parameter.ts';
import { ResponsibilityDepartmentsDocument } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Choice, Choices } from '../parts/choices.tsx';
import { DateChoice } from '../parts/date-choice.tsx';
import { DistrictChoice } from '../parts/district-choice.tsx';
import { Controls } from '../parts/page.tsx';
import { partWords } from '../parts/part-words.ts';
import { ChosenEntities } from '../search/chosen-entities.tsx';
import { EntityPicker } from '../search/entity-picker.tsx';
import { useAnswer } from '../service/use-answer.ts';
import { responsibilitiesWords } from './responsibilities-words.ts';
import { roles } from './use-responsibility-choice.ts';

/** The two readings of one answer. */
export const readings = ['task', 'department'] as const;

/** What is asked: district, reading, department, part, the thing that somebody should answer for, date. */
export function ResponsibilityControls({
  district,
  includeNews,
  asOf,
}: {
  readonly district: string;
  readonly includeNews: boolean;
  readonly asOf: string | null;
}) {
  const words = useWords(responsibilitiesWords);
  const shared = useWords(partWords);
  const change = useChangeAddress();
  const [by, setBy] = useChoiceParameter('by', readings, 'task');
  const [role, setRole] = useChoiceParameter('role', roles, '');
  const [subject] = useParameter('subject', '');
  const [, setNews] = useParameter('news', '');
  return (
    <Controls>
      <DistrictChoice
        value={district}
        onChange={(id) => change({ district: id, department: null, subject: null })}
      />
      <Choice
        label={words.by}
        value={by}
        options={readings.map((value) => ({ value, text: words[value] }))}
        onChange={setBy}
      />
      <DepartmentChoice district={district} includeNews={includeNews} asOf={asOf} />
      <Choice
        label={words.role}
        value={role}
        options={roles.map((value) => ({ value, text: value === '' ? shared.all : words[value] }))}
        onChange={setRole}
      />
      <EntityPicker
        label={words.whoAnswers}
        placeholder={shared.pickEntity}
        labels={['CHAIN', 'CHAIN_STAGE', 'CLUSTER', 'PROJECT', 'PRODUCT', 'TASK']}
        onPick={({ id }) => change({ subject: id })}
      />
      <ChosenEntities chosen={[{ parameter: 'subject', value: subject }]} />
      <Choices
        label={shared.more}
        values={includeNews ? ['yes'] : []}
        options={[{ value: 'yes', text: words.news }]}
        onChange={([value]) => setNews(value ?? '')}
      />
      <DateChoice />
    </Controls>
  );
}

/** One of the departments that the district's documents name, whatever else is chosen. */
function DepartmentChoice({
  district,
  includeNews,
  asOf,
}: {
  readonly district: string;
  readonly includeNews: boolean;
  readonly asOf: string | null;
}) {
  const words = useWords(responsibilitiesWords);
  const shared = useWords(partWords);
  const [department, setDepartment] = useParameter('department', '');
  const answer = useAnswer(
    ResponsibilityDepartmentsDocument,
    { district, includeNews, asOf },
    { enabled: district !== '' },
  );
  const named = (answer.data?.responsibilities.departments ?? []).map(({ department: { id, name } }) => ({
    value: id,
    text: name,
  }));
  const unknown = department !== '' && named.every(({ value }) => value !== department);
  return (
    <Choice
      label={words.onlyDepartment}
      value={department}
      options={[
        { value: '', text: shared.all },
        ...(unknown ? [{ value: department, text: department }] : []),
        ...named,
      ]}
      onChange={setDepartment}
    />
  );
}
