import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { DocumentYieldDocument, type DocumentYieldQuery } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import styles from './entity.module.css';
import { kindWords } from './entity-words.ts';

/** Lines of a section that are opened at once; the service shows at most 100. */
const linesAtOnce = 40;

/** How much a document yielded, and its headings, each of which opens its lines with their facts. */
export function DocumentYield({ id }: { readonly id: string }) {
  const words = useWords(kindWords);
  const answer = useAnswer(DocumentYieldDocument, { id });
  return (
    <section aria-labelledby="yield-title" id="yield">
      <h2 id="yield-title">{words.yield}</h2>
      <Answered answer={answer}>{(data) => <Outline id={id} data={data} />}</Answered>
    </section>
  );
}

function Outline({ id, data }: { readonly id: string; readonly data: DocumentYieldQuery }) {
  const words = useWords(kindWords);
  const headings = headingsOf(data.node);
  const count = data.stats.documents.find(({ document }) => document.id === id);
  return (
    <>
      {count && <p>{words.yieldCount(count.entityCount, count.relationCount)}</p>}
      <ol className={styles['outline']}>
        <li data-level="1">
          <Link href={addresses.facts({ document: id, lines: `1-${firstSection(headings)}` })}>
            {words.fromStart}
          </Link>
        </li>
        {headings.map(({ line, text, level, next }) => (
          <li key={line} data-level={level}>
            <Link href={addresses.facts({ document: id, lines: rangeOf(line, next) })} lang="zh-CN">
              {text}
            </Link>{' '}
            <small className={styles['soft']}>{words.line(line)}</small>
          </li>
        ))}
      </ol>
      {headings.length === 0 && <p className={styles['soft']}>{words.noHeadings}</p>}
    </>
  );
}

interface HeadingOfDocument {
  readonly line: number;
  readonly text: string;
  readonly level: number;
  /** Line of the heading after it. */
  readonly next: number | undefined;
}

function headingsOf(node: DocumentYieldQuery['node']): readonly HeadingOfDocument[] {
  if (!node || !('headingLines' in node)) return [];
  return node.headingLines.map((line, index) => ({
    line,
    text: node.headingTexts[index] ?? '',
    level: node.headingLevels[index] ?? 1,
    next: node.headingLines[index + 1],
  }));
}

const rangeOf = (line: number, next: number | undefined): string =>
  `${line}-${Math.min(line + linesAtOnce - 1, (next ?? line + 10) - 1)}`;

const firstSection = ([heading]: readonly HeadingOfDocument[]): number =>
  Math.min(linesAtOnce, Math.max(1, (heading?.line ?? linesAtOnce + 1) - 1));
