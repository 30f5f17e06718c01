/** What a property's value is. `id` refers to an entity of the label in `refersTo`; `date` is an EDTF string. */
export type PropertyKind = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'closed' | 'id';

export interface PropertyDefinition {
  readonly name: string;
  readonly kind: PropertyKind;
  /** Chinese heading, as a planner sees it. */
  readonly zh: string;
  /** English description, as the schema shows it. */
  readonly en: string;
  readonly required?: true;
  readonly list?: true;
  /** Name of the closed list, when `kind` is `closed`. */
  readonly closed?: string;
  /** Label that an `id` property refers to. */
  readonly refersTo?: string;
  /** A text column that copies one printed name, list, chain, figure or heading; others hold no run of a document. */
  readonly verbatim?: true;
}

export interface LabelDefinition {
  readonly label: string;
  readonly zh: string;
  readonly en: string;
  /** GraphQL root fields: `firm(id, name)` and `firms(filter, first, after)`. */
  readonly singularField: string;
  readonly pluralField: string;
  /** What an id of this label begins with, before the colon. */
  readonly idPrefixes: readonly string[];
  readonly citations: 'required' | 'optional';
  /** The property that `name` is filled from when a table has no `name` column. */
  readonly nameFrom?: string;
  /** Editors give the name: no line prints it. */
  readonly editorialName?: true;
  readonly properties: readonly PropertyDefinition[];
}

export interface RelationDefinition {
  readonly type: string;
  readonly zh: string;
  readonly en: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Properties that, with both ends, identify a relation of this type; the rest may change without a new identity. */
  readonly key: readonly string[];
  readonly modality: boolean;
  readonly citations: 'required' | 'optional';
  /** GraphQL connection on the `from` labels, and on the `to` labels. */
  readonly forwardField: string;
  readonly inverseField: string;
  /** Integer property that orders a connection; without it connections are ordered by relation id. */
  readonly orderBy?: string;
  readonly properties: readonly PropertyDefinition[];
}

/** One value of a closed list: `code` in storage, API and exports; people see `zh` or `en`; tables accept any of the three. */
export interface ClosedValue {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface ClosedList {
  /** Also the name of the GraphQL enum. */
  readonly name: string;
  readonly en: string;
  readonly values: readonly ClosedValue[];
}

export interface Ontology {
  readonly labels: readonly LabelDefinition[];
  readonly relations: readonly RelationDefinition[];
  readonly closedLists: readonly ClosedList[];
}
