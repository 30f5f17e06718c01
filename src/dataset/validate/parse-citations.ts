import { parseCitation } from '../../domain/citation.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import type { RowReader } from './table-reader.ts';

/** The citations of a row that are written as citations, each once. */
export function parseCitations(row: RowReader): {
  readonly cites: readonly string[];
  readonly issues: readonly DatasetIssue[];
} {
  const written = row.values['cites'];
  const items = Array.isArray(written) ? [...new Set(written.map(String))] : [];
  const cites: string[] = [];
  const issues: DatasetIssue[] = [];
  for (const item of items) {
    if (parseCitation(item) !== null) cites.push(item);
    else
      issues.push(
        createIssue(
          'citation-form',
          { ...row.place('cites'), value: item },
          { nearest: toLikelyCitation(item) },
        ),
      );
  }
  // A list that was pushed to has room for seventeen items, and there is one of these for each fact.
  return { cites: cites.slice(), issues };
}

/** What a citation with `doc:`, a full-width colon or another dash probably means. */
function toLikelyCitation(item: string): string | undefined {
  const likely = item
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[\u2010-\u2015~]/gu, '-')
    .replace(/^doc:/u, '')
    .replace(/:l(?:ines?)?(\d)/u, ':$1');
  return parseCitation(likely) === null ? undefined : likely;
}
