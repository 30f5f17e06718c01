import { type EditionDocument, isOutAt, toFirstDay } from '../analysis/editions/select-editions.ts';
import { compareText } from '../domain/compare-text.ts';
import type { QuestionContext } from './context.ts';

/** What is added to a reason why an answer is empty; empty texts without a date, or when no document is of later. */
export interface NextDocumentNote {
  readonly text: string;
  readonly textZh: string;
}

/** Names the first document after a date, of those wanted, so that a reader sees which date would give an answer. */
export function describeNextDocument(
  { documents }: Pick<QuestionContext, 'documents'>,
  asOf: string | null,
  isWanted: (document: EditionDocument) => boolean = () => true,
): NextDocumentNote {
  const [next] = [...documents.values()]
    .filter((document) => !isOutAt(document, asOf) && isWanted(document))
    .toSorted(
      (left, right) =>
        compareText(toFirstDay(left.date), toFirstDay(right.date)) || compareText(left.id, right.id),
    );
  if (!next) return { text: '', textZh: '' };
  return {
    text: `; the next document, ${next.id}, is of ${next.date}`,
    textZh: `；其后最早的文件为 ${next.id}（${next.date}）`,
  };
}
