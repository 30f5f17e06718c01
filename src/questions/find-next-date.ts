import { isOutAt } from '../analysis/editions/select-editions.ts';
import { compareText } from '../domain/compare-text.ts';
import type { QuestionContext } from './context.ts';

/** The date of the first document after `asOf` that states one of the facts; null when none does. */
export function findNextDate(
  { documents }: Pick<QuestionContext, 'documents'>,
  facts: readonly { readonly docIds: readonly string[] }[],
  asOf: string | null,
): string | null {
  const dates = facts
    .flatMap(({ docIds }) => docIds)
    .flatMap((id) => {
      const document = documents.get(id);
      return document && !isOutAt(document, asOf) ? [document.date] : [];
    });
  return dates.sort(compareText)[0] ?? null;
}
