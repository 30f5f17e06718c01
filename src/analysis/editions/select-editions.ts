/** A document as far as editions go: `date` is an EDTF date, `2022-08` or `2025` included. */
export interface EditionDocument {
  readonly id: string;
  readonly date: string;
  readonly status: string;
  /** The district whose plan it is. */
  readonly districtId?: string | null;
}

/** Whether a document was out at a date. A month or a year counts from its first day. Null: the latest state. */
export const isOutAt = (document: Pick<EditionDocument, 'date'>, asOf: string | null): boolean =>
  asOf === null || toFirstDay(document.date) <= toFirstDay(asOf);

/** A statement on a topic that newer documents replace (ONTOLOGY: STATED_IN, FOCUSES_ON), with its documents. */
export interface EditionStatement {
  readonly subjectId: string;
  readonly docIds: readonly string[];
}

/**
 * Keeps, subject by subject, the statements of the newest document that speaks of the subject at `asOf`. A draft is
 * used only where no issued document or news speaks of the subject.
 */
export function selectEditions<Statement extends EditionStatement>(
  statements: readonly Statement[],
  documents: ReadonlyMap<string, EditionDocument>,
  asOf: string | null,
): readonly Statement[] {
  const newest = new Map<string, EditionDocument>();
  const outDocuments = (statement: Statement) =>
    statement.docIds.flatMap((id) => {
      const document = documents.get(id);
      return document && isOutAt(document, asOf) ? [document] : [];
    });
  for (const statement of statements)
    for (const document of outDocuments(statement)) {
      const best = newest.get(statement.subjectId);
      if (!best || isNewer(document, best)) newest.set(statement.subjectId, document);
    }
  return statements.filter((statement) => {
    const best = newest.get(statement.subjectId);
    return best !== undefined && statement.docIds.includes(best.id);
  });
}

function isNewer(candidate: EditionDocument, best: EditionDocument): boolean {
  const candidateIsDraft = candidate.status === 'DRAFT';
  const bestIsDraft = best.status === 'DRAFT';
  if (candidateIsDraft !== bestIsDraft) return bestIsDraft;
  return candidate.date === best.date ? candidate.id > best.id : candidate.date > best.date;
}

/** A month or a year as its first day, so that dates of any precision compare as texts. */
export const toFirstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
