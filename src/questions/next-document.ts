import { type EditionDocument, isOutAt, toFirstDay } from '../analysis/editions/select-editions.ts';
import { compareText } from '../domain/compare-text.ts';
import type { EntityRecord } from '../graph/records.ts';
import { toCitedDocIds } from './cited-documents.ts';
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
    text: `; the next document, "${next.name}", is of ${next.date}`,
    textZh: `；其后最早的文件为《${next.name}》（${next.date}）`,
  };
}

/**
 * Whether a document is about one of the entities; any is, when there are none. A document is about the district whose
 * plan it is, and about what cites it; about a district without a plan, when the district cites it.
 */
export function createAbout(
  { documents }: Pick<QuestionContext, 'documents'>,
  entities: readonly Pick<EntityRecord, 'id' | 'cites'>[],
): (document: EditionDocument) => boolean {
  const all = [...documents.values()];
  const about = new Set(entities.flatMap((entity) => listAbout(all, entity).map(({ id }) => id)));
  return ({ id }) => entities.length === 0 || about.has(id);
}

function listAbout(
  documents: readonly EditionDocument[],
  { id, cites }: Pick<EntityRecord, 'id' | 'cites'>,
): readonly EditionDocument[] {
  const own = documents.filter(({ districtId }) => districtId === id);
  const cited = toCitedDocIds(cites);
  return own.length > 0 ? own : documents.filter((document) => cited.includes(document.id));
}

/** Adds the note to a reason, when there is one. */
export const addNextDocument = (
  {
    emptyReason,
    emptyReasonZh,
  }: { readonly emptyReason: string | null; readonly emptyReasonZh: string | null },
  { text, textZh }: NextDocumentNote,
) => ({
  emptyReason: emptyReason === null ? null : `${emptyReason}${text}`,
  emptyReasonZh: emptyReasonZh === null ? null : `${emptyReasonZh}${textZh}`,
});
