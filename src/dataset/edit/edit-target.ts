import type { StoredGraph, StoredProperties } from '../plan/stored-graph.ts';
import { localDatasetId, mergeStatements, readStatements } from '../plan/statements.ts';
import type { Statements } from '../plan/statements.ts';
import type { Statement } from '../../domain/facts.ts';
import { toFactVersion } from '../plan/fact-version.ts';
import type { Cell } from '../read/dataset-source.ts';
import type { PresentFact } from './edit-issue.ts';
import type { EditPath, FactIdentity } from './edit-request.ts';

/** One fact of a request, with what it is now and what its local statement becomes. */
export interface EditTarget {
  readonly path: EditPath;
  readonly identity: FactIdentity;
  /** The version that the editor read. */
  readonly version: string | null;
  readonly statements: Statements;
  /** Null: the local statement goes. */
  readonly after: Statement | null;
  /** What the editor wrote, by column, right or wrong; validation reads it in place of what `after` holds. */
  readonly written: ReadonlyMap<string, Cell>;
  /** It goes with another target, whose version is checked. */
  readonly isCompanion?: true;
}

export const keyOf = ({ kind, id }: FactIdentity): string => `${kind} ${id}`;

/** What the graph holds of a fact; undefined where nobody states it. */
const findStored = (stored: StoredGraph, { kind, id }: FactIdentity): StoredProperties | undefined =>
  (kind === 'entity' ? stored.entities.get(id) : stored.relations.get(id))?.properties;

/** Who states what of a fact; empty where nobody states it. */
export const findStatements = (stored: StoredGraph, identity: FactIdentity): Statements =>
  readStatements(findStored(stored, identity));

/** What other datasets than `local` state. */
export const withoutLocal = (statements: Statements): Statements =>
  new Map([...statements].filter(([dataset]) => dataset !== localDatasetId));

/** What all datasets state of a fact once the target is carried out. */
export const toStatementsAfter = ({ statements, after }: EditTarget): Statements =>
  after === null
    ? withoutLocal(statements)
    : new Map([...withoutLocal(statements), [localDatasetId, after] as const]);

/** A fact as it is now, for somebody who has read something else. */
export function toPresentFact(statements: Statements): PresentFact {
  const { properties, cites, datasets } = mergeStatements(statements);
  return { version: toFactVersion(statements), properties, cites, datasets };
}

/** A fact by name, for people. */
export function nameOf(identity: FactIdentity, stored: StoredGraph): string {
  const nameOfEntity = (id: string) => String(stored.entities.get(id)?.properties['name'] ?? id);
  return identity.kind === 'entity'
    ? nameOfEntity(identity.id)
    : `${nameOfEntity(identity.from)} ${identity.group} ${nameOfEntity(identity.to)}`;
}
