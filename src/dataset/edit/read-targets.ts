import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { localDatasetId } from '../plan/statements.ts';
import type { StoredGraph } from '../plan/stored-graph.ts';
import { createEditIssue, type EditIssue } from './edit-issue.ts';
import type { EditRequest, FactIdentity, FactRemoval } from './edit-request.ts';
import {
  type EditTarget,
  findStatements,
  keyOf,
  nameOf,
  toPresentFact,
  withoutLocal,
} from './edit-target.ts';
import { readEntityEdit, type ReadTarget } from './entity-targets.ts';
import { describeUnknown, readRelationEdit } from './relation-targets.ts';

export interface ReadTargets {
  readonly targets: readonly EditTarget[];
  readonly issues: readonly EditIssue[];
}

/** The facts that a request is about, with everything that can be said of each by itself. */
export function readTargets(request: EditRequest, stored: StoredGraph, ontology: OntologyModel): ReadTargets {
  const read: readonly ReadTarget[] = [
    ...request.entities.map((edit) => readEntityEdit(edit, stored, ontology)),
    ...request.relations.map((edit) => readRelationEdit(edit, stored, ontology)),
    ...request.removedEntities.map((removal) => readRemoval(removal, findEntity(stored, removal.id), stored)),
    ...request.removedRelations.map((removal) =>
      readRemoval(removal, findRelation(stored, removal.id), stored),
    ),
    ...request.resets.map(({ statement: after, ...reset }) => {
      const statements = findStatements(stored, reset.identity);
      return { target: { ...reset, statements, after, written: new Map() }, issues: [] };
    }),
  ];
  const targets = read.flatMap(({ target }) => target ?? []);
  return {
    targets,
    issues: [
      ...read.flatMap(({ issues }) => issues),
      ...findRepeated(targets),
      ...(request.overwrite ? [] : targets.flatMap((target) => checkVersion(target, stored))),
    ],
  };
}

function findEntity(stored: StoredGraph, id: string): FactIdentity | null {
  const entity = stored.entities.get(id);
  return entity ? { kind: 'entity', id, group: entity.label } : null;
}

function findRelation(stored: StoredGraph, id: string): FactIdentity | null {
  const relation = stored.relations.get(id);
  return relation
    ? { kind: 'relation', id, group: relation.type, from: relation.from, to: relation.to }
    : null;
}

/** The fact with this id, whether entity or relation; null where there is none. */
export const findIdentity = (stored: StoredGraph, id: string): FactIdentity | null =>
  findEntity(stored, id) ?? findRelation(stored, id);

function readRemoval(
  { path, id, version }: FactRemoval,
  identity: FactIdentity | null,
  stored: StoredGraph,
): ReadTarget {
  if (!identity) return { target: null, issues: [describeUnknown([...path, 'id'], id, stored)] };
  const statements = findStatements(stored, identity);
  const datasets = [...withoutLocal(statements).keys()].join(', ');
  const words = { name: nameOf(identity, stored), datasets };
  if (!statements.has(localDatasetId))
    return { target: null, issues: [createEditIssue('stated-elsewhere', path, { value: id, words })] };
  return {
    target: { path, identity, version, statements, after: null, written: new Map() },
    issues: datasets === '' ? [] : [createEditIssue('still-stated', path, { value: id, words })],
  };
}

function findRepeated(targets: readonly EditTarget[]): readonly EditIssue[] {
  const firsts = new Map<string, EditTarget>();
  return targets.flatMap((target) => {
    const first = firsts.get(keyOf(target.identity));
    if (!first) {
      firsts.set(keyOf(target.identity), target);
      return [];
    }
    const other = first.path.join('.');
    return [createEditIssue('edit-twice', target.path, { value: target.identity.id, words: { other } })];
  });
}

function checkVersion(
  { path, identity, version, statements, isCompanion }: EditTarget,
  stored: StoredGraph,
): readonly EditIssue[] {
  if (isCompanion) return [];
  const place = [...path, 'version'];
  if (statements.size === 0)
    return version === null ? [] : [createEditIssue('version-of-nothing', place, { value: version })];
  const present = toPresentFact(statements);
  if (version === present.version) return [];
  const words = { name: nameOf(identity, stored), version: present.version };
  return version === null
    ? [createEditIssue('version-required', place, { words, present })]
    : [createEditIssue('version-conflict', place, { value: version, words, present })];
}
