import { type Citation, parseCitation, toDocumentId } from '../../domain/citation.ts';
import { findHeading, toHeadings } from '../../documents/find-heading.ts';
import { LimitExceededError, QueryFailedError } from '../../domain/errors.ts';
import type { EntityRecord } from '../../graph/records.ts';
import { toDocumentFile } from '../../documents/document-texts.ts';
import type { ApiContext } from '../context.ts';
import type { CitationResolvers } from '../generated/resolver-types.ts';

/** A citation is a string wherever it is stored; its parts are read where they are asked for. */
export const citationResolvers: CitationResolvers = {
  id: (cite) => cite,
  line: (cite) => getCitation(cite).line,
  lineEnd: (cite) => getCitation(cite).lineEnd,
  document: (cite, _args, context) => getDocument(cite, context),
  heading: (cite, _args, context) => readHeading(cite, context),
  text: (cite, _args, context) => readText(cite, context),
};

const maxLines = 100;

/**
 * The citations with these ids; null for what is none, or names no document of the graph.
 * @throws LimitExceededError for more lines than a fact could cite: a plan is not read out whole
 */
export const findCitations = (
  ids: readonly string[],
  context: ApiContext,
): Promise<readonly (string | null)[]> =>
  Promise.all(
    ids.map(async (id) => {
      const citation = parseCitation(id);
      if (!citation) return null;
      const lines = citation.lineEnd - citation.line + 1;
      if (lines > maxLines)
        throw new LimitExceededError(`${id} has ${lines} lines; the limit of one citation is ${maxLines}`, {
          messageZh: `${id} 有 ${lines} 行；一条出处最多 ${maxLines} 行`,
        });
      const document = await context.entities.load(toDocumentId(citation.document));
      return document ? id : null;
    }),
  );

/** @throws QueryFailedError: the importer lets nothing else in */
function getCitation(cite: string): Citation {
  const citation = parseCitation(cite);
  if (!citation) throw new QueryFailedError(`${cite} is stored as a citation`);
  return citation;
}

async function getDocument(cite: string, context: ApiContext): Promise<EntityRecord> {
  const document = await context.entities.load(toDocumentId(getCitation(cite).document));
  if (!document) throw new QueryFailedError(`${cite} cites a document that is not stored`);
  return document;
}

async function readText(cite: string, context: ApiContext): Promise<string | null> {
  const { line, lineEnd } = getCitation(cite);
  return context.documentTexts.readLines(toDocumentFile(await getDocument(cite, context)), line, lineEnd);
}

async function readHeading(cite: string, context: ApiContext): Promise<string | null> {
  return findHeading(toHeadings(await getDocument(cite, context)), getCitation(cite).line);
}
