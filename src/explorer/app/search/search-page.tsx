import { useState } from 'react';
import { useChangeAddress, useListParameter, useParameter } from '../address/use-parameter.ts';
import {
  type EntityLabel,
  SearchEntitiesDocument,
  type SearchEntitiesQuery,
} from '../generated/operations.ts';
import { labelCodes, useTerms } from '../language/terms.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Choices } from '../parts/choices.tsx';
import { HowComputed } from '../parts/how-computed.tsx';
import { Controls, Page } from '../parts/page.tsx';
import { Answered, Empty, Note } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import { FoundEntities } from './found-entities.tsx';
import { groupByLabel } from './group-by-label.ts';
import styles from './search-page.module.css';
import { searchWords } from './search-words.ts';

/** Most that the service lets through. */
const hitsAtOnce = 100;
/** Looked through only when they are named. */
const onlyWhenNamed = ['TARGET', 'CAPACITY', 'CONFLICT'];

/** Everything that a text may mean, by kind, with the reason of each match. */
export function SearchPage() {
  const words = useWords(searchWords);
  const [text] = useParameter('text', '');
  const [chosen, setKinds] = useListParameter('kinds');
  const kinds = chosen.filter((kind): kind is EntityLabel => labelCodes.includes(kind));
  const wanted = text.trim();
  const asked = { enabled: wanted !== '', keepOld: true };
  // What there is of each kind, whichever kinds are chosen.
  const all = useAnswer(SearchEntitiesDocument, { text: wanted, labels: null, first: hitsAtOnce }, asked);
  const answer = useAnswer(
    SearchEntitiesDocument,
    { text: wanted, labels: kinds.length > 0 ? kinds : null, first: hitsAtOnce },
    asked,
  );
  return (
    <Page title={wanted === '' ? words.search : words.resultsFor(wanted)} lead={words.lead}>
      <Controls>
        <TextField key={text} text={text} />
        <Kinds answer={all.data?.search} kinds={kinds} onChange={setKinds} />
      </Controls>
      {wanted === '' ? (
        <p className={styles['soft']}>{words.nothingYet}</p>
      ) : (
        <Answered answer={answer}>
          {({ search }) => (
            <Results answer={search} onAllKinds={kinds.length > 0 ? () => setKinds([]) : null} />
          )}
        </Answered>
      )}
    </Page>
  );
}

function TextField({ text }: { readonly text: string }) {
  const words = useWords(searchWords);
  const change = useChangeAddress();
  const [written, setWritten] = useState(text);
  return (
    <search className={styles['field']}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          change({ text: written.trim() || null }, { push: true });
        }}
      >
        <input
          type="search"
          className="field"
          aria-label={words.search}
          placeholder={words.placeholder}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
        <button type="submit" className="button" data-kind="main">
          {words.search}
        </button>
      </form>
    </search>
  );
}

type Search = SearchEntitiesQuery['search'];

function Kinds({
  answer,
  kinds,
  onChange,
}: {
  readonly answer: Search | undefined;
  readonly kinds: readonly EntityLabel[];
  readonly onChange: (kinds: readonly string[]) => void;
}) {
  const words = useWords(searchWords);
  const terms = useTerms();
  if (!answer) return null;
  const counts = new Map(groupByLabel(answer.hits).map(({ id, hits }) => [id, hits.length]));
  // A kind that was chosen can be given up again, whether anything of it was found or not.
  const shown = labelCodes.filter(
    (label) => counts.has(label) || kinds.some((kind) => kind === label) || onlyWhenNamed.includes(label),
  );
  return (
    <Choices
      label={words.kinds}
      values={kinds}
      options={shown.map((label) => {
        const count = counts.get(label);
        return {
          value: label,
          text: count === undefined ? terms.label(label) : `${terms.label(label)} ${count}`,
        };
      })}
      onChange={onChange}
    />
  );
}

function Results({
  answer,
  onAllKinds,
}: {
  readonly answer: Search;
  readonly onAllKinds: (() => void) | null;
}) {
  const words = useWords(searchWords);
  const choose = useChoose();
  if (answer.hits.length === 0)
    return (
      <Empty>
        <p>{choose(answer.emptyReason, answer.emptyReasonZh)}</p>
        <h3>{words.tryThis}</h3>
        <ul>
          <li>{words.tryPart}</li>
          <li>{words.tryPinyin}</li>
          <li>{words.tryKinds}</li>
        </ul>
        {onAllKinds && (
          <button type="button" className="button" onClick={onAllKinds}>
            {words.allKinds}
          </button>
        )}
      </Empty>
    );
  return (
    <>
      <p role="status" className={styles['soft']}>
        {words.found(answer.hits.length)}
      </p>
      {answer.truncated && <Note>{words.truncated(answer.hits.length)}</Note>}
      <FoundEntities hits={answer.hits} />
      {/* What is left unsaid by a cap stands above, with what to do about it. */}
      <HowComputed answer={{ ...answer, truncated: false }} />
    </>
  );
}
