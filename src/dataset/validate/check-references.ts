import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import type { EntityFact, Properties, RelationFact } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { relationProperties } from '../../domain/ontology/ontology.ts';
import type { PropertyDefinition } from '../../domain/ontology/types.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { checkEach } from '../issue-list.ts';
import type { KnownFacts, Sourced } from './dataset-facts.ts';
import type { EntityIndex } from './entity-index.ts';
import { createEntityIndex } from './entity-index.ts';

export interface ParsedDataset {
  readonly entities: readonly Sourced<EntityFact>[];
  readonly relations: readonly Sourced<RelationFact>[];
}

/** Ids that stand twice, relations that stand twice, and whatever names an entity that is not there. */
export function checkReferences(
  { entities, relations }: ParsedDataset,
  known: KnownFacts,
  ontology: OntologyModel,
): readonly DatasetIssue[] {
  const labels = new Map([...known.labels, ...entities.map(({ fact }) => [fact.id, fact.label] as const)]);
  const index = createEntityIndex(labels, ontology);
  return [
    ...findRepeated(entities, ({ id }) => id, 'duplicate-id', 'id'),
    ...findRepeated(relations, ({ relationId }) => relationId, 'duplicate-relation', 'from'),
    ...checkEach(entities, (source) => checkEntity(source, index, ontology)),
    ...checkEach(relations, (source) => checkRelation(source, index, ontology)),
  ];
}

function findRepeated<Fact>(
  sources: readonly Sourced<Fact>[],
  toKey: (fact: Fact) => string,
  rule: 'duplicate-id' | 'duplicate-relation',
  column: string,
): readonly DatasetIssue[] {
  const firsts = new Map<string, Sourced<Fact>>();
  return checkEach(sources, (source) => {
    const key = toKey(source.fact);
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, source);
      return [];
    }
    const other = first.file === source.file ? String(first.row) : `${first.file}:${first.row}`;
    const place = { file: source.file, row: source.row, column, value: key };
    return [createIssue(rule, place, { other, relationId: key })];
  });
}

const checkEntity = (
  source: Sourced<EntityFact>,
  index: EntityIndex,
  ontology: OntologyModel,
): readonly DatasetIssue[] => [
  ...checkIdProperties(source, ontology.label(source.fact.label)?.properties ?? [], index),
  ...checkCitedDocuments(source, index),
];

function checkRelation(
  source: Sourced<RelationFact>,
  index: EntityIndex,
  ontology: OntologyModel,
): readonly DatasetIssue[] {
  const definition = ontology.relation(source.fact.type);
  if (!definition) return [];
  return [
    ...checkEnd(source, 'from', definition.from, index),
    ...checkEnd(source, 'to', definition.to, index),
    ...checkIdProperties(source, definition.properties, index),
    // A docId by default is that of a citation, which is checked already.
    ...(isCited(source.fact) ? [] : checkIdProperties(source, relationProperties, index)),
    ...checkCitedDocuments(source, index),
  ];
}

const isCited = ({ cites, properties }: RelationFact): boolean =>
  cites.some((cite) => toDocumentId(parseCitation(cite)?.document ?? '') === properties['docId']);

function checkCitedDocuments(
  { fact, file, row }: Sourced<EntityFact | RelationFact>,
  index: EntityIndex,
): readonly DatasetIssue[] {
  const documents = new Set(fact.cites.flatMap((cite) => parseCitation(cite)?.document ?? []));
  return [...documents].flatMap((value) => {
    const document = toDocumentId(value);
    if (index.labelOf(document) === 'Document') return [];
    const nearest = index.findNearest(document, ['Document'])?.slice(toDocumentId('').length);
    return [createIssue('citation-document', { file, row, column: 'cites', value }, { document, nearest })];
  });
}

function checkIdProperties(
  { fact, file, row }: Sourced<{ readonly properties: Properties }>,
  definitions: readonly PropertyDefinition[],
  index: EntityIndex,
): readonly DatasetIssue[] {
  return definitions.flatMap(({ name, refersTo }) => {
    const value = fact.properties[name];
    if (refersTo === undefined || value === undefined) return [];
    return (Array.isArray(value) ? value.map(String) : [String(value)]).flatMap((id) => {
      const label = index.labelOf(id);
      const place = { file, row, column: name, value: id };
      if (label === undefined)
        return [createIssue('unknown-reference', place, { nearest: index.findNearest(id, [refersTo]) })];
      return label === refersTo
        ? []
        : [createIssue('reference-label', place, index.describe([refersTo], label))];
    });
  });
}

function checkEnd(
  { fact, file, row }: Sourced<RelationFact>,
  column: 'from' | 'to',
  allowed: readonly string[],
  index: EntityIndex,
): readonly DatasetIssue[] {
  const id = fact[column];
  const label = index.labelOf(id);
  const place = { file, row, column, value: id };
  if (label === undefined)
    return [createIssue('unknown-end', place, { nearest: index.findNearest(id, allowed) })];
  if (allowed.includes(label)) return [];
  const direction = { direction: column, directionZh: column === 'from' ? '起点' : '终点' };
  return [
    createIssue('end-label', place, { type: fact.type, ...direction, ...index.describe(allowed, label) }),
  ];
}
