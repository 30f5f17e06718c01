import type { EntityFact, Properties, PropertyValue, RelationFact } from '../../domain/facts.ts';
import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import { groupBy } from '../../domain/group-by.ts';
import { toChineseTwin } from '../../domain/ontology/chinese-twin.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { toPlainDecimal } from '../plain-decimal.ts';
import { createDistrictLookup, type NameIndex } from './name-index.ts';
import type { SheetCells } from './sheet-cells.ts';

/** What a dataset states, looked at from one district, for writing sheets. */
export interface GraphView {
  readonly districtId: string;
  /** Entities of a label that belong to the district, in order of id. */
  readonly ownEntities: (label: string) => readonly EntityFact[];
  readonly entity: (id: string) => EntityFact | undefined;
  /** The label of anything in the graph, also of what only another dataset states. */
  readonly labelOf: (id: string) => string | undefined;
  readonly out: (type: string, id: string) => readonly RelationFact[];
  readonly in: (type: string, id: string) => readonly RelationFact[];
  /** What to write for an entity: its name where that is clear, otherwise its id. */
  readonly refer: (id: string, labels: readonly string[]) => string;
  /** Cells of some properties of an entity or relation; closed values in Chinese. */
  readonly cellsOf: (fact: EntityFact | RelationFact, keys: readonly string[]) => SheetCells;
}

export interface GraphViewOptions {
  readonly entities: readonly EntityFact[];
  readonly relations: readonly RelationFact[];
  readonly names: NameIndex;
  readonly ontology: OntologyModel;
  readonly districtId: string;
}

/** Relations that place a firm or a target in a district, besides those that make it the district's own. */
const placing = ['LOCATED_IN', 'OPERATES_IN', 'MEASURED_BY', 'COURTS'];
/** Of these the place is where the relation comes from. */
const placedByStart = ['MEASURED_BY', 'COURTS'];

export function createGraphView(options: GraphViewOptions): GraphView {
  const { entities, relations, names, ontology, districtId } = options;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const byLabel = groupBy(entities, ({ label }) => label);
  const outgoing = groupBy(relations, ({ type, from }) => `${type} ${from}`);
  const incoming = groupBy(relations, ({ type, to }) => `${type} ${to}`);
  const districtsOf = createDistrictLookup(relations);
  const placed = placeEntities(relations, districtsOf, districtId);
  const isCited = findCited(options);
  return {
    districtId,
    ownEntities: (label) =>
      (byLabel.get(label) ?? []).filter(
        ({ id }) => districtsOf(id).includes(districtId) || placed.has(id) || isCited(id),
      ),
    entity: (id) => byId.get(id),
    labelOf: names.labelOf,
    out: (type, id) => outgoing.get(`${type} ${id}`) ?? [],
    in: (type, id) => incoming.get(`${type} ${id}`) ?? [],
    refer: (id, labels) => {
      const name = names.nameOf(id);
      const found = names.find(name, labels);
      return found.length === 1 && found[0] === id && !/[|；;\n]/u.test(name) ? name : id;
    },
    cellsOf: (fact, keys) => Object.fromEntries(keys.map((key) => [key, toCell(fact, key, ontology)])),
  };
}

/** Firms and targets that a relation ties to the district, its parks or its clusters. */
function placeEntities(
  relations: readonly RelationFact[],
  districtsOf: (id: string) => readonly string[],
  districtId: string,
): ReadonlySet<string> {
  const placed = new Set<string>();
  const isOwn = (id: string) => id === districtId || districtsOf(id).includes(districtId);
  for (const { type, from, to } of relations) {
    if (!placing.includes(type)) continue;
    const [thing, place] = placedByStart.includes(type) ? [to, from] : [from, to];
    if (isOwn(place)) placed.add(thing);
  }
  return placed;
}

/** Firms that no relation ties to any place belong where the documents that name them do. */
function findCited({ entities, relations, districtId }: GraphViewOptions): (id: string) => boolean {
  const documents = new Set(
    entities
      .filter(({ label, properties }) => label === 'Document' && properties['districtId'] === districtId)
      .map(({ id }) => id),
  );
  const tied = new Set(
    relations
      .filter(({ type }) => placing.includes(type))
      .map(({ type, from, to }) => (placedByStart.includes(type) ? to : from)),
  );
  const cited = entities.filter(
    ({ id, label, cites }) =>
      label === 'Firm' &&
      !tied.has(id) &&
      cites.some((cite) => documents.has(toDocumentId(parseCitation(cite)?.document ?? '') ?? '')),
  );
  const ids = new Set(cited.map(({ id }) => id));
  return (id) => ids.has(id);
}

function toCell(fact: EntityFact | RelationFact, key: string, ontology: OntologyModel): string {
  if (key === 'cites') return fact.cites.join('；');
  if (key === 'id' && 'label' in fact) return fact.id;
  if (key === 'name' && 'label' in fact) return fact.name;
  // A planner reads the remark in Chinese where it is there.
  const value = readProperty(fact.properties, toChineseTwin(key)) ?? readProperty(fact.properties, key);
  if (value === undefined) return '';
  const definitions =
    'label' in fact
      ? (ontology.label(fact.label)?.properties ?? [])
      : [
          ...(ontology.relation(fact.type)?.properties ?? []),
          { name: 'modality', kind: 'closed', closed: 'Modality' } as const,
        ];
  const list = definitions.find(({ name }) => name === key);
  const closed =
    list && 'closed' in list && list.closed !== undefined ? ontology.closedList(list.closed) : undefined;
  return [value]
    .flat()
    .map((item) => closed?.values.find(({ code }) => code === item)?.zh ?? toText(item))
    .join('；');
}

const readProperty = (properties: Properties, key: string): PropertyValue | undefined => properties[key];

function toText(value: string | number | boolean): string {
  if (typeof value === 'number') return toPlainDecimal(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value;
}
