import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { relationProperties } from '../../domain/ontology/ontology.ts';
import { listNamedIds } from '../plan/remaining-references.ts';
import { localDatasetId, mergeStatements, type Statements } from '../plan/statements.ts';
import type { StoredGraph } from '../plan/stored-graph.ts';
import { createEditIssue, type EditIssue } from './edit-issue.ts';
import type { FactIdentity } from './edit-request.ts';
import {
  type EditTarget,
  findStatements,
  keyOf,
  nameOf,
  toStatementsAfter,
  withoutLocal,
} from './edit-target.ts';

const mostNamed = 5;

/** Entities that nobody states any more once the targets are carried out. */
const findLeaving = (targets: readonly EditTarget[]): ReadonlyMap<string, EditTarget> =>
  new Map(
    targets
      .filter((target) => target.identity.kind === 'entity' && toStatementsAfter(target).size === 0)
      .map((target) => [target.identity.id, target]),
  );

/** The local relations of entities that leave, which go with them. */
export function addLocalRelations(
  targets: readonly EditTarget[],
  stored: StoredGraph,
): readonly EditTarget[] {
  const leaving = findLeaving(targets);
  const named = new Set(targets.map(({ identity }) => keyOf(identity)));
  const added: EditTarget[] = [];
  for (const { relationId: id, type: group, from, to } of stored.relations.values()) {
    const cause = leaving.get(from) ?? leaving.get(to);
    const identity: FactIdentity = { kind: 'relation', id, group, from, to };
    if (!cause || named.has(keyOf(identity))) continue;
    const statements = findStatements(stored, identity);
    if (statements.has(localDatasetId))
      added.push({
        path: cause.path,
        identity,
        version: null,
        statements,
        after: null,
        written: new Map(),
        isCompanion: true,
      });
  }
  return [...targets, ...added];
}

/** Entities that would leave although a fact that stays names them: as an end, in an id property or by citing. */
export function checkStillNamed(
  targets: readonly EditTarget[],
  stored: StoredGraph,
  ontology: OntologyModel,
): readonly EditIssue[] {
  const leaving = findLeaving(targets);
  if (leaving.size === 0) return [];
  const naming = new Map<string, string[]>();
  const isLocal = new Map<string, boolean>();
  for (const { identity, statements } of listFactsAfter(targets, stored))
    for (const id of listNamed(identity, statements, ontology)) {
      if (id === identity.id || !leaving.has(id)) continue;
      naming.set(id, [...(naming.get(id) ?? []), identity.id]);
      // Only relations go with an entity, and only where no other dataset states them.
      const mayGo = identity.kind === 'relation' && withoutLocal(statements).size === 0;
      isLocal.set(id, (isLocal.get(id) ?? true) && mayGo);
    }
  return [...naming].map(([id, by]) => {
    const { path, identity } = leaving.get(id) as EditTarget;
    const wayOut = isLocal.get(id) ? wayOutWithRelations : { wayOut: '', wayOutZh: '' };
    const found = by.length > mostNamed ? `${by.slice(0, mostNamed).join(', ')}, …` : by.join(', ');
    const words = { name: nameOf(identity, stored), count: String(by.length), found, ...wayOut };
    return createEditIssue('still-named', path, { value: id, words });
  });
}

const wayOutWithRelations = {
  wayOut: ', or set withRelations: true to delete them as well',
  wayOutZh: '，或设 withRelations: true 一并删除',
};

interface FactAfter {
  readonly identity: FactIdentity;
  readonly statements: Statements;
}

/** Every fact as it will be. */
function* listFactsAfter(targets: readonly EditTarget[], stored: StoredGraph): Generator<FactAfter> {
  const changed = new Set(targets.map(({ identity }) => keyOf(identity)));
  for (const target of targets) {
    const statements = toStatementsAfter(target);
    if (statements.size > 0) yield { identity: target.identity, statements };
  }
  for (const { id, label } of stored.entities.values()) {
    const identity: FactIdentity = { kind: 'entity', id, group: label };
    if (!changed.has(keyOf(identity))) yield { identity, statements: findStatements(stored, identity) };
  }
  for (const { relationId: id, type, from, to } of stored.relations.values()) {
    const identity: FactIdentity = { kind: 'relation', id, group: type, from, to };
    if (!changed.has(keyOf(identity))) yield { identity, statements: findStatements(stored, identity) };
  }
}

function listNamed(
  identity: FactIdentity,
  statements: Statements,
  ontology: OntologyModel,
): ReadonlySet<string> {
  const { properties, cites } = mergeStatements(statements);
  const definitions =
    identity.kind === 'entity'
      ? (ontology.label(identity.group)?.properties ?? [])
      : [...(ontology.relation(identity.group)?.properties ?? []), ...relationProperties];
  const ends = identity.kind === 'relation' ? [identity.from, identity.to] : [];
  return new Set([...ends, ...listNamedIds({ ...properties, cites }, definitions)]);
}
