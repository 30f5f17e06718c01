import type { PropertyValue, Statement } from '../../domain/facts.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { WholeEntry } from '../../journal/chain.ts';
import { unpackChunk } from '../../journal/chunks.ts';
import type { RecordChange, StatementChange } from '../../journal/entry.ts';
import { mergeStatements } from '../plan/statements.ts';
import { toStoredEntity, toStoredRelation } from '../plan/stored-form.ts';
import type { StoredEntity, StoredGraph, StoredProperties, StoredRelation } from '../plan/stored-graph.ts';

/** What a graph holds after the entries of a journal. */
export type ReplayedGraph = Omit<StoredGraph, 'position'>;

interface StatedEntity {
  readonly label: string;
  readonly statements: Map<string, Statement>;
}

interface StatedRelation {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly statements: Map<string, Statement>;
}

/** Follows a journal, entry by entry. */
export interface Replay {
  readonly add: (entry: WholeEntry) => void;
  /** @throws InvalidInputError for a fact of a kind that this version does not know */
  readonly finish: (ontology: OntologyModel) => ReplayedGraph;
}

/** Begins with an empty graph. */
export function createReplay(): Replay {
  const datasets = new Map<string, Record<string, PropertyValue>>();
  const entities = new Map<string, StatedEntity>();
  const relations = new Map<string, StatedRelation>();
  return {
    add({ entry, chunks }) {
      for (const record of entry.records) applyRecord(datasets, record);
      for (const chunk of chunks)
        for (const change of unpackChunk(chunk))
          if (change.kind === 'entity') {
            const { id, label } = change;
            state(entities, id, change, (statements) => ({ label, statements }));
          } else {
            const { id, type, from, to } = change;
            state(relations, id, change, (statements) => ({ type, from, to, statements }));
          }
    },
    finish: (ontology) => ({
      datasets,
      entities: new Map([...entities].map(([id, entity]) => [id, toEntity(id, entity, ontology)])),
      relations: new Map([...relations].map(([id, relation]) => [id, toRelation(id, relation, ontology)])),
    }),
  };
}

function applyRecord(
  datasets: Map<string, Record<string, PropertyValue>>,
  { dataset, properties }: RecordChange,
): void {
  if (properties === null) {
    datasets.delete(dataset);
    return;
  }
  const merged = Object.entries({ ...datasets.get(dataset), ...properties });
  datasets.set(
    dataset,
    Object.fromEntries(merged.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))),
  );
}

/** A fact that no dataset states any more is gone. */
function state<Fact extends { readonly statements: Map<string, Statement> }>(
  facts: Map<string, Fact>,
  id: string,
  { dataset, after }: Pick<StatementChange, 'dataset' | 'after'>,
  create: (statements: Map<string, Statement>) => Fact,
): void {
  const statements = facts.get(id)?.statements ?? new Map<string, Statement>();
  if (after === null) statements.delete(dataset);
  else statements.set(dataset, after);
  if (statements.size === 0) facts.delete(id);
  else facts.set(id, create(statements));
}

function toEntity(id: string, { label, statements }: StatedEntity, ontology: OntologyModel): StoredEntity {
  if (!ontology.label(label)) throw toUnknownKindError(id, label);
  return { id, label, properties: toStoredEntity(mergeStatements(statements)) };
}

function toRelation(
  relationId: string,
  { type, from, to, statements }: StatedRelation,
  ontology: OntologyModel,
): StoredRelation {
  const definition = ontology.relation(type);
  if (!definition) throw toUnknownKindError(relationId, type);
  const properties: StoredProperties = toStoredRelation(mergeStatements(statements), relationId, definition);
  return { relationId, type, from, to, properties };
}

const toUnknownKindError = (id: string, kind: string): InvalidInputError =>
  new InvalidInputError(
    `the journal states ${id}, a ${kind}, which this version of chain-atlas does not know: use the version that wrote it, or a newer one`,
    {
      messageZh: `变更日志中的 ${id} 属于 ${kind}，本版本的 chain-atlas 不认识：请使用写出该日志的版本或更新的版本`,
    },
  );
