import type { PropertyValue } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { RelationDefinition } from '../../domain/ontology/types.ts';
import { toRelationId } from '../../domain/relation-id.ts';
import { findNearest } from '../find-nearest.ts';
import { localDatasetId, mergeStatements } from '../plan/statements.ts';
import type { StoredGraph } from '../plan/stored-graph.ts';
import { relationColumns } from '../table-columns.ts';
import { findDefaultDocId } from '../validate/parse-relations.ts';
import { completeStatement, listNeededOfRelation } from './complete-statement.ts';
import { createEditIssue, type EditIssue } from './edit-issue.ts';
import type { FactIdentity, RelationEdit } from './edit-request.ts';
import { type EditTarget, findStatements, withoutLocal } from './edit-target.ts';
import { readCites, type ReadTarget } from './entity-targets.ts';
import { readProperties, type ReadProperties } from './read-properties.ts';

const notProperties = new Set(['from', 'to', 'relationId', 'cites']);

/** Finds the relation that an edit is about, and what its local statement becomes. */
export function readRelationEdit(
  edit: RelationEdit,
  stored: StoredGraph,
  ontology: OntologyModel,
): ReadTarget {
  const known = edit.relationId === null ? undefined : stored.relations.get(edit.relationId);
  if (edit.relationId !== null && !known)
    return { target: null, issues: [describeUnknown([...edit.path, 'relationId'], edit.relationId, stored)] };
  const type = known?.type ?? edit.type;
  const definition = ontology.relation(type ?? '');
  if (!definition) return { target: null, issues: [describeMissingType(edit, ontology)] };
  const read = readProperties(edit.properties, toOwner(definition), edit.path, ontology);
  const named: EditIssue[] = [];
  const identity = known
    ? ({ kind: 'relation', id: known.relationId, group: type ?? '', from: known.from, to: known.to } as const)
    : toNewIdentity(edit, definition, read, named);
  if (!identity) return { target: null, issues: [...read.issues, ...named] };
  const statements = findStatements(stored, identity);
  const fixed = known
    ? checkIdentity(edit, definition, identity, read, mergeStatements(statements).properties)
    : [];
  return {
    target: toTarget(edit, identity, statements, read, definition),
    issues: [...read.issues, ...fixed],
  };
}

const toOwner = (definition: RelationDefinition) => ({
  name: definition.type,
  nameZh: definition.zh,
  definitions: relationColumns(definition).filter(({ name }) => !notProperties.has(name)),
});

function toTarget(
  edit: RelationEdit,
  identity: FactIdentity,
  statements: EditTarget['statements'],
  { written, values }: ReadProperties,
  definition: RelationDefinition,
): EditTarget {
  const before = statements.get(localDatasetId);
  const cites = readCites(edit.cites) ?? before?.cites ?? [];
  const properties: Record<string, PropertyValue> = { ...before?.properties };
  for (const [name, value] of values)
    if (value === null) Reflect.deleteProperty(properties, name);
    else properties[name] = value;
  // Where nobody else states the relation, it gets what an import fills in by itself.
  if (withoutLocal(statements).size === 0) {
    properties['stated'] ??= 'EXPLICIT';
    const docId = findDefaultDocId(cites);
    if (docId !== undefined) properties['docId'] ??= docId;
  }
  return {
    path: edit.path,
    identity,
    version: edit.version,
    statements,
    after: {
      properties: completeStatement(properties, statements, listNeededOfRelation(definition)),
      cites,
    },
    written,
  };
}

/** The relation that type, ends and key properties name; what is missing goes to `issues`. */
function toNewIdentity(
  edit: RelationEdit,
  definition: RelationDefinition,
  { values }: ReadProperties,
  issues: EditIssue[],
): FactIdentity | null {
  for (const end of ['from', 'to'] as const)
    if (!edit[end]) issues.push(createEditIssue('relation-ends', [...edit.path, end]));
  if (!edit.from || !edit.to) return null;
  const defaults = { docId: findDefaultDocId(readCites(edit.cites) ?? []) };
  const key = { ...defaults, ...Object.fromEntries([...values].filter(([, value]) => value !== null)) };
  const id = toRelationId(definition, edit.from, edit.to, key);
  return { kind: 'relation', id, group: definition.type, from: edit.from, to: edit.to };
}

/** Whoever names a relation by its id may repeat type, ends and key, and may not change them. */
function checkIdentity(
  edit: RelationEdit,
  definition: RelationDefinition,
  identity: FactIdentity,
  { values }: ReadProperties,
  known: Readonly<Record<string, PropertyValue>>,
): readonly EditIssue[] {
  const ends = identity.kind === 'relation' ? identity : { from: '', to: '' };
  const beside = [
    ['type', edit.type, definition.type],
    ['from', edit.from, ends.from],
    ['to', edit.to, ends.to],
  ] as const;
  return [
    ...beside
      .filter(([, given, fixed]) => given !== null && given !== fixed)
      .map(([name, given, fixed]) => toFixed([...edit.path, name], given, fixed)),
    ...definition.key
      .filter((name) => values.has(name) && values.get(name) !== (known[name] ?? null))
      .map((name) => toFixed([...edit.path, 'properties', name], values.get(name) ?? null, known[name])),
  ];
}

const toFixed = (path: readonly string[], given: PropertyValue | null, fixed: PropertyValue | undefined) =>
  createEditIssue('relation-identity', path, {
    value: JSON.stringify(given),
    words: { expected: JSON.stringify(fixed ?? null) },
  });

function describeMissingType({ path, type }: RelationEdit, ontology: OntologyModel): EditIssue {
  if (type === null) return createEditIssue('relation-ends', [...path, 'type']);
  const nearest = findNearest(
    type,
    ontology.relations.map((definition) => definition.type),
  );
  return createEditIssue('unknown-type', [...path, 'type'], { value: type, words: { nearest } });
}

/** Nothing in the graph has this id; the nearest one that has is told. */
export function describeUnknown(path: readonly string[], id: string, stored: StoredGraph): EditIssue {
  const ids = /^[A-Z_]+\(/u.test(id) ? stored.relations.keys() : stored.entities.keys();
  return createEditIssue('unknown-fact', path, { value: id, words: { nearest: findNearest(id, ids) } });
}
