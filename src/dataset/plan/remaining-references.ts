import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import type { PropertyValue } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { relationProperties } from '../../domain/ontology/ontology.ts';
import type { PropertyDefinition } from '../../domain/ontology/types.ts';
import type { DatasetFacts } from '../validate/dataset-facts.ts';
import { type EntityChange, isLeaving, type PlanRefusal, type RelationChange } from './import-plan.ts';
import { toStrings } from './statements.ts';
import type { StoredGraph, StoredProperties } from './stored-graph.ts';

export interface PlannedChanges {
  readonly facts: DatasetFacts;
  readonly stored: StoredGraph;
  readonly ontology: OntologyModel;
  readonly entities: readonly EntityChange[];
  readonly relations: readonly RelationChange[];
}

/**
 * Entities that would leave the graph although a fact of another dataset still names them: as an end, in an id
 * property or by citing a document. This dataset's own facts were checked when it was validated.
 */
export function findRemainingReferences(changes: PlannedChanges): readonly PlanRefusal[] {
  const leaving = new Map(changes.entities.filter(isLeaving).map((entity) => [entity.id, entity]));
  if (leaving.size === 0) return [];
  return [...listForeignReferences(changes)].flatMap(({ id, by, datasets }) => {
    const entity = leaving.get(id);
    return entity ? [toRefusal(entity, by, datasets)] : [];
  });
}

interface Reference {
  /** What is named. */
  readonly id: string;
  /** The fact that names it. */
  readonly by: string;
  readonly datasets: readonly string[];
}

function* listForeignReferences({ facts, stored, ontology }: PlannedChanges): Generator<Reference> {
  const others = (properties: StoredProperties) =>
    toStrings(properties['datasets']).filter((dataset) => dataset !== facts.manifest.id);
  for (const { id: by, label, properties } of stored.entities.values()) {
    const datasets = others(properties);
    if (datasets.length === 0) continue;
    for (const id of listNamedIds(properties, ontology.label(label)?.properties ?? []))
      if (id !== by) yield { id, by, datasets };
  }
  for (const { relationId: by, type, from, to, properties } of stored.relations.values()) {
    const datasets = others(properties);
    if (datasets.length === 0) continue;
    const definitions = [...(ontology.relation(type)?.properties ?? []), ...relationProperties];
    for (const id of new Set([from, to, ...listNamedIds(properties, definitions)]))
      yield { id, by, datasets };
  }
}

/** Ids that a fact names: in its id properties, and by citing documents. */
export const listNamedIds = (
  properties: StoredProperties,
  definitions: readonly PropertyDefinition[],
): readonly string[] => [
  ...definitions
    .filter(({ refersTo }) => refersTo !== undefined)
    .flatMap(({ name }) => toIds(properties[name])),
  ...toStrings(properties['cites']).flatMap((cite) => toDocumentId(parseCitation(cite)?.document ?? '')),
];

const toIds = (value: PropertyValue | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : toStrings(value);

function toRefusal({ id, name }: EntityChange, by: string, datasets: readonly string[]): PlanRefusal {
  const owners = datasets.join(', ');
  return {
    reason: 'STILL_REFERRED_TO',
    message: `${name} (${id}) would go, but ${by} of the dataset ${owners} still names it; keep it, or change ${owners} first`,
    messageZh: `将删除${name}（${id}），但数据集 ${owners} 中的 ${by} 仍引用它；请保留，或先修改 ${owners}`,
  };
}
