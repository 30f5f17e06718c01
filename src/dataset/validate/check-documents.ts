import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import type { EntityFact, RelationFact } from '../../domain/facts.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { normalizeName } from '../../names/search-text.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import type { ParsedDataset } from './check-references.ts';
import type { Sourced } from './dataset-facts.ts';

/** Lines by id of the document. */
type Lines = ReadonlyMap<string, readonly string[]>;

/**
 * Holds citations against the files of the documents: that the lines exist and are not blank, and whether they hold
 * a name of what they are cited for.
 */
export async function checkDocuments(
  dataset: ParsedDataset,
  texts: DocumentTexts,
): Promise<readonly DatasetIssue[]> {
  const { lines, issues } = await readDocuments(dataset, texts);
  const names = new Map(dataset.entities.map(({ fact }) => [fact.id, listNames(fact)]));
  return [
    ...issues,
    ...dataset.entities.flatMap((source) =>
      checkFact(source, lines, () => [names.get(source.fact.id) ?? []]),
    ),
    ...dataset.relations.flatMap((source) =>
      checkFact(source, lines, () => [names.get(source.fact.from) ?? [], names.get(source.fact.to) ?? []]),
    ),
  ];
}

async function readDocuments(
  dataset: ParsedDataset,
  texts: DocumentTexts,
): Promise<{ readonly lines: Lines; readonly issues: readonly DatasetIssue[] }> {
  const lines = new Map<string, readonly string[]>();
  const issues: DatasetIssue[] = [];
  for (const { fact, file, row } of dataset.entities) {
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

function checkFact(
  { fact, file, row }: Sourced<EntityFact | RelationFact>,
  lines: Lines,
  toNames: () => readonly (readonly string[])[],
): readonly DatasetIssue[] {
  const issues: DatasetIssue[] = [];
  const cited: string[] = [];
  for (const cite of fact.cites) {
    const citation = parseCitation(cite);
    const document = citation && toDocumentId(citation.document);
    const text = document && lines.get(document);
    if (!citation || !text) return issues;
    const place = { file, row, column: 'cites', value: cite };
    const passage = text.slice(citation.line - 1, citation.lineEnd).join('');
    if (citation.lineEnd > text.length)
      issues.push(createIssue('citation-line', place, { document, lines: String(text.length) }));
    else if (passage.trim() === '') issues.push(createIssue('citation-blank', place, { document }));
    cited.push(passage);
  }
  if (issues.length > 0 || cited.length === 0) return issues;
  const passage = normalizeName(cited.join('\n'));
  const ends = toNames();
  if (ends.flat().length === 0 || ends.flat().some((name) => passage.includes(name))) return [];
  const value = 'relationId' in fact ? fact.relationId : fact.name;
  const names = ends
    .map(([name = '']) => name)
    .filter((name) => name !== '')
    .join(' / ');
  return [createIssue('name-not-cited', { file, row, column: 'cites', value }, { names })];
}

const namingProperties = ['aliases', 'shortName', 'legalName', 'text', 'valueText', 'phrase', 'nameInDoc'];

/** Every form in which an entity may be printed, normalised as the lines are. */
function listNames({ name, properties }: EntityFact): readonly string[] {
  const forms = namingProperties.flatMap((property) => properties[property] ?? []);
  return [name, ...forms].map((form) => normalizeName(String(form))).filter((form) => form !== '');
}
