import type { Statement } from '../../domain/facts.ts';

/** Where in the arguments of a mutation something stands: `["entities", "2", "properties", "scale"]`. */
export type EditPath = readonly string[];

interface FactEdit {
  readonly path: EditPath;
  /** As a client wrote them, by name; null takes a property out of the local statement. */
  readonly properties: readonly (readonly [name: string, value: unknown])[];
  /** Null: as they were. */
  readonly cites: readonly string[] | null;
  /** The version of the fact that the editor read; null for a fact that is new. */
  readonly version: string | null;
}

export interface EntityEdit extends FactEdit {
  readonly id: string;
  /** May be left out for an entity that is there. */
  readonly label: string | null;
  readonly name: string | null;
}

/** A relation is named by its id, or by type, ends and key properties. */
export interface RelationEdit extends FactEdit {
  readonly relationId: string | null;
  readonly type: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** A fact whose local statement goes. */
export interface FactRemoval {
  readonly path: EditPath;
  readonly id: string;
  readonly version: string | null;
}

/** What a fact is, apart from what is said of it. */
export type FactIdentity =
  | { readonly kind: 'entity'; readonly id: string; readonly group: string }
  | {
      readonly kind: 'relation';
      readonly id: string;
      readonly group: string;
      readonly from: string;
      readonly to: string;
    };

/** A fact whose local statement becomes this one, or goes. */
export interface FactReset {
  readonly path: EditPath;
  readonly identity: FactIdentity;
  readonly statement: Statement | null;
  readonly version: string | null;
  /** It goes with another fact of the request, whose version is checked. */
  readonly isCompanion?: true;
}

/** What is to change in the dataset `local`, all of it or nothing. */
export interface EditRequest {
  readonly entities: readonly EntityEdit[];
  readonly relations: readonly RelationEdit[];
  readonly removedEntities: readonly FactRemoval[];
  readonly removedRelations: readonly FactRemoval[];
  readonly resets: readonly FactReset[];
  /** Entities that go take their local relations with them. */
  readonly withRelations: boolean;
  /** Changes a fact whatever its version. */
  readonly overwrite: boolean;
}

/** A request that changes nothing; others are written as what they add to it. */
export const emptyEdit: EditRequest = {
  entities: [],
  relations: [],
  removedEntities: [],
  removedRelations: [],
  resets: [],
  withRelations: false,
  overwrite: false,
};
