import { compareText } from '../../domain/compare-text.ts';
import type { EntityFact, RelationFact, Statement } from '../../domain/facts.ts';
import { hashContent } from '../content-hash.ts';
import { findManifest } from '../export/export-dataset.ts';
import { selectFacts } from '../export/select-facts.ts';
import type { ImportPlan } from '../plan/import-plan.ts';
import { planImport } from '../plan/plan-import.ts';
import { localDatasetId } from '../plan/statements.ts';
import type { StoredGraph } from '../plan/stored-graph.ts';
import type { DatasetManifest } from '../read/dataset-source.ts';
import type { DatasetFacts } from '../validate/dataset-facts.ts';
import { createEditIssue, type EditIssue } from './edit-issue.ts';
import type { EditRequest, FactIdentity } from './edit-request.ts';
import { type EditTarget, keyOf } from './edit-target.ts';
import { readTargets } from './read-targets.ts';
import { addLocalRelations, checkStillNamed } from './removals.ts';
import { validateTargets, type ValidateTargetsOptions } from './validate-targets.ts';

export interface PlanEditOptions extends Omit<ValidateTargetsOptions, 'targets'> {
  readonly request: EditRequest;
  readonly maxRows: number;
}

/** What an edit would change, or why it may not. */
export interface EditPlan {
  /** Null when there is an issue. */
  readonly plan: ImportPlan | null;
  /** What the dataset `local` states then. */
  readonly facts: DatasetFacts | null;
  readonly issues: readonly EditIssue[];
  readonly warnings: readonly EditIssue[];
}

/** Plans what a request changes in the dataset `local`. Changes nothing. */
export async function planEdit(options: PlanEditOptions): Promise<EditPlan> {
  const { request, stored, ontology, maxRows } = options;
  const tooMany = checkRowCount(request, maxRows);
  if (tooMany) return { plan: null, facts: null, issues: [tooMany], warnings: [] };
  const read = readTargets(request, stored, ontology);
  const targets = request.withRelations ? addLocalRelations(read.targets, stored) : read.targets;
  const found = [
    ...read.issues,
    ...checkStillNamed(targets, stored, ontology),
    ...(await validateTargets({ ...options, targets })),
  ];
  const issues = found.filter(({ severity }) => severity === 'error');
  const warnings = found.filter(({ severity }) => severity === 'warning');
  if (issues.length > 0) return { plan: null, facts: null, issues, warnings };

  const facts = toLocalFacts(targets, stored);
  const planned = planImport({ facts, stored, ontology, force: true, allowLocal: true });
  if (planned.refusals.length > 0)
    return { plan: null, facts: null, issues: planned.refusals.map(toRefused), warnings };
  return { ...withNextVersion(planned, facts), issues, warnings };
}

function checkRowCount(request: EditRequest, maxRows: number): EditIssue | null {
  const lists = [request.entities, request.relations, request.removedEntities, request.removedRelations];
  const found = lists.reduce((sum, list) => sum + list.length, 0);
  const words = { found: String(found), limit: String(maxRows) };
  return found > maxRows ? createEditIssue('too-many-rows', [], { words }) : null;
}

const toRefused = ({ message, messageZh }: ImportPlan['refusals'][number]): EditIssue =>
  createEditIssue('not-planned', [], { words: { reason: message, reasonZh: messageZh } });

/** All that `local` states once the targets are carried out. */
function toLocalFacts(targets: readonly EditTarget[], stored: StoredGraph): DatasetFacts {
  const { entities, relations } = selectFacts(stored, localDatasetId);
  const changed = new Set(targets.map(({ identity }) => keyOf(identity)));
  const after = targets.flatMap(({ identity, after: statement }) =>
    statement ? [{ identity, statement }] : [],
  );
  const facts = {
    manifest: stored.datasets.has(localDatasetId) ? findManifest(stored, localDatasetId) : firstManifest,
    entities: [
      ...entities
        .filter(({ id }) => !changed.has(`entity ${id}`))
        .map(({ id, label, ...statement }) => toEntityFact(id, label, statement)),
      ...after.flatMap(({ identity, statement }) =>
        identity.kind === 'entity' ? [toEntityFact(identity.id, identity.group, statement)] : [],
      ),
    ].toSorted((left, right) => compareText(left.id, right.id)),
    relations: [
      ...relations.filter(({ relationId }) => !changed.has(`relation ${relationId}`)),
      ...after.flatMap(({ identity, statement }) => toRelationFacts(identity, statement)),
    ].toSorted((left, right) => compareText(left.relationId, right.relationId)),
  };
  return { ...facts, contentHash: hashContent(facts) };
}

const firstManifest: DatasetManifest = {
  id: localDatasetId,
  version: '0',
  title: '经接口所做的修改',
  titleEn: 'Edits made through the API',
  kind: 'PLAN',
};

function toEntityFact(id: string, label: string, statement: Statement): EntityFact {
  const { name, ...properties } = statement.properties;
  return { id, label, name: String(name), properties, cites: statement.cites };
}

const toRelationFacts = (identity: FactIdentity, statement: Statement): readonly RelationFact[] =>
  identity.kind === 'relation'
    ? [
        {
          relationId: identity.id,
          type: identity.group,
          from: identity.from,
          to: identity.to,
          properties: statement.properties,
          cites: statement.cites,
        },
      ]
    : [];

/** The version of `local` counts its edits; one that changes nothing is none. */
function withNextVersion(
  plan: ImportPlan,
  facts: DatasetFacts,
): { readonly plan: ImportPlan; readonly facts: DatasetFacts } {
  if (plan.entities.length + plan.relations.length === 0) return { plan: { ...plan, record: {} }, facts };
  const version = String(Number(facts.manifest.version) + 1);
  const manifest = { ...facts.manifest, version };
  return {
    plan: { ...plan, manifest, record: { ...plan.record, version } },
    facts: { ...facts, manifest },
  };
}
