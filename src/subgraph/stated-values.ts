import type { OntologyModel } from '../domain/ontology/ontology.ts';
import type { PropertyDefinition } from '../domain/ontology/types.ts';
import type { PlainValue } from '../graph/cypher-query.ts';
import { listEntityProperties, listRelationProperties } from '../questions/paths/list-attributes.ts';
import type { ColumnValue } from './columns.ts';

/** Values by name of column; what is not stated is not there. */
export type Values = Readonly<Record<string, ColumnValue>>;

type Holder = Readonly<Record<string, PlainValue>>;

/** Which properties an entity or a relation may state, and what it states; each label and type is looked up once. */
export interface StatedValues {
  readonly ofLabel: (label: string) => readonly PropertyDefinition[];
  readonly ofType: (type: string) => readonly PropertyDefinition[];
  /** Codes of closed lists under the property's name, their Chinese words under the name with Zh. */
  readonly read: (properties: readonly PropertyDefinition[], holder: Holder) => Values;
  /** A code of a closed list in Chinese. */
  readonly wordOf: (list: string, code: string) => string;
}

export function createStatedValues(ontology: OntologyModel): StatedValues {
  const words = new Map(
    ontology.closedLists.map(({ name, values }) => [name, new Map(values.map(({ code, zh }) => [code, zh]))]),
  );
  const wordOf = (list: string, code: string) => words.get(list)?.get(code) ?? code;
  return {
    ofLabel: once((label) => listEntityProperties(ontology, label)),
    ofType: once((type) => listRelationProperties(ontology, type)),
    read: (properties, holder) => {
      const values: Record<string, ColumnValue> = {};
      for (const { name, closed, list } of properties) {
        const value = toColumnValue(holder[name]);
        if (value === undefined) continue;
        values[name] = value;
        if (closed !== undefined && list !== true) values[`${name}Zh`] = wordOf(closed, String(value));
      }
      return values;
    },
    wordOf,
  };
}

function toColumnValue(stored: PlainValue | undefined): ColumnValue | undefined {
  if (typeof stored === 'string' || typeof stored === 'number' || typeof stored === 'boolean') return stored;
  if (!Array.isArray(stored)) return undefined;
  const items = (stored as readonly unknown[]).filter(
    (item) => typeof item === 'string' || typeof item === 'number',
  );
  return items.length === 0 ? undefined : items;
}

function once<Value>(find: (key: string) => Value): (key: string) => Value {
  const found = new Map<string, Value>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const value = find(key);
    found.set(key, value);
    return value;
  };
}
