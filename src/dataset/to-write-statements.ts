import type { OntologyModel } from '../domain/ontology/ontology.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { AnyCypherQuery, PlainValue } from '../graph/cypher-query.ts';
import type { CreatedFacts, WriteStatement } from '../graph/engine.ts';
import { toKebabCase } from '../graph/families/names.ts';
import type { RecordChange } from '../journal/entry.ts';
import { type EntityChange, isLeaving, type RelationChange } from './plan/import-plan.ts';

export interface LoadOptions {
  readonly catalogue: Catalogue;
  readonly ontology: OntologyModel;
  readonly changes: FactChanges;
  /** What changes in the records of datasets. */
  readonly records: readonly RecordChange[];
}

/** Facts to write, with only what has to be written of each, or to take away: null properties. */
export interface FactChanges {
  readonly entities: readonly Pick<EntityChange, 'isNew' | 'id' | 'label' | 'properties'>[];
  readonly relations: readonly Pick<
    RelationChange,
    'isNew' | 'relationId' | 'type' | 'from' | 'to' | 'properties'
  >[];
}

/** What one transaction of the embedded engine is meant for. */
const rowsPerStatement = 5000;

/**
 * Relations go before the entities that they hold on to, and come after them; records are last. A relation that the
 * graph does not have is created and not looked for: the guard of the load holds that nobody else has written it.
 */
export async function* toWriteStatements({
  catalogue,
  ontology,
  changes: { entities, relations },
  records,
}: LoadOptions): AsyncGenerator<WriteStatement> {
  const leavingRelations = groupBy(relations.filter(isLeaving), ({ type }) => type);
  for (const [type, changes] of leavingRelations)
    yield* inBatches(catalogue.get(`delete-${toKebabCase(type)}-relations`), 'rows', changes, toRelationEnds);
  const leavingIds = entities.filter(isLeaving).map(({ id }) => id);
  yield* inBatches(catalogue.get('delete-entities'), 'ids', leavingIds, (id) => id);

  const comingEntities = groupBy(entities.filter(isComing), ({ label }) => label);
  for (const { label, pluralField } of ontology.labels)
    for (const [isNew, ofKind] of groupBy(comingEntities.get(label) ?? [], (change) => change.isNew))
      yield* inBatches(
        catalogue.get(`put-${toKebabCase(pluralField)}`),
        'rows',
        ofKind,
        ({ id, properties }) => ({ id, properties }),
        isNew ? { kind: 'entities', label } : undefined,
      );
  const comingRelations = groupBy(relations.filter(isComing), ({ type }) => type);
  for (const [type, changes] of comingRelations)
    for (const [isNew, ofKind] of groupBy(changes, (change) => change.isNew))
      yield* inBatches(
        catalogue.get(`${isNew ? 'create' : 'put'}-${toKebabCase(type)}-relations`),
        'rows',
        ofKind,
        ({ relationId, from, to, properties }) => ({ relationId, from, to, properties }),
        isNew ? { kind: 'relations', type } : undefined,
      );

  for (const { dataset: id, properties } of records)
    yield properties === null
      ? { query: catalogue.get('delete-dataset'), params: { id }, changes: 1 }
      : { query: catalogue.get('put-dataset'), params: { id, properties }, changes: 1 };
}

const isComing = (change: Parameters<typeof isLeaving>[0]): boolean => !isLeaving(change);

const toRelationEnds = ({ relationId, from, to }: FactChanges['relations'][number]) => ({
  relationId,
  from,
  to,
});

/** Rows are made batch by batch: those of a whole load are as large as the load. */
function* inBatches<Item>(
  query: AnyCypherQuery,
  param: string,
  items: readonly Item[],
  toRow: (item: Item) => PlainValue,
  creates?: CreatedFacts,
): Generator<WriteStatement> {
  for (let start = 0; start < items.length; start += rowsPerStatement) {
    const batch = items.slice(start, start + rowsPerStatement).map(toRow);
    yield { query, params: { [param]: batch }, changes: batch.length, ...(creates ? { creates } : {}) };
  }
}
