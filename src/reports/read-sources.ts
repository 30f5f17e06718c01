import { type Citation, parseCitation, toDocumentId } from '../domain/citation.ts';
import { compareText } from '../domain/compare-text.ts';
import { QueryFailedError } from '../domain/errors.ts';
import { type DocumentTexts, toDocumentFile } from '../documents/document-texts.ts';
import { findHeading, toHeadings } from '../documents/find-heading.ts';
import { type EntityRecord, readText } from '../graph/records.ts';
import type { QuestionContext } from '../questions/context.ts';
import { column, type ReportTable, toTable } from './report.ts';
import type { Wording } from './wording.ts';

/** A cited line, or several, with what the service knows of it. */
interface Source {
  readonly citation: Citation;
  readonly document: EntityRecord;
  /** Null where the service does not hold the file. */
  readonly text: string | null;
}

/** Everything that is cited, by document and line. @throws QueryFailedError: the importer lets nothing else in */
export async function readSources(
  context: Pick<QuestionContext, 'loadEntities'>,
  texts: DocumentTexts,
  cites: readonly string[],
): Promise<readonly Source[]> {
  const citations = [...new Set(cites)].map(getCitation).toSorted(compareCitations);
  const documents = await context.loadEntities(citations.map(({ document }) => toDocumentId(document)));
  return Promise.all(
    citations.map(async (citation) => {
      const document = documents.get(toDocumentId(citation.document));
      if (!document) throw new QueryFailedError(`${citation.id} cites a document that is not stored`);
      const text = await texts.readLines(toDocumentFile(document), citation.line, citation.lineEnd);
      return { citation, document, text };
    }),
  );
}

/** 来源: the sheet to which the last column of every other sheet points. */
export const toSourceTable = (sources: readonly Source[], words: Wording): ReportTable => {
  const table = toTable<Source>(words, {
    name: ['来源', 'sources'],
    rows: sources,
    columns: [
      column(['来源', 'source'], 22, ({ citation }) => citation.id),
      column(['文件', 'document'], 50, ({ document }) => document.name),
      column(['标题', 'heading'], 40, ({ citation, document }) =>
        findHeading(toHeadings(document), citation.line),
      ),
      column(['起始行', 'first line'], 8, ({ citation }) => citation.line, 'integer'),
      column(['截止行', 'last line'], 8, ({ citation }) => citation.lineEnd, 'integer'),
      column(['日期', 'date'], 12, ({ document }) => readText(document, 'date'), 'date'),
      column(['性质', 'status'], 10, ({ document }) =>
        words.value('DocumentStatus', readText(document, 'status')),
      ),
      column(['原文', 'text'], 80, ({ text }) => text),
    ],
    cites: () => [],
  });
  // Its first column is the source itself.
  return { ...table, columns: table.columns.slice(0, -1), rows: table.rows.map((row) => row.slice(0, -1)) };
};

function getCitation(cite: string): Citation {
  const citation = parseCitation(cite);
  if (!citation) throw new QueryFailedError(`${cite} is stored as a citation`);
  return citation;
}

const compareCitations = (left: Citation, right: Citation): number =>
  compareText(left.document, right.document) || left.line - right.line || left.lineEnd - right.lineEnd;
