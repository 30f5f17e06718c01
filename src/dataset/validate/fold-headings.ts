import { toDocumentId } from '../../domain/citation.ts';
import type { EntityFact } from '../../domain/facts.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { findNearest } from '../find-nearest.ts';
import type { DatasetIssue, Place } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { createIssueList, type IssueList } from '../issue-list.ts';
import type { DatasetTable } from '../read/dataset-source.ts';
import { headingColumns } from '../table-columns.ts';
import type { Sourced } from './dataset-facts.ts';
import type { ParsedFacts } from './parse-entities.ts';
import { readRows } from './table-reader.ts';

interface Heading {
  readonly documentId: string;
  readonly line: number;
  readonly level: number;
  readonly text: string;
  readonly place: Place;
}

/** The properties of a Document that headings.csv fills. */
export const headingProperties = ['headingLines', 'headingLevels', 'headingTexts'] as const;

/** Puts the rows of headings.csv into their Documents. */
export function foldHeadings(
  table: DatasetTable | undefined,
  facts: readonly Sourced<EntityFact>[],
  ontology: OntologyModel,
): ParsedFacts<EntityFact> {
  if (!table) return { facts, issues: [] };
  const issues = createIssueList();
  const documents = new Map(
    facts.filter(({ fact }) => fact.label === 'Document').map((source) => [source.fact.id, source]),
  );
  const headings = groupBy(readHeadings(table, ontology, issues), ({ documentId }) => documentId);
  for (const [documentId, list] of headings) issues.addAll(checkHeadings(documentId, list, documents));
  const folded = facts.map((source) => {
    const own = headings.get(source.fact.id);
    return own === undefined ? source : { ...source, fact: addHeadings(source.fact, own) };
  });
  return { facts: folded, issues: issues.toArray() };
}

function* readHeadings(table: DatasetTable, ontology: OntologyModel, issues: IssueList): Generator<Heading> {
  for (const row of readRows(table, headingColumns, ontology, issues.add)) {
    issues.addAll(row.issues);
    const { document, line, level, heading } = row.values;
    if (typeof document !== 'string' || typeof line !== 'number' || typeof heading !== 'string') continue;
    const documentId = document.startsWith('doc:') ? document : toDocumentId(document);
    yield {
      documentId,
      line,
      level: typeof level === 'number' ? level : 1,
      text: heading,
      place: row.place('document'),
    };
  }
}

function checkHeadings(
  documentId: string,
  headings: readonly Heading[],
  documents: ReadonlyMap<string, Sourced<EntityFact>>,
): readonly DatasetIssue[] {
  const [first] = headings;
  const document = documents.get(documentId);
  if (!document) {
    const nearest = findNearest(documentId, documents.keys());
    return first ? [createIssue('heading-document', first.place, { nearest })] : [];
  }
  const seen = new Set<number>();
  const repeated = headings.filter(({ line }) => seen.size === seen.add(line).size);
  const { fact, file, row } = document;
  return [
    ...repeated.map(({ place, line }) =>
      createIssue('heading-line', { ...place, column: 'line', value: String(line) }),
    ),
    ...headingProperties
      .filter((column) => fact.properties[column] !== undefined)
      .map((column) =>
        createIssue('heading-twice', { file, row, column, value: null }, { document: documentId }),
      ),
  ];
}

function addHeadings(fact: EntityFact, headings: readonly Heading[]): EntityFact {
  const ordered = headings.toSorted((left, right) => left.line - right.line);
  const headingLines = ordered.map(({ line }) => line);
  const headingLevels = ordered.map(({ level }) => level);
  const headingTexts = ordered.map(({ text }) => text);
  return { ...fact, properties: { ...fact.properties, headingLines, headingLevels, headingTexts } };
}
