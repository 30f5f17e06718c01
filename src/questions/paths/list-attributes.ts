import { fromChineseTwin, toChineseTwin } from '../../domain/ontology/chinese-twin.ts';
import { editorProperties, type OntologyModel, relationProperties } from '../../domain/ontology/ontology.ts';
import type { PropertyDefinition, PropertyKind } from '../../domain/ontology/types.ts';
import type { PlainValue } from '../../graph/cypher-query.ts';

/** One value of an attribute, as a person reads it and as a program does. */
export interface AttributeValue {
  /** As stored; of a closed list the English word. */
  readonly text: string;
  /** As stored; of a closed list the Chinese word, and where the property has a Chinese twin, what that says. */
  readonly textZh: string;
  readonly number: number | null;
  /** Of a closed list: the code in storage and API. */
  readonly code: string | null;
  /** Of a property that refers to an entity: its id. */
  readonly entityId: string | null;
}

/** A stated property of an entity or relation, readable without knowing its label. */
export interface Attribute {
  readonly name: string;
  readonly title: string;
  readonly titleZh: string;
  readonly kind: Uppercase<PropertyKind>;
  readonly isList: boolean;
  readonly values: readonly AttributeValue[];
}

type Holder = Readonly<Record<string, PlainValue>>;

/** Of these a picture has fields of its own. */
const ownFields: readonly string[] = ['stated'];

/** Properties that an entity of a label may state, besides id, name and source lines. */
export const listEntityProperties = (
  ontology: OntologyModel,
  label: string,
): readonly PropertyDefinition[] => [...(ontology.label(label)?.properties ?? []), ...editorProperties];

/** Properties that a relation of a type may state, besides modality, stated and source lines. */
export const listRelationProperties = (
  ontology: OntologyModel,
  type: string,
): readonly PropertyDefinition[] => [
  ...(ontology.relation(type)?.properties ?? []),
  ...relationProperties.filter(({ name }) => !ownFields.includes(name)),
  ...editorProperties,
];

/**
 * What an entity or a relation states of these properties, in their order; what is not stated is left out. A text and
 * its Chinese twin are one attribute.
 */
export function listAttributes(
  ontology: OntologyModel,
  properties: readonly PropertyDefinition[],
  holder: Holder,
): readonly Attribute[] {
  const names = new Set(properties.map(({ name }) => name));
  const isTwin = (name: string) => names.has(fromChineseTwin(name) ?? '');
  return properties.flatMap((property) => {
    if (isTwin(property.name)) return [];
    const twin = names.has(toChineseTwin(property.name)) ? holder[toChineseTwin(property.name)] : null;
    const stored = holder[property.name] ?? twin;
    const items: readonly unknown[] = Array.isArray(stored) ? stored : [stored];
    const values = items
      .filter((item) => typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean')
      .map((item) => toAttributeValue(ontology, property, item))
      .map((value) => (typeof twin === 'string' ? { ...value, textZh: twin } : value));
    if (values.length === 0) return [];
    return [
      {
        name: property.name,
        title: property.en,
        titleZh: property.zh,
        kind: property.kind.toUpperCase() as Uppercase<PropertyKind>,
        isList: property.list ?? false,
        values,
      },
    ];
  });
}

function toAttributeValue(
  ontology: OntologyModel,
  property: PropertyDefinition,
  value: string | number | boolean,
): AttributeValue {
  const plain = { number: null, code: null, entityId: null };
  const text = String(value);
  if (typeof value === 'number') return { ...plain, text, textZh: text, number: value };
  if (typeof value === 'boolean')
    return { ...plain, text: value ? 'yes' : 'no', textZh: value ? '是' : '否' };
  if (property.kind === 'id') return { ...plain, text, textZh: text, entityId: text };
  if (property.kind !== 'closed') return { ...plain, text, textZh: text };
  const known = ontology.closedList(property.closed ?? '')?.values.find(({ code }) => code === text);
  return { ...plain, text: known?.en ?? text, textZh: known?.zh ?? text, code: text };
}
