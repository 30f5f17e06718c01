import { isOutAt } from '../analysis/editions/select-editions.ts';
import type { QuestionContext } from './context.ts';

/** Whether a fact had been stated at a date: one of its documents was out. Facts without a document always were. */
export const createVisibleAt =
  (context: Pick<QuestionContext, 'documents'>, asOf: string | null) =>
  (fact: { readonly docIds: readonly string[] }): boolean =>
    asOf === null ||
    fact.docIds.length === 0 ||
    fact.docIds.some((id) => {
      const document = context.documents.get(id);
      return document !== undefined && isOutAt(document, asOf);
    });
