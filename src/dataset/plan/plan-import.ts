import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { compareVersions } from '../compare-versions.ts';
import type { DatasetFacts } from '../validate/dataset-facts.ts';
import type {
  EntityChange,
  ImportPlan,
  PlanRefusal,
  PropertyChanges,
  RelationChange,
} from './import-plan.ts';
import { toFactVersion } from './fact-version.ts';
import { NewEntity, NewRelation, type NewRelationContext } from './new-facts.ts';
import { findRemainingReferences } from './remaining-references.ts';
import type { Statement } from '../../domain/facts.ts';
import type { Statements } from './statements.ts';
import {
  findDisagreements,
  isStatedBy,
  localDatasetId,
  mergeStatements,
  normalize,
  readStatements,
} from './statements.ts';
import { diffProperties, toStoredEntity, toStoredRelation } from './stored-form.ts';
import type { StoredGraph, StoredProperties } from './stored-graph.ts';

export interface PlanOptions {
  readonly facts: DatasetFacts;
  readonly stored: StoredGraph;
  readonly ontology: OntologyModel;
  /** Takes an older version than the one in the graph. */
  readonly force?: boolean;
  /** The facts are edits, and may have the id that stands for them. */
  readonly allowLocal?: boolean;
}

/** Compares a dataset with what the graph holds of it. Changes nothing. */
export function planImport({
  facts,
  stored,
  ontology,
  force = false,
  allowLocal = false,
}: PlanOptions): ImportPlan {
  const { manifest } = facts;
  const { entities, disagreements: ofEntities } = planEntities(facts, stored);
  const { relations, disagreements: ofRelations } = planRelations(facts, stored, ontology);
  const record = stored.datasets.get(manifest.id);
  const previousVersion = record === undefined ? null : String(record['version']);
  return {
    position: stored.position,
    manifest,
    previousVersion,
    entities,
    relations,
    record: diffRecord(facts, record),
    disagreements: [...ofEntities, ...ofRelations],
    renamed: findRenamed(facts, stored),
    refusals: [
      ...(allowLocal ? [] : refuseReservedId(manifest.id)),
      ...(force ? [] : refuseOlderVersion(manifest.version, previousVersion)),
      ...findRemainingReferences({ facts, stored, ontology, entities, relations }),
    ],
  };
}

function findRenamed({ entities }: DatasetFacts, stored: StoredGraph): ImportPlan['renamed'] {
  return entities.flatMap(({ id, name, properties }) => {
    const before = stored.entities.get(id)?.properties['name'];
    const isKept = [name, properties['aliases'] ?? []].flat().includes(String(before));
    return before === undefined || isKept ? [] : [{ id, before: String(before), after: name }];
  });
}

type Disagreements = ImportPlan['disagreements'];

const listDisagreements = (id: string, statements: Statements): Disagreements =>
  findDisagreements(statements).map((disagreement) => ({ id, ...disagreement }));

function planEntities(
  { manifest, entities }: DatasetFacts,
  stored: StoredGraph,
): { readonly entities: readonly EntityChange[]; readonly disagreements: Disagreements } {
  const changes: EntityChange[] = [];
  const disagreements: Disagreements[number][] = [];
  const stated = new Set<string>();
  for (const fact of entities) {
    const { id, label, name, properties, cites } = fact;
    stated.add(id);
    const before = stored.entities.get(id)?.properties;
    if (before === undefined) {
      changes.push(new NewEntity(fact, manifest.id));
      continue;
    }
    const stating = { properties: { name, ...properties }, cites };
    const { statements, ...outcome } = compareFact(before, manifest.id, stating);
    disagreements.push(...listDisagreements(id, statements));
    const written = diffProperties(toStoredEntity(mergeStatements(statements)), before);
    if (Object.keys(written).length > 0)
      changes.push({ ...outcome, isNew: false, id, label, name, properties: written });
  }
  for (const { id, label, properties } of stored.entities.values()) {
    const rest = stated.has(id) ? null : withoutStatement(properties, manifest.id);
    if (rest === null) continue;
    const written =
      rest.size === 0 ? null : diffProperties(toStoredEntity(mergeStatements(rest)), properties);
    const name = String(properties['name']);
    const outcome = toRemoval(properties, manifest.id, rest);
    changes.push({ ...outcome, isNew: false, id, label, name, properties: written });
  }
  return { entities: changes, disagreements };
}

function planRelations(
  { manifest, entities, relations }: DatasetFacts,
  stored: StoredGraph,
  ontology: OntologyModel,
): { readonly relations: readonly RelationChange[]; readonly disagreements: Disagreements } {
  const changes: RelationChange[] = [];
  const disagreements: Disagreements[number][] = [];
  const stated = new Set<string>();
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? String(stored.entities.get(id)?.properties['name'] ?? id);
  const toEnds = (from: string, to: string) => ({ from, to, fromName: nameOf(from), toName: nameOf(to) });
  const toStored = (relationId: string, type: string, statements: Statements) =>
    toStoredRelation(mergeStatements(statements), relationId, ontology.relation(type) ?? {});
  const contexts = new Map<string, NewRelationContext>();
  for (const fact of relations) {
    const { relationId, type, from, to } = fact;
    stated.add(relationId);
    const before = stored.relations.get(relationId)?.properties;
    if (before === undefined) {
      const definition = ontology.relation(type) ?? {};
      const context = contexts.get(type) ?? {
        datasetId: manifest.id,
        definition,
        nameOf,
      };
      contexts.set(type, context);
      changes.push(new NewRelation(fact, context));
      continue;
    }
    const { statements, ...outcome } = compareFact(before, manifest.id, fact);
    disagreements.push(...listDisagreements(relationId, statements));
    const written = diffProperties(toStored(relationId, type, statements), before);
    if (Object.keys(written).length > 0)
      changes.push({
        ...outcome,
        isNew: false,
        relationId,
        type,
        ...toEnds(from, to),
        properties: written,
      });
  }
  for (const { relationId, type, from, to, properties } of stored.relations.values()) {
    const rest = stated.has(relationId) ? null : withoutStatement(properties, manifest.id);
    if (rest === null) continue;
    const written = rest.size === 0 ? null : diffProperties(toStored(relationId, type, rest), properties);
    const outcome = toRemoval(properties, manifest.id, rest);
    changes.push({
      ...outcome,
      isNew: false,
      relationId,
      type,
      ...toEnds(from, to),
      properties: written,
    });
  }
  return { relations: changes, disagreements };
}

type Outcome = Pick<EntityChange, 'change' | 'statement' | 'before' | 'version'>;

/** What all datasets say of a fact that the graph has, once this one says `stated`. */
function compareFact(
  stored: StoredProperties,
  datasetId: string,
  stated: Statement,
): Outcome & { readonly statements: Statements } {
  const known = readStatements(stored);
  const before = known.get(datasetId) ?? null;
  const statement = normalize(stated);
  const statements = new Map(known).set(datasetId, statement);
  const change = before === null ? 'added' : 'changed';
  return { change, statement, before, version: toFactVersion(statements), statements };
}

/** The others say `rest` of a fact once this dataset says no more. */
const toRemoval = (stored: StoredProperties, datasetId: string, rest: Statements): Outcome => ({
  change: 'removed',
  statement: null,
  before: readStatements(stored).get(datasetId) ?? null,
  version: rest.size === 0 ? null : toFactVersion(rest),
});

/** What the others say of a fact that this dataset no longer states; null when it did not state it before either. */
function withoutStatement(stored: StoredProperties, datasetId: string): Statements | null {
  if (!isStatedBy(stored, datasetId)) return null;
  return new Map([...readStatements(stored)].filter(([id]) => id !== datasetId));
}

function diffRecord(
  { manifest, entities, relations, contentHash }: DatasetFacts,
  stored: StoredProperties | undefined,
): PropertyChanges {
  const { id: _id, ...described } = manifest;
  const wanted = { ...described, contentHash, entityCount: entities.length, relationCount: relations.length };
  const { importedAt: _importedAt, ...rest } = stored ?? {};
  return diffProperties(wanted, rest);
}

const refuseReservedId = (id: string): readonly PlanRefusal[] =>
  id === localDatasetId
    ? [
        {
          reason: 'RESERVED_ID',
          message: `the dataset id ${id} stands for edits made through the API; give the dataset another id`,
          messageZh: `数据集标识 ${id} 专用于经 API 所做的修改，请另取标识`,
        },
      ]
    : [];

const refuseOlderVersion = (version: string, previous: string | null): readonly PlanRefusal[] =>
  previous !== null && compareVersions(version, previous) < 0
    ? [
        {
          reason: 'OLDER_VERSION',
          message: `version ${version} is older than ${previous}, which the graph has; import with --force to go back to it`,
          messageZh: `版本 ${version} 早于图谱中的 ${previous}；如确需退回旧版本，请使用 --force`,
        },
      ]
    : [];
