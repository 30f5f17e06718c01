import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import type { EntityFact, RelationFact } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { normalizeName } from '../../names/search-text.ts';
import type { DatasetIssue, IssueDetails } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { checkEach } from '../issue-list.ts';
import type { ParsedDataset } from '../validate/check-references.ts';
import type { Sourced } from '../validate/dataset-facts.ts';
import { checkSentences } from './check-sentences.ts';
import { type DocumentLines, readDocumentLines } from './document-lines.ts';
import { listPrintedForms, listWordings } from './printed-forms.ts';
import { createSectionHeadings } from './section-headings.ts';

/** A fact whose lines do not print it, and the reason that its row gives. */
export interface CitationNote {
  readonly file: string;
  readonly row: number;
  readonly fact: string;
  readonly reason: string;
  /** The reason in Chinese, where it is there. */
  readonly reasonZh: string | null;
}

export interface Evidence {
  readonly issues: readonly DatasetIssue[];
  readonly citationNotes: readonly CitationNote[];
}

/** Of all facts, at most this share may say why their lines do not print them. */
const largestShareOfNotes = 0.02;
/** A small dataset may have a few. */
const notesAlwaysAllowed = 3;

type Fact = EntityFact | RelationFact;

interface Context {
  readonly ontology: OntologyModel;
  readonly lines: DocumentLines;
  readonly entities: ReadonlyMap<string, EntityFact>;
  readonly headingsOf: (documentId: string) => (line: number) => readonly string[];
}

/**
 * Holds facts against the lines that they cite: that the lines exist, that they print the name or figure of an
 * entity and both ends of a relation, and that no text column copies a sentence.
 *
 * An end counts as printed where a cited line or a heading above it prints one of its forms, where it is the
 * district whose plan the document is, or where it is the document. Of an inferred relation one end is enough.
 */
export async function checkEvidence(
  dataset: ParsedDataset,
  texts: DocumentTexts,
  ontology: OntologyModel,
): Promise<Evidence> {
  const { lines, issues } = await readDocumentLines(dataset.entities, texts);
  const context = createContext(dataset, lines, ontology);
  const all: readonly Sourced<Fact>[] = [...dataset.entities, ...dataset.relations];
  const found = all.map((source) => checkFact(source, context));
  const citationNotes = found.flatMap(({ note }) => note ?? []);
  return {
    issues: [
      ...issues,
      ...checkEach(found, (fact) => fact.issues),
      ...checkShareOfNotes(citationNotes, all.length),
      ...checkSentences(dataset, lines, ontology),
    ],
    citationNotes,
  };
}

function createContext(dataset: ParsedDataset, lines: DocumentLines, ontology: OntologyModel): Context {
  const entities = new Map(dataset.entities.map(({ fact }) => [fact.id, fact]));
  const headings = new Map<string, (line: number) => readonly string[]>();
  for (const documentId of lines.keys()) {
    const document = entities.get(documentId);
    if (document) headings.set(documentId, createSectionHeadings(document));
  }
  return { ontology, lines, entities, headingsOf: (id) => headings.get(id) ?? (() => []) };
}

function checkFact(
  source: Sourced<Fact>,
  context: Context,
): { readonly issues: readonly DatasetIssue[]; readonly note: CitationNote | null } {
  const { fact, file, row } = source;
  const { issues, passage, documents } = readPassage(source, context);
  const reason = fact.properties['citationNote'];
  const name = 'relationId' in fact ? fact.relationId : fact.name;
  const place = { file, row, column: 'cites', value: name };
  if (passage === null) return { issues, note: null };
  const missing =
    'relationId' in fact
      ? findMissingEnds(fact, passage, documents, context)
      : findMissingName(fact, passage, context);
  if (missing.length === 0) {
    const unneeded = reason === undefined ? [] : [createIssue('citation-note-unneeded', place)];
    return { issues: [...issues, ...unneeded], note: null };
  }
  if (reason !== undefined) {
    const reasonZh = fact.properties['citationNoteZh'];
    const inChinese = reasonZh === undefined ? null : String(reasonZh);
    return { issues, note: { file, row, fact: name, reason: String(reason), reasonZh: inChinese } };
  }
  const rule = 'relationId' in fact ? 'end-not-cited' : 'name-not-cited';
  return {
    issues: [
      ...issues,
      createIssue(rule, place, { ...describeRelation(fact, context), names: missing.join(' / ') }),
    ],
    note: null,
  };
}

/** A relation in words: its ends by name. */
function describeRelation(fact: Fact, { ontology, entities }: Context): IssueDetails {
  if (!('relationId' in fact)) return {};
  const [from, to] = [fact.from, fact.to].map((id) => entities.get(id)?.name ?? id);
  const zh = ontology.relation(fact.type)?.zh ?? fact.type;
  return { fact: `“${from}” ${fact.type} “${to}”`, factZh: `“${from}”${zh}“${to}”` };
}

/** What the cited lines print, with the headings above them; null where they cannot be read. */
function readPassage(
  { fact, file, row }: Sourced<Fact>,
  { lines, headingsOf }: Context,
): {
  readonly issues: readonly DatasetIssue[];
  readonly passage: string | null;
  readonly documents: ReadonlySet<string>;
} {
  const issues: DatasetIssue[] = [];
  const texts = new Set<string>();
  const documents = new Set<string>();
  for (const cite of fact.cites) {
    const citation = parseCitation(cite);
    const document = citation && toDocumentId(citation.document);
    const text = document && lines.get(document);
    if (!citation || !text) return { issues, passage: null, documents };
    documents.add(document);
    const place = { file, row, column: 'cites', value: cite };
    const cited = text.slice(citation.line - 1, citation.lineEnd).join('');
    if (citation.lineEnd > text.length)
      issues.push(createIssue('citation-line', place, { document, lines: String(text.length) }));
    else if (cited.trim() === '') issues.push(createIssue('citation-blank', place, { document }));
    texts.add(cited);
    for (const heading of headingsOf(document)(citation.line)) texts.add(heading);
  }
  const readable = fact.cites.length > 0 && issues.length === 0;
  return { issues, passage: readable ? normalizeName([...texts].join('\n')) : null, documents };
}

function findMissingName(fact: EntityFact, passage: string, { ontology }: Context): readonly string[] {
  const forms = listPrintedForms(fact, ontology);
  return forms.length === 0 || forms.some((form) => passage.includes(form)) ? [] : [fact.name];
}

function findMissingEnds(
  fact: RelationFact,
  passage: string,
  documents: ReadonlySet<string>,
  context: Context,
): readonly string[] {
  const ends = [fact.from, fact.to];
  const missing = ends.filter((id) => !isEndPrinted(id, fact, passage, documents, context));
  if (missing.length < ends.length && fact.properties['stated'] === 'INFERRED') return [];
  return missing.map((id) => context.entities.get(id)?.name ?? id);
}

function isEndPrinted(
  id: string,
  relation: RelationFact,
  passage: string,
  documents: ReadonlySet<string>,
  { ontology, entities }: Context,
): boolean {
  if (documents.has(id)) return true;
  const end = entities.get(id);
  // What only another dataset states cannot be checked here.
  if (!end) return true;
  if ([...documents].some((document) => entities.get(document)?.properties['districtId'] === id)) return true;
  const forms = listPrintedForms(end, ontology);
  if (forms.length === 0) return true;
  return [...forms, ...listWordings(relation, end.label)].some((form) => passage.includes(form));
}

function checkShareOfNotes(notes: readonly CitationNote[], facts: number): readonly DatasetIssue[] {
  const limit = Math.max(notesAlwaysAllowed, Math.floor(facts * largestShareOfNotes));
  if (notes.length <= limit) return [];
  const place = { file: '', row: null, column: 'citationNote', value: null };
  return [
    createIssue('citation-notes', place, {
      found: String(notes.length),
      limit: String(limit),
      percent: String(largestShareOfNotes * 100),
    }),
  ];
}
