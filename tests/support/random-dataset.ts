import { stringify } from 'csv-stringify/sync';
import type { PropertyValue } from '../../src/domain/facts.ts';
import {
  modalityProperty,
  editorProperties,
  type OntologyModel,
  relationProperties,
} from '../../src/domain/ontology/ontology.ts';
import type {
  PropertyDefinition,
  PropertyKind,
  RelationDefinition,
} from '../../src/domain/ontology/types.ts';
import { toRelationId } from '../../src/domain/relation-id.ts';
import type { DatasetFiles } from './dataset-folder.ts';
import { createRandom, type Random } from './random.ts';

export interface RandomDatasetOptions {
  readonly seed: number;
  readonly id?: string;
  readonly version?: string;
  readonly entitiesPerLabel?: number;
  readonly relationsPerType?: number;
  readonly format?: 'csv' | 'jsonl';
}

// What tables and engines could take for something else: quotes, commas, formulas, characters beyond the first plane,
// digits, words of Cypher, composed and decomposed letters.
const words = [
  '两江',
  '新能源汽车',
  '𠮷利',
  "it's",
  '"双"',
  'a,b',
  '=1+1',
  '\\n',
  '360',
  'null',
  'é',
  'e\u0301',
  'true',
  '—',
  '@x',
  "'",
  '空 格',
  '{}',
];
const dates = ['2023', '2023-06', '2024-01-15'];

type Row = Readonly<Record<string, PropertyValue>>;

/** A dataset that keeps every rule, with every label and relation type; the same seed gives the same files. */
export function buildRandomDataset(ontology: OntologyModel, options: RandomDatasetOptions): DatasetFiles {
  const {
    seed,
    id = 'random',
    version = '1',
    entitiesPerLabel = 4,
    relationsPerType = 6,
    format = 'csv',
  } = options;
  const random = createRandom(seed);
  const idsOf = new Map(
    ontology.labels.map(({ label, idPrefixes }) => [
      label,
      Array.from(
        { length: entitiesPerLabel },
        (_, index) => `${random.pick(idPrefixes)}:${label.toLowerCase()}-${index}`,
      ),
    ]),
  );
  const files: Record<string, string> = {
    'dataset.yaml': `id: ${id}\nversion: ${version}\ntitle: 随机数据 ${seed}\n`,
  };
  const write = (path: string, rows: readonly Row[]) => {
    files[`${path}.${format}`] =
      format === 'csv' ? toCsv(rows, random) : rows.map((row) => JSON.stringify(row)).join('\n');
  };
  const toStated = (properties: readonly PropertyDefinition[]) =>
    Object.fromEntries(
      properties
        .filter(({ required }) => required === true || random.below(10) < 6)
        .map((property) => [property.name, pickValue(property, ontology, idsOf, random)]),
    );
  for (const { label, properties } of ontology.labels) {
    const own = [...properties.filter(({ name }) => !name.startsWith('heading')), ...editorProperties];
    const rows = (idsOf.get(label) ?? []).map((entityId) => ({
      id: entityId,
      name: pickWord(random),
      ...toStated(own),
      cites: pickCites(random, entitiesPerLabel),
    }));
    write(`entities/${label}`, rows);
  }
  const documents = idsOf.get('Document') ?? [];
  write(
    'headings',
    documents.flatMap((document, index) => listHeadings(document.slice(4), index, random)),
  );
  for (const definition of ontology.relations)
    write(
      `relations/${definition.type}`,
      buildRelations(definition, { idsOf, random, toStated, entitiesPerLabel, relationsPerType }),
    );
  return files;
}

interface RelationBuilding {
  readonly idsOf: ReadonlyMap<string, readonly string[]>;
  readonly random: Random;
  readonly toStated: (properties: readonly PropertyDefinition[]) => Record<string, PropertyValue>;
  readonly entitiesPerLabel: number;
  readonly relationsPerType: number;
}

function buildRelations(definition: RelationDefinition, building: RelationBuilding): readonly Row[] {
  const { idsOf, random, toStated, entitiesPerLabel, relationsPerType } = building;
  const pick = (labels: readonly string[]) => random.pick(idsOf.get(random.pick(labels)) ?? []);
  const own = [
    ...definition.properties,
    ...relationProperties,
    ...(definition.modality ? [modalityProperty] : []),
    ...editorProperties,
  ];
  const rows = new Map<string, Row>();
  for (const [from, to] of findEnds(definition, idsOf, relationsPerType, pick)) {
    const cites = pickCites(random, entitiesPerLabel).slice(0, 1);
    // Where docId is part of the key it is the cited document, so that the identity is known here.
    const stated = { stated: 'EXPLICIT', ...toStated(own), docId: `doc:${cites[0]?.split(':')[0]}` };
    rows.set(toRelationId(definition, from, to, stated), { from, to, ...stated, cites });
  }
  return [...rows.values()];
}

/** Random ends, except where a rule of the format says what they are. */
function findEnds(
  { type, from, to }: RelationDefinition,
  idsOf: ReadonlyMap<string, readonly string[]>,
  count: number,
  pick: (labels: readonly string[]) => string,
): readonly (readonly [string, string])[] {
  const ids = (label: string) => idsOf.get(label) ?? [];
  if (type === 'PART_OF') return ids('Park').map((park) => [park, pick(['District', 'Region'])]);
  if (type === 'OF_INDICATOR') return ids('Target').map((target) => [target, pick(['Indicator'])]);
  if (type === 'BROADER')
    return ids('Industry')
      .slice(1)
      .map((industry, index) => [industry, ids('Industry')[index] ?? '']);
  return Array.from({ length: count }, () => [pick(from), pick(to)]);
}

const pickWord = (random: Random): string =>
  `${random.pick(words)}${random.pick(['', ' ', '-'])}${random.pick(words)}`;

const pickCites = (random: Random, documents: number): readonly string[] => [
  ...new Set(Array.from({ length: 1 + random.below(2) }, () => pickCite(random, documents))),
];

const pickCite = (random: Random, documents: number): string => {
  const line = 1 + random.below(200);
  return `document-${random.below(documents)}:${line}${random.below(3) === 0 ? `-${line + random.below(5)}` : ''}`;
};

const listHeadings = (document: string, index: number, random: Random): readonly Row[] =>
  Array.from({ length: index }, (_, position) => ({
    document,
    line: 1 + position * 7 + random.below(7),
    level: 1,
    heading: `${pickWord(random)}|${position}`,
  }));

function pickValue(
  property: PropertyDefinition,
  ontology: OntologyModel,
  idsOf: ReadonlyMap<string, readonly string[]>,
  random: Random,
): PropertyValue {
  const pickers: Readonly<Record<PropertyKind, () => string | number | boolean>> = {
    string: () => pickWord(random),
    integer: () => random.below(3000),
    float: () => random.pick([0, 0.1, -2.5, 3, 120.75, 1e-7, 1.5e21]),
    boolean: () => random.below(2) === 0,
    date: () => random.pick(dates),
    closed: () => random.pick(ontology.closedList(property.closed ?? '')?.values ?? []).code,
    id: () => random.pick(idsOf.get(property.refersTo ?? '') ?? []),
  };
  const pickOne = pickers[property.kind];
  if (property.list !== true) return pickOne();
  return [...new Set(Array.from({ length: random.below(3) + 1 }, pickOne))] as PropertyValue;
}

function toCsv(rows: readonly Row[], random: Random): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const toText = (value: PropertyValue | undefined) =>
    value === undefined
      ? ''
      : Array.isArray(value)
        ? value.join('|')
        : typeof value === 'number'
          ? toDigits(value)
          : String(value);
  return stringify([columns, ...rows.map((row) => columns.map((column) => toText(row[column])))], {
    quoted: random.below(2) === 0,
    bom: random.below(2) === 0,
    record_delimiter: random.pick(['\n', '\r\n']),
  });
}

const toDigits = (value: number): string =>
  /e/u.test(String(value)) ? (value > 1 ? BigInt(value).toString() : value.toFixed(7)) : String(value);
