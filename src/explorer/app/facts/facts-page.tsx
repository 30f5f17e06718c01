import { useState } from 'react';
import { useChangeAddress, useParameter } from '../address/use-parameter.ts';
import { DocumentsToReadDocument, FactsOfLinesDocument } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Choice } from '../parts/choices.tsx';
import { Controls, Page } from '../parts/page.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import { FactsOfLines } from './facts-of-lines.tsx';
import styles from './facts.module.css';
import { factsWords } from './facts-words.ts';

const firstLines = '1-20';
/** Most that the service lets through at once; beyond it the view says how many there are. */
const factsAtOnce = 1000;

/** All that lines of a document yielded, beside their text. */
export function FactsPage() {
  const words = useWords(factsWords);
  const [document] = useParameter('document', '');
  const [lines] = useParameter('lines', firstLines);
  const answer = useAnswer(
    FactsOfLinesDocument,
    { document, range: lines, first: factsAtOnce },
    { enabled: document !== '' },
  );
  return (
    <Page title={words.title} lead={words.lead}>
      <Chooser
        key={`${document} ${lines}`}
        document={answer.data?.facts.document.id ?? document}
        lines={lines}
      />
      {document === '' ? (
        <Empty>{words.chooseText}</Empty>
      ) : (
        <Answered answer={answer}>{({ facts }) => <FactsOfLines facts={facts} lines={lines} />}</Answered>
      )}
    </Page>
  );
}

function Chooser({ document, lines }: { readonly document: string; readonly lines: string }) {
  const words = useWords(factsWords);
  const change = useChangeAddress();
  const [written, setWritten] = useState(lines);
  const documents =
    useAnswer(DocumentsToReadDocument, {}).data?.documents.edges.map(({ node }) => node) ?? [];
  const known = documents.some(({ id }) => id === document);
  return (
    <Controls>
      <Choice
        label={words.document}
        value={known ? document : ''}
        options={[
          ...(known ? [] : [{ value: '', text: words.chooseDocument }]),
          ...documents.map(({ id, name, date }) => ({ value: id, text: `${name} (${date})` })),
        ]}
        onChange={(chosen) => change({ document: chosen, lines: null }, { push: true })}
      />
      <form
        className={styles['lines']}
        onSubmit={(event) => {
          event.preventDefault();
          change({ lines: written.trim() }, { push: true });
        }}
      >
        <label>
          <span className={styles['soft']}>{words.lines}</span>
          <input
            className="field"
            value={written}
            inputMode="numeric"
            title={words.linesHint}
            placeholder={firstLines}
            onChange={({ target }) => setWritten(target.value)}
          />
        </label>
        <button type="submit" className="button">
          {words.show}
        </button>
      </form>
    </Controls>
  );
}
