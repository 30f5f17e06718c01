import { compareText } from '../../domain/compare-text.ts';
import type { PropertyValue, Statement } from '../../domain/facts.ts';
import {
  type JournalPosition,
  type StatementChanges,
  toEntityChange,
  toRelationChange,
} from '../../journal/entry.ts';
import type { DatasetManifest } from '../read/dataset-source.ts';

export type ChangeKind = 'added' | 'changed' | 'removed';

/** Properties to write; null takes one away. */
export type PropertyChanges = Readonly<Record<string, PropertyValue | null>>;

interface Change {
  /** No dataset has stated it before: the graph does not have it. */
  readonly isNew: boolean;
  /** Relative to what this dataset stated before. */
  readonly change: ChangeKind;
  /** Null when the fact leaves the graph; otherwise what has to be written, and nothing else. */
  readonly properties: PropertyChanges | null;
  /** What this dataset states from then on; null: nothing more. */
  readonly statement: Statement | null;
  /** What it stated before; null: nothing. */
  readonly before: Statement | null;
  /** The version of the fact then; null when it leaves the graph. */
  readonly version: string | null;
}

export interface EntityChange extends Change {
  readonly id: string;
  readonly label: string;
  readonly name: string;
}

export interface RelationChange extends Change {
  readonly relationId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Names of both ends, for people. */
  readonly fromName: string;
  readonly toName: string;
}

export type FactChange = EntityChange | RelationChange;

/** A property of which datasets say different things; `local` wins, then the first dataset by id. */
interface Disagreement {
  /** Id of the entity or relation. */
  readonly id: string;
  readonly property: string;
  /** What each dataset says; the first one is shown. */
  readonly values: Readonly<Record<string, PropertyValue>>;
}

interface Rename {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** Why a plan may not be carried out. */
export interface PlanRefusal {
  readonly reason: 'OLDER_VERSION' | 'STILL_REFERRED_TO' | 'RESERVED_ID';
  readonly message: string;
  readonly messageZh: string;
}

/** What an import would change. Nothing at all when the graph has the dataset already. */
export interface ImportPlan {
  /** The journal's last entry when the graph was read; the plan is good for that graph alone. */
  readonly position: JournalPosition;
  readonly manifest: DatasetManifest;
  /** The version in the graph; null when the dataset is new. */
  readonly previousVersion: string | null;
  readonly entities: readonly EntityChange[];
  readonly relations: readonly RelationChange[];
  /** What changes in the dataset's own record, `importedAt` left out. */
  readonly record: PropertyChanges;
  readonly disagreements: readonly Disagreement[];
  /** Entities that get another name without keeping the old one as an alias: nobody would find them by it. */
  readonly renamed: readonly Rename[];
  /** When there is one, the plan is not carried out. */
  readonly refusals: readonly PlanRefusal[];
}

/** Whether a fact leaves the graph. What is written of a new one is not asked for: it would be worked out. */
export const isLeaving = (change: Pick<Change, 'isNew' | 'properties'>): boolean =>
  !change.isNew && change.properties === null;

/** True when there is nothing to do. */
export const isEmptyPlan = ({ entities, relations, record }: ImportPlan): boolean =>
  entities.length + relations.length + Object.keys(record).length === 0;

/** What the journal keeps of a plan, made as it is asked for: entities first, and each kind in order of id. */
export function listStatementChanges({ manifest, entities, relations }: ImportPlan): StatementChanges {
  const dataset = manifest.id;
  const byId = entities.toSorted((left, right) => compareText(left.id, right.id));
  const byRelationId = relations.toSorted((left, right) => compareText(left.relationId, right.relationId));
  return {
    entityCount: byId.length,
    relationCount: byRelationId.length,
    *[Symbol.iterator]() {
      for (const change of byId) yield toEntityChange(change, dataset, change.statement);
      for (const change of byRelationId) yield toRelationChange(change, dataset, change.statement);
    },
  };
}

/** How many facts a plan adds, changes and removes. */
export function countKinds({ entities, relations }: ImportPlan): Readonly<Record<ChangeKind, number>> {
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const { change } of [...entities, ...relations]) counts[change] += 1;
  return counts;
}

/** Facts that a plan writes or takes away. */
export const countChanges = ({ entities, relations }: ImportPlan): number =>
  entities.length + relations.length;
