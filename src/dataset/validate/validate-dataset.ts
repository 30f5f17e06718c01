import { compareText } from '../../domain/compare-text.ts';
import type { EntityFact, RelationFact } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { hashContent } from '../content-hash.ts';
import { checkEvidence, type CitationNote, type Evidence } from '../evidence/check-evidence.ts';
import { findNearest } from '../find-nearest.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue, sortIssues } from '../issue.ts';
import { createIssueList } from '../issue-list.ts';
import type { DatasetManifest, DatasetSource, DatasetTable } from '../read/dataset-source.ts';
import { checkCardinality, checkFeeds, checkOrphans, checkTaskLeads } from './check-cardinality.ts';
import type { ParsedDataset } from './check-references.ts';
import { checkReferences } from './check-references.ts';
import { checkTrees } from './check-trees.ts';
import type { DatasetFacts, KnownFacts, Sourced } from './dataset-facts.ts';
import { foldHeadings } from './fold-headings.ts';
import { type ParsedFacts, parseEntities } from './parse-entities.ts';
import { parseRelations } from './parse-relations.ts';

export interface ValidateOptions {
  readonly ontology: OntologyModel;
  /** What other datasets of the graph state; without it, everything that is named has to be in this dataset. */
  readonly known?: KnownFacts;
  /** Where the cited lines are read; without it they are not checked, and a warning says so. */
  readonly documentTexts?: DocumentTexts;
  /** Its tables, where they are parsed already. */
  readonly parsed?: ParsedTables;
}

/** The facts of the tables, and what kept others from being read. */
export interface ParsedTables extends ParsedDataset {
  readonly issues: readonly DatasetIssue[];
}

export interface ValidationResult {
  /** Null when there is an issue. */
  readonly accepted: DatasetFacts | null;
  /** What has to be put right, in order of file and row. */
  readonly issues: readonly DatasetIssue[];
  /** What a person should look at; the dataset is accepted all the same. */
  readonly warnings: readonly DatasetIssue[];
  /** Facts whose cited lines do not print them, with the reasons that their rows give. */
  readonly citationNotes: readonly CitationNote[];
}

const nothingKnown: KnownFacts = { labels: new Map(), relations: [] };

/** Holds a dataset against every rule of its format, and reports everything at once. */
export async function validateDataset(
  source: DatasetSource,
  options: ValidateOptions,
): Promise<ValidationResult> {
  const { ontology, known = nothingKnown, documentTexts } = options;
  const parsed = options.parsed ?? parseTables(source.tables, ontology);
  const evidence = documentTexts ? await checkEvidence(parsed, documentTexts, ontology) : nothingChecked;
  const issues = [
    ...source.issues,
    ...parsed.issues,
    ...checkReferences(parsed, known, ontology),
    ...checkTrees(parsed, known),
    ...checkCardinality(parsed, known, ontology),
    ...checkOrphans(parsed, known),
    ...checkTaskLeads(parsed, known),
    ...checkFeeds(parsed),
    ...evidence.issues,
  ];
  const errors = issues.filter(({ severity }) => severity === 'error');
  const { manifest } = source;
  return {
    accepted: manifest && errors.length === 0 ? toFacts(manifest, parsed) : null,
    issues: sortIssues(errors),
    warnings: sortIssues(issues.filter(({ severity }) => severity === 'warning')),
    citationNotes: evidence.citationNotes,
  };
}

const nothingChecked: Evidence = {
  issues: [createIssue('documents-not-checked', { file: '', row: null, column: null, value: null })],
  citationNotes: [],
};

/** The facts of the tables, each by itself: whether ends exist is not asked. */
export function parseTables(tables: readonly DatasetTable[], ontology: OntologyModel): ParsedTables {
  const parser = createTableParser(ontology);
  return parser.finish(tables.filter((table) => !parser.take(table)));
}

/** Reads tables one after the other, and keeps their facts and not their rows. */
export interface TableParser {
  /** @returns whether it is a table of facts, and so of no more use */
  readonly take: (table: DatasetTable) => boolean;
  /** The facts, with what the other tables say of them. */
  readonly finish: (others: readonly DatasetTable[]) => ParsedTables;
}

/** Begins to read tables. */
export function createTableParser(ontology: OntologyModel): TableParser {
  const issues = createIssueList();
  const entities: Sourced<EntityFact>[] = [];
  const relations: Sourced<RelationFact>[] = [];
  const keep = <Fact>(kept: Sourced<Fact>[], { facts, issues: found }: ParsedFacts<Fact>): void => {
    issues.addAll(found);
    for (const fact of facts) kept.push(fact);
  };
  return {
    take(table) {
      if (!isFactTable(table)) return false;
      const label = table.kind === 'entities' ? ontology.label(table.name) : undefined;
      const type = table.kind === 'relations' ? ontology.relation(table.name) : undefined;
      if (label) keep(entities, parseEntities(table, label, ontology));
      else if (type) keep(relations, parseRelations(table, type, ontology));
      else issues.add(toUnknownTable(table, ontology));
      return true;
    },
    finish(others) {
      const headings = others.find(({ kind }) => kind === 'headings');
      const folded = foldHeadings(headings, entities, ontology);
      return { entities: folded.facts, relations, issues: [...issues.toArray(), ...folded.issues] };
    },
  };
}

const isFactTable = ({ kind }: DatasetTable): boolean => kind === 'entities' || kind === 'relations';

function toUnknownTable({ kind, name, file }: DatasetTable, ontology: OntologyModel): DatasetIssue {
  const names =
    kind === 'entities'
      ? ontology.labels.map(({ label }) => label)
      : ontology.relations.map(({ type }) => type);
  const nearest = findNearest(name, names);
  return createIssue(
    'unknown-file',
    { file, row: null, column: null, value: name },
    {
      nearest: nearest === undefined ? undefined : `${kind}/${nearest}.csv`,
    },
  );
}

function toFacts(manifest: DatasetManifest, { entities, relations }: ParsedDataset): DatasetFacts {
  const facts = {
    manifest,
    entities: entities.map(({ fact }) => fact).toSorted((left, right) => compareText(left.id, right.id)),
    relations: relations
      .map(({ fact }) => fact)
      .toSorted((left, right) => compareText(left.relationId, right.relationId)),
  };
  return { ...facts, contentHash: hashContent(facts) };
}
