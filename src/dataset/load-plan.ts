import type { OntologyModel } from '../domain/ontology/ontology.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { AnyCypherQuery, PlainValue } from '../graph/cypher-query.ts';
import type { GraphEngine, WriteStatement } from '../graph/engine.ts';
import { toKebabCase } from '../graph/families/names.ts';
import type { EntityChange, ImportPlan, RelationChange } from './plan/import-plan.ts';
import { countChanges, isEmptyPlan } from './plan/import-plan.ts';

export interface LoadOptions {
  readonly engine: GraphEngine;
  readonly catalogue: Catalogue;
  readonly ontology: OntologyModel;
  readonly plan: ImportPlan;
  /** The time that the dataset's record gets as `importedAt`; the present by default. */
  readonly now?: Date;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

const rowsPerStatement = 2000;

/** Carries a plan out: readers see all of it or nothing. An empty plan writes nothing, not even the time. */
export async function loadPlan(options: LoadOptions): Promise<void> {
  const { engine, plan, signal, onProgress } = options;
  if (isEmptyPlan(plan)) return;
  await engine.applyAtomically(toWriteStatements(options), {
    // The dataset's own record is one more.
    changeCount: countChanges(plan) + 1,
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
}

/** Relations go before the entities that they hold on to, and come after them; the record is last. */
export async function* toWriteStatements({
  catalogue,
  ontology,
  plan,
  now = new Date(),
}: LoadOptions): AsyncGenerator<WriteStatement> {
  const leavingRelations = groupBy(plan.relations.filter(isLeaving), ({ type }) => type);
  for (const [type, changes] of leavingRelations)
    yield* inBatches(
      catalogue.get(`delete-${toKebabCase(type)}-relations`),
      'rows',
      changes.map(toRelationEnds),
    );
  const leavingIds = plan.entities.filter(isLeaving).map(({ id }) => id);
  yield* inBatches(catalogue.get('delete-entities'), 'ids', leavingIds);

  const comingEntities = groupBy(plan.entities.filter(isComing), ({ label }) => label);
  for (const { label, pluralField } of ontology.labels)
    yield* inBatches(
      catalogue.get(`put-${toKebabCase(pluralField)}`),
      'rows',
      (comingEntities.get(label) ?? []).map(({ id, properties }) => ({ id, properties })),
    );
  const comingRelations = groupBy(plan.relations.filter(isComing), ({ type }) => type);
  for (const [type, changes] of comingRelations)
    yield* inBatches(
      catalogue.get(`put-${toKebabCase(type)}-relations`),
      'rows',
      changes.map((change) => ({ ...toRelationEnds(change), properties: change.properties })),
    );

  const record = { ...plan.record, importedAt: now.toISOString() };
  yield {
    query: catalogue.get('put-dataset'),
    params: { id: plan.manifest.id, properties: record },
    changes: 1,
  };
}

const isLeaving = ({ properties }: EntityChange | RelationChange): boolean => properties === null;
const isComing = ({ properties }: EntityChange | RelationChange): boolean => properties !== null;

const toRelationEnds = ({ relationId, from, to }: RelationChange) => ({ relationId, from, to });

function* inBatches(
  query: AnyCypherQuery,
  param: string,
  items: readonly PlainValue[],
): Generator<WriteStatement> {
  for (let start = 0; start < items.length; start += rowsPerStatement) {
    const batch = items.slice(start, start + rowsPerStatement);
    yield { query, params: { [param]: batch }, changes: batch.length };
  }
}
