import type { EntityFact } from '../../domain/facts.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import type { Sourced } from '../validate/dataset-facts.ts';

/** Lines by id of the Document, of those whose file was found and is the one that was cited. */
export type DocumentLines = ReadonlyMap<string, readonly string[]>;

/** Reads the files of the Documents of a dataset; what is missing or another file is in `issues`. */
export async function readDocumentLines(
  entities: readonly Sourced<EntityFact>[],
  texts: DocumentTexts,
): Promise<{ readonly lines: DocumentLines; readonly issues: readonly DatasetIssue[] }> {
  const lines = new Map<string, readonly string[]>();
  const issues: DatasetIssue[] = [];
  for (const { fact, file, row } of entities) {
    if (fact.label !== 'Document') continue;
    const name = String(fact.properties['file'] ?? '');
    const sha = fact.properties['sha'];
    const text = await texts.read({ file: name, sha: sha === undefined ? null : String(sha) });
    const place = { file, row, column: 'file', value: name };
    if (text.available) lines.set(fact.id, withoutLastBreak(text.lines));
    else if (text.reason === 'OTHER_CONTENT')
      issues.push(
        createIssue('document-sha', { ...place, column: 'sha', value: String(sha) }, { file2: name }),
      );
    else issues.push(createIssue('document-missing', place, { file2: name }));
  }
  return { lines, issues };
}

/** A file that ends in a line break has no empty line after it. */
const withoutLastBreak = (lines: readonly string[]): readonly string[] =>
  lines.at(-1) === '' ? lines.slice(0, -1) : lines;
