/** What a property holds: engines store scalars and flat lists of one type. */
export type PropertyValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly number[]
  | readonly boolean[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** What one dataset says of one fact; an entity's name is among the properties. */
export interface Statement {
  readonly properties: Properties;
  readonly cites: readonly string[];
}

/** One entity as one dataset states it. `properties` holds neither id, name nor cites. */
export interface EntityFact {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly properties: Properties;
  readonly cites: readonly string[];
}

/** One relation as one dataset states it. `properties` includes modality, stated and docId where the type has them. */
export interface RelationFact {
  readonly relationId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
  readonly cites: readonly string[];
}
