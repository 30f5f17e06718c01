import type { EntityFact, Properties } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { LabelDefinition } from '../../domain/ontology/types.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { createIssueList } from '../issue-list.ts';
import type { DatasetTable } from '../read/dataset-source.ts';
import { entityColumns, findNamingColumn } from '../table-columns.ts';
import type { Sourced } from './dataset-facts.ts';
import { parseCitations } from './parse-citations.ts';
import type { RowReader } from './table-reader.ts';
import { readRows } from './table-reader.ts';

export interface ParsedFacts<Fact> {
  readonly facts: readonly Sourced<Fact>[];
  readonly issues: readonly DatasetIssue[];
}

const idPattern = /^[a-z][a-z0-9-]*:[a-z0-9]+(?:[-/][a-z0-9]+)*$/u;

/** Reads one table of entities. A row whose id is right is a fact, whatever else is wrong with it. */
export function parseEntities(
  table: DatasetTable,
  definition: LabelDefinition,
  ontology: OntologyModel,
): ParsedFacts<EntityFact> {
  const issues = createIssueList();
  const facts: Sourced<EntityFact>[] = [];
  const { add } = issues;
  const naming = findNamingColumn(definition);
  for (const row of readRows(table, entityColumns(definition), ontology, add)) {
    issues.addAll(row.issues);
    const id = parseId(row, definition, add);
    const name = parseName(row, definition, add);
    const { cites, issues: citationIssues } = parseCitations(row);
    issues.addAll(citationIssues);
    if (id === undefined) continue;
    const fact = { id, label: definition.label, name, properties: toProperties(row, naming), cites };
    facts.push({ fact, file: row.file, row: row.row });
  }
  return { facts, issues: issues.toArray() };
}

function parseId(
  row: RowReader,
  definition: LabelDefinition,
  add: (issue: DatasetIssue) => void,
): string | undefined {
  const { id } = row.values;
  if (typeof id !== 'string') return undefined;
  // A citation names a document by its id, and has no slash.
  if (!idPattern.test(id) || (definition.label === 'Document' && id.includes('/'))) {
    add(createIssue('id-form', row.place('id'), { nearest: toLikelyId(id, definition) }));
    return undefined;
  }
  const prefix = id.slice(0, id.indexOf(':'));
  if (definition.idPrefixes.includes(prefix)) return id;
  const [first = ''] = definition.idPrefixes;
  add(
    createIssue('id-prefix', row.place('id'), {
      label: definition.label,
      labelZh: definition.zh,
      expected: definition.idPrefixes.map((allowed) => `${allowed}:`).join(' / '),
      nearest: `${first}${id.slice(prefix.length)}`,
    }),
  );
  return undefined;
}

function toLikelyId(id: string, { label }: LabelDefinition): string | undefined {
  const likely = id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\u2010-\u2015]+/gu, '-')
    .replace(/-*\/-*/gu, label === 'Document' ? '-' : '/');
  return idPattern.test(likely) ? likely : undefined;
}

function parseName(row: RowReader, definition: LabelDefinition, add: (issue: DatasetIssue) => void): string {
  const read = (column: string | undefined) => {
    const value = column === undefined ? undefined : row.values[column];
    return value === undefined ? undefined : String(value);
  };
  const own = read('name');
  const other = read(definition.nameFrom);
  const naming = findNamingColumn(definition);
  if (naming !== undefined && own !== undefined && other !== undefined && own !== other)
    add(createIssue('name-differs', row.place(naming), { nearest: own }));
  const name = own ?? other;
  // Where the name comes from a required property, that property has been complained about already.
  if (name === undefined && definition.nameFrom !== undefined && naming !== undefined)
    add(createIssue('required', row.place('name')));
  return name ?? '';
}

function toProperties({ values }: RowReader, naming: string | undefined): Properties {
  const { id: _id, name: _name, cites: _cites, ...properties } = values;
  if (naming === undefined) return properties;
  const { [naming]: _naming, ...others } = properties;
  return others;
}
