import type { Properties } from '../../domain/facts.ts';
import { editorProperties, type OntologyModel } from '../../domain/ontology/ontology.ts';
import type { LabelDefinition } from '../../domain/ontology/types.ts';
import { findNearest } from '../find-nearest.ts';
import { localDatasetId, mergeStatements } from '../plan/statements.ts';
import type { StoredGraph } from '../plan/stored-graph.ts';
import type { Cell } from '../read/dataset-source.ts';
import { completeStatement, listNeededOfEntity } from './complete-statement.ts';
import { createEditIssue, type EditIssue } from './edit-issue.ts';
import type { EntityEdit } from './edit-request.ts';
import { type EditTarget, findStatements } from './edit-target.ts';
import { readProperties } from './read-properties.ts';

export interface ReadTarget {
  /** Null where it cannot be said which fact is meant. */
  readonly target: EditTarget | null;
  readonly issues: readonly EditIssue[];
}

/** Finds the entity that an edit is about, and what its local statement becomes. */
export function readEntityEdit(edit: EntityEdit, stored: StoredGraph, ontology: OntologyModel): ReadTarget {
  const known = stored.entities.get(edit.id);
  const definition = ontology.label(known?.label ?? edit.label ?? '');
  if (!definition) return { target: null, issues: [describeMissingLabel(edit, ontology)] };
  const issues: EditIssue[] = [];
  if (edit.label !== null && edit.label !== definition.label)
    issues.push(
      createEditIssue('label-fixed', [...edit.path, 'label'], {
        value: edit.label,
        words: { expected: definition.label, expectedZh: definition.zh },
      }),
    );
  const owner = {
    name: definition.label,
    nameZh: definition.zh,
    definitions: [...definition.properties, ...editorProperties],
  };
  const read = readProperties(edit.properties, owner, edit.path, ontology);
  const identity = { kind: 'entity', id: edit.id, group: definition.label } as const;
  const statements = findStatements(stored, identity);
  const before = statements.get(localDatasetId);
  const properties: Record<string, Properties[string]> = { ...before?.properties };
  for (const [name, value] of read.values)
    if (value === null) Reflect.deleteProperty(properties, name);
    else properties[name] = value;
  const name =
    edit.name?.trim() ??
    properties['name'] ??
    mergeStatements(statements).properties['name'] ??
    findNamingValue(definition, properties);
  if (name !== undefined) properties['name'] = name;
  const written = new Map<string, Cell>(read.written);
  if (edit.name !== null) written.set('name', edit.name.trim());
  return {
    target: {
      path: edit.path,
      identity,
      version: edit.version,
      statements,
      after: {
        properties: completeStatement(properties, statements, listNeededOfEntity(definition)),
        cites: readCites(edit.cites) ?? before?.cites ?? [],
      },
      written,
    },
    issues: [...issues, ...read.issues],
  };
}

/** Citations as written, each once; null where the edit leaves them alone. */
export const readCites = (cites: readonly string[] | null): readonly string[] | null =>
  cites && [...new Set(cites.map((cite) => cite.trim()).filter((cite) => cite !== ''))];

const findNamingValue = ({ nameFrom }: LabelDefinition, properties: Properties) =>
  nameFrom === undefined ? undefined : properties[nameFrom];

function describeMissingLabel({ path, label }: EntityEdit, ontology: OntologyModel): EditIssue {
  if (label === null) return createEditIssue('label-required', [...path, 'label']);
  const nearest = findNearest(
    label,
    ontology.labels.map((definition) => definition.label),
  );
  return createEditIssue('unknown-label', [...path, 'label'], { value: label, words: { nearest } });
}
