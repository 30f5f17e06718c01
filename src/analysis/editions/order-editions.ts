import { compareText } from '../../domain/compare-text.ts';
import { type EditionDocument, isOutAt, toFirstDay } from './select-editions.ts';

export interface EditionSequence {
  /** Oldest first. */
  readonly editions: readonly EditionDocument[];
  /** Drafts that an issued document or the news stands beside: they override nothing. */
  readonly drafts: readonly EditionDocument[];
  /** Not out at the date, oldest first. */
  readonly later: readonly EditionDocument[];
}

/** Puts documents in order of date, those that were out at `asOf`; drafts count only where there is nothing else. */
export function orderEditions(documents: readonly EditionDocument[], asOf: string | null): EditionSequence {
  const ordered = documents.toSorted(
    (left, right) =>
      compareText(toFirstDay(left.date), toFirstDay(right.date)) || compareText(left.id, right.id),
  );
  const out = ordered.filter((document) => isOutAt(document, asOf));
  const firm = out.filter(({ status }) => status !== 'DRAFT');
  return {
    editions: firm.length > 0 ? firm : out,
    drafts: firm.length > 0 ? out.filter(({ status }) => status === 'DRAFT') : [],
    later: ordered.filter((document) => !isOutAt(document, asOf)),
  };
}
