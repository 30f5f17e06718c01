import type { AnyCypherQuery, PlainValue, ValueType } from '../../src/graph/cypher-query.ts';
import type { RandomEntity, RandomGraph } from './random-graph.ts';
import type { Random } from './random.ts';

type Params = Readonly<Record<string, PlainValue>>;

/** Parameters with which a read query has something to find in a graph: every id and name of it, no filter. */
export function sampleParams(query: AnyCypherQuery, graph: RandomGraph, random: Random): Params {
  const entries = Object.entries(query.params).map(([name, type]) => [
    name,
    type.nullable ? null : sampleRequired(query.name, name, type, graph, random),
  ]);
  return Object.fromEntries(entries) as Params;
}

/**
 * The same parameters with one or two filters and a place to go on from, taken from what the graph holds, so that they
 * pass some and not all. No filters when the query has none.
 */
export function sampleFilteredParams(query: AnyCypherQuery, graph: RandomGraph, random: Random): Params {
  const params: Record<string, PlainValue> = { ...sampleParams(query, graph, random) };
  const nullable = Object.entries(query.params).filter(([, type]) => type.nullable);
  if (nullable.length === 0) return params;
  for (let round = 0; round < 2; round += 1) {
    const [name, type] = random.pick(nullable);
    params[name] = sampleFilter(name, type, graph, random);
  }
  if (Object.hasOwn(params, 'limit')) params['limit'] = 1 + random.below(4);
  return params;
}

function sampleRequired(
  query: string,
  name: string,
  type: ValueType,
  graph: RandomGraph,
  random: Random,
): PlainValue {
  if (name === 'limit') return 1000;
  if (name === 'needles')
    return [...new Set(graph.entities.map(({ properties }) => takeFirst(String(properties['searchText']))))];
  if (name === 'names')
    return [...new Set(graph.entities.map((entity) => String(entity.properties['name'])))];
  if (name === 'types') return [...new Set(graph.relations.map((relation) => relation.type))];
  if (name === 'labels') return [...new Set(graph.entities.map((entity) => entity.label))];
  if (name === 'docIds') return listDocIds(graph);
  if (name === 'cites') return listCites(graph);
  if (name === 'document') return random.pick(listCites(graph)).split(':')[0] ?? '';
  if (type.kind === 'string' && type.list) return listIds(graph, query, name);
  if (type.kind === 'string') return random.pick(listIds(graph, query, name));
  if (type.kind === 'integer' || type.kind === 'float') return 1 + random.below(40);
  if (type.kind === 'boolean') return true;
  throw new Error(`${query}: say in sample-params.ts what the parameter ${name} is`);
}

/** What a single `id` is of, for queries that find nothing from most labels. */
const labelOfId: Readonly<Record<string, string>> = {
  'find-answerable-through': 'product',
  'find-chains-of': 'chain',
};

/** `ids` and `id` are of any label; `chainIds` and `districtId` of the one that they name, where there is one. */
function listIds(graph: RandomGraph, query: string, name: string): string[] {
  const label = name === 'id' ? labelOfId[query] : /^(.*?)Ids?$/u.exec(name)?.[1]?.toLowerCase();
  const named = graph.entities.filter((entity) => entity.label.toLowerCase() === label);
  return (named.length > 0 ? named : graph.entities).map((entity) => entity.id);
}

/** Citations of all entities, each once. */
const listCites = (graph: RandomGraph): string[] => [
  ...new Set(graph.entities.flatMap(({ properties }) => (properties['cites'] ?? []) as readonly string[])),
];

const listDocIds = (graph: RandomGraph) =>
  graph.entities.filter((entity) => entity.label === 'Document').map((entity) => entity.id);

function sampleFilter(name: string, type: ValueType, graph: RandomGraph, random: Random): PlainValue {
  if (name === 'modality') return ['EXISTING', 'COURTED'];
  if (name === 'labels') return [random.pick(graph.entities).label, 'District', 'Product', 'Firm'];
  if (name === 'docIds') return [random.pick(listDocIds(graph))];
  if (name === 'after') {
    const relationIds = graph.relations.map((relation) => relation.relationId);
    return random.pick([random.pick(graph.entities).id, '0000000020|', ...relationIds]);
  }
  if (name === 'afterId') return random.pick(graph.entities).id;
  if (name === 'afterName') return String(random.pick(graph.entities).properties['name']);
  const [, property = name, suffix = ''] = /^(.+?)(In|Contains|Has|Gte|Lte|Eq)$/u.exec(name) ?? [];
  const values = listValues(graph.entities, property);
  const fallback = fallbacks[type.kind] ?? 1;
  const [value, other] = [pickOr(values, fallback, random), pickOr(values, fallback, random)];
  if (type.list) return [value, other];
  return suffix === 'Contains' && typeof value === 'string' ? takeFirst(value) : value;
}

/** A value to filter by where the graph has none; 1 where it is a number. */
const fallbacks: Readonly<Record<string, string | boolean>> = {
  string: 'nothing of the kind',
  boolean: true,
};

function listValues(
  entities: readonly RandomEntity[],
  property: string,
): readonly (string | number | boolean)[] {
  const values = entities.flatMap((entity) =>
    property === 'id' ? entity.id : (entity.properties[property] ?? []),
  );
  return values;
}

const pickOr = (
  values: readonly (string | number | boolean)[],
  fallback: string | number | boolean,
  random: Random,
) => (values.length === 0 ? fallback : random.pick(values));

/** The first character; one beyond the first plane is two of JavaScript's units, and engines refuse half of it. */
const takeFirst = (text: string) => Array.from(text).slice(0, 1).join('');
