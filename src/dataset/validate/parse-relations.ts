import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import type { Properties, PropertyValue, RelationFact } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { RelationDefinition } from '../../domain/ontology/types.ts';
import { toRelationId } from '../../domain/relation-id.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { createIssueList } from '../issue-list.ts';
import type { DatasetTable } from '../read/dataset-source.ts';
import { relationColumns } from '../table-columns.ts';
import type { Sourced } from './dataset-facts.ts';
import { parseCitations } from './parse-citations.ts';
import type { ParsedFacts } from './parse-entities.ts';
import type { RowReader } from './table-reader.ts';
import { readRows } from './table-reader.ts';

/** Reads one table of relations. A row with both ends is a fact, whatever else is wrong with it. */
export function parseRelations(
  table: DatasetTable,
  definition: RelationDefinition,
  ontology: OntologyModel,
): ParsedFacts<RelationFact> {
  const issues = createIssueList();
  const facts: Sourced<RelationFact>[] = [];
  const { add } = issues;
  for (const row of readRows(table, relationColumns(definition), ontology, add)) {
    issues.addAll(row.issues);
    const { cites, issues: citationIssues } = parseCitations(row);
    issues.addAll(citationIssues);
    const { from, to } = row.values;
    if (typeof from !== 'string' || typeof to !== 'string') continue;
    const properties = toProperties(row, cites);
    const relationId = toRelationId(definition, from, to, properties);
    checkIdentity(row, definition, { relationId, cites }, add);
    facts.push({
      fact: { relationId, type: definition.type, from, to, properties, cites },
      file: row.file,
      row: row.row,
    });
  }
  return { facts, issues: issues.toArray() };
}

const notProperties: ReadonlySet<string> = new Set(['from', 'to', 'cites', 'relationId']);

/**
 * The properties of a row. `stated` is EXPLICIT and `docId` the document of the first citation where a row does not
 * say. Set one by one: an object that is spread into another has a hidden class of its own, 100 bytes for each row.
 */
function toProperties({ values }: RowReader, cites: readonly string[]): Properties {
  const properties: Record<string, PropertyValue> = { stated: 'EXPLICIT' };
  const docId = findDefaultDocId(cites);
  if (docId !== undefined) properties['docId'] = docId;
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value !== undefined && !notProperties.has(name)) properties[name] = value;
  }
  return properties;
}

/** The document of the first citation. */
export function findDefaultDocId(cites: readonly string[]): string | undefined {
  const [first] = cites;
  const document = first === undefined ? undefined : parseCitation(first)?.document;
  return document === undefined ? undefined : toDocumentId(document);
}

function checkIdentity(
  row: RowReader,
  { type, key }: RelationDefinition,
  { relationId, cites }: Pick<RelationFact, 'relationId' | 'cites'>,
  add: (issue: DatasetIssue) => void,
): void {
  const given = row.values['relationId'];
  if (given !== undefined && given !== relationId)
    add(createIssue('relation-id', row.place('relationId'), { expected: relationId }));
  if (!key.includes('docId') || cites.length < 2) return;
  const documents = new Set(cites.map((cite) => parseCitation(cite)?.document));
  if (documents.size > 1)
    add(
      createIssue('citation-one-document', row.place('cites'), {
        type,
        documents: [...documents].join(', '),
      }),
    );
}
