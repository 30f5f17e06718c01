import { useChoose, useWords } from '../language/use-words.ts';
import styles from './how-computed.module.css';
import { partWords } from './part-words.ts';
import { Note } from './states.tsx';

/** What every answer of the API says of itself. */
export interface AnswerFrame {
  readonly basis: string;
  readonly basisZh: string;
  readonly leftOut?: readonly {
    readonly reason: string;
    readonly reasonZh: string;
    readonly count: number;
  }[];
  readonly truncated?: boolean;
  readonly datasetVersion: string;
}

/** How an answer was computed, what it leaves out, and of which data it is. */
export function HowComputed({
  answer,
  of,
}: {
  readonly answer: AnswerFrame;
  /** Whose answer it is, where a view shows several. */
  readonly of?: string | undefined;
}) {
  const words = useWords(partWords);
  const choose = useChoose();
  const leftOut = answer.leftOut ?? [];
  return (
    <>
      {answer.truncated === true && <Note>{words.truncated}</Note>}
      <details className={styles['how']}>
        <summary>
          {words.howComputed}
          {of !== undefined && ` · ${of}`}
        </summary>
        <p>{choose(answer.basis, answer.basisZh)}</p>
        {leftOut.length > 0 && (
          <>
            <p>{words.leftOut}</p>
            <ul>
              {leftOut.map(({ reason, reasonZh, count }) => (
                <li key={reason}>{words.pair(choose(reason, reasonZh), count.toLocaleString())}</li>
              ))}
            </ul>
          </>
        )}
        <p>{words.pair(words.dataVersion, answer.datasetVersion)}</p>
      </details>
    </>
  );
}
