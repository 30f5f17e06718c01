import { toRelationId } from '../../src/domain/relation-id.ts';
import {
  modalityProperty,
  editorProperties,
  relationProperties,
} from '../../src/domain/ontology/ontology.ts';
import type { OntologyModel } from '../../src/domain/ontology/ontology.ts';
import type {
  LabelDefinition,
  PropertyDefinition,
  PropertyKind,
  RelationDefinition,
} from '../../src/domain/ontology/types.ts';
import type { PropertyValue } from '../../src/domain/facts.ts';
import { toSearchText } from '../../src/names/search-text.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';

export interface RandomEntity {
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

interface RandomRelation {
  readonly relationId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** Entities and relations as the rows of the `put-…` queries take them. */
export interface RandomGraph {
  readonly entities: readonly RandomEntity[];
  readonly relations: readonly RandomRelation[];
}

export interface RandomGraphOptions {
  readonly seed: number;
  readonly entitiesPerLabel: number;
  /** For each relation type and each pair of labels that it may connect. */
  readonly relationsPerPair: number;
}

// Names that engines could order, cut or compare differently: characters beyond the first plane, quotes, a line
// break, white space, an accent, a digit. Few enough that filters and joins meet.
const words = [
  '两江',
  '新能源汽车',
  '电池',
  '𠮷利',
  '㎡',
  "it's",
  'a\nb',
  ' 空 ',
  'é',
  'Z',
  'z10',
  'z9',
  '"双"',
  '\\n',
  // Below U+E000: with one from there on, the engines order names beyond U+FFFF differently (docs/design-choices.md).
  '〜',
];
const dates = ['2023', '2023-06', '2024-01-15', '2024-12-31', '2025'];

/** A graph with every label and every relation type of an ontology; the same seed gives the same graph. */
export function buildRandomGraph(ontology: OntologyModel, options: RandomGraphOptions): RandomGraph {
  const random = createRandom(options.seed);
  const idsOf = new Map(
    ontology.labels.map(({ label, idPrefixes }) => [
      label,
      Array.from(
        { length: options.entitiesPerLabel },
        (_, index) => `${random.pick(idPrefixes)}:${label.toLowerCase()}-${index}`,
      ),
    ]),
  );
  const toValue = (property: PropertyDefinition) => pickValue(ontology, property, idsOf, random);
  const entities = ontology.labels.flatMap((definition) =>
    (idsOf.get(definition.label) ?? []).map((id) => toEntity(definition, id, toValue, random)),
  );
  const relations = new Map<string, RandomRelation>();
  for (const definition of ontology.relations)
    for (const fromLabel of definition.from)
      for (const toLabel of definition.to)
        for (let round = 0; round < options.relationsPerPair; round += 1) {
          const from = random.pick(idsOf.get(fromLabel) ?? []);
          const to = random.pick(idsOf.get(toLabel) ?? []);
          const relation = toRelation(definition, from, to, toValue, random);
          relations.set(relation.relationId, relation);
        }
  return { entities, relations: [...relations.values()] };
}

type ToValue = (property: PropertyDefinition) => PropertyValue;

function toEntity(definition: LabelDefinition, id: string, toValue: ToValue, random: Random): RandomEntity {
  const name = random.pick(words) + random.pick(['', '', random.pick(words)]);
  const stated = pickStated([...definition.properties, ...editorProperties], toValue, random);
  const aliases = Array.isArray(stated['aliases']) ? (stated['aliases'] as readonly string[]) : [];
  const properties = {
    ...stated,
    label: definition.label,
    name,
    cites: pickCites(random),
    datasets: ['seed'],
    searchText: toSearchText([name, ...aliases]),
  };
  return { id, label: definition.label, properties };
}

function toRelation(
  definition: RelationDefinition,
  from: string,
  to: string,
  toValue: ToValue,
  random: Random,
): RandomRelation {
  const own = [
    ...definition.properties,
    ...relationProperties,
    ...(definition.modality ? [modalityProperty] : []),
  ];
  const stated = pickStated(own, toValue, random);
  const relationId = toRelationId(definition, from, to, stated);
  const order = definition.orderBy === undefined ? undefined : stated[definition.orderBy];
  const prefix =
    definition.orderBy === undefined
      ? ''
      : `${order === undefined ? '9'.repeat(10) : String(order).padStart(10, '0')}|`;
  const cites = pickCites(random);
  const properties = {
    ...stated,
    relationId,
    sortKey: prefix + relationId,
    cites,
    docIds: [...new Set(cites.map((cite) => `doc:${cite.split(':')[0]}`))],
    datasets: ['seed'],
  };
  return { relationId, type: definition.type, from, to, properties };
}

const pickCites = (random: Random) =>
  Array.from({ length: 1 + random.below(2) }, () => `document-${random.below(3)}:${1 + random.below(200)}`);

function pickStated(
  properties: readonly PropertyDefinition[],
  toValue: ToValue,
  random: Random,
): Record<string, PropertyValue> {
  const stated = properties.filter((property) => property.required === true || random.below(10) < 7);
  return Object.fromEntries(stated.map((property) => [property.name, toValue(property)]));
}

function pickValue(
  ontology: OntologyModel,
  property: PropertyDefinition,
  idsOf: ReadonlyMap<string, readonly string[]>,
  random: Random,
): PropertyValue {
  const pickers: Readonly<Record<PropertyKind, () => string | number | boolean>> = {
    string: () => random.pick(words),
    integer: () => random.below(40),
    float: () => random.pick([0, 0.1, 2.5, 3, 120.75, 1e6]),
    boolean: () => random.below(2) === 0,
    date: () => random.pick(dates),
    closed: () => random.pick(ontology.closedList(property.closed ?? '')?.values ?? []).code,
    id: () => random.pick(idsOf.get(property.refersTo ?? '') ?? []),
  };
  const pickOne = pickers[property.kind];
  if (property.list !== true) return pickOne();
  return Array.from({ length: random.below(3) + 1 }, pickOne) as PropertyValue;
}
