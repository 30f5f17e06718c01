import { compareText } from '../../domain/compare-text.ts';
import type { Statement } from '../../domain/facts.ts';
import { isStatedBy, mergeStatements, readStatements } from '../plan/statements.ts';
import type { StoredEntity, StoredGraph, StoredProperties, StoredRelation } from '../plan/stored-graph.ts';

export type ExportedEntity = Pick<StoredEntity, 'id' | 'label'> & Statement;
export type ExportedRelation = Pick<StoredRelation, 'relationId' | 'type' | 'from' | 'to'> & Statement;

/** What one dataset states, or all of them together, in order of id. */
export function selectFacts(
  { entities, relations }: StoredGraph,
  datasetId: string | undefined,
): { readonly entities: readonly ExportedEntity[]; readonly relations: readonly ExportedRelation[] } {
  return {
    entities: [...entities.values()]
      .flatMap(({ id, label, properties }) => {
        const statement = findStatement(properties, datasetId);
        return statement ? [{ id, label, ...statement }] : [];
      })
      .toSorted((left, right) => compareText(left.id, right.id)),
    relations: [...relations.values()]
      .flatMap(({ relationId, type, from, to, properties }) => {
        const statement = findStatement(properties, datasetId);
        return statement ? [{ relationId, type, from, to, ...statement }] : [];
      })
      .toSorted((left, right) => compareText(left.relationId, right.relationId)),
  };
}

function findStatement(stored: StoredProperties, datasetId: string | undefined): Statement | undefined {
  if (datasetId !== undefined && !isStatedBy(stored, datasetId)) return undefined;
  const statements = readStatements(stored);
  if (datasetId !== undefined) return statements.get(datasetId);
  const { properties, cites } = mergeStatements(statements);
  return { properties, cites };
}
