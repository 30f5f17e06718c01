import type { EntityFact, RelationFact } from '../../domain/facts.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { checkEach } from '../issue-list.ts';
import type { ParsedDataset } from './check-references.ts';
import type { KnownFacts, Sourced } from './dataset-facts.ts';

type EntitiesById = ReadonlyMap<string, EntityFact>;

/** How many relations of a type an entity of a label has, as ONTOLOGY.md §3 and §7.9 say. */
interface Expectation {
  readonly label: string;
  readonly type: string;
  readonly end: 'from' | 'to';
  readonly least: number;
  readonly most: number;
  /** Entities that need not keep it. */
  readonly except?: (entity: EntityFact, entities: EntitiesById) => boolean;
  /** A rule of its own, where breaking it makes the dataset wrong and not only incomplete. */
  readonly rule?: 'target-indicator' | 'park-parent';
}

const expect = (
  label: string,
  type: string,
  end: 'from' | 'to',
  least: number,
  most = Infinity,
  rule?: 'target-indicator' | 'park-parent',
): Expectation => ({ label, type, end, least, most, ...(rule === undefined ? {} : { rule }) });

const expectations: readonly Expectation[] = [
  expect('Target', 'OF_INDICATOR', 'from', 1, 1, 'target-indicator'),
  expect('Park', 'PART_OF', 'from', 1, Infinity, 'park-parent'),
  expect('Target', 'MEASURED_BY', 'to', 1),
  expect('Cluster', 'HAS_CLUSTER', 'to', 1, 1),
  expect('Cluster', 'STATED_IN', 'from', 1),
  expect('Cluster', 'CLASSIFIED_AS', 'from', 1),
  expect('Direction', 'CLASSIFIED_AS', 'from', 1),
  ...['Chain', 'Task', 'Project', 'Direction', 'Rule'].map((label) =>
    expect(label, 'OF_DISTRICT', 'from', 1, 1),
  ),
  {
    ...expect('Department', 'OF_DISTRICT', 'from', 1, 1),
    except: ({ properties }) => properties['level'] === 'MUNICIPAL',
  },
  expect('Chain', 'HAS_STAGE', 'from', 1),
  expect('ChainStage', 'HAS_STAGE', 'to', 1, 1),
  { ...expect('ChainStage', 'INCLUDES', 'from', 1), except: isOfNoProducts },
  expect('Capacity', 'HAS_CAPACITY', 'to', 1),
  expect('Conflict', 'INVOLVES', 'from', 2),
];

/** A stage of a way of working, or of an ecosystem, is no product. */
function isOfNoProducts({ properties }: EntityFact, entities: EntitiesById): boolean {
  const chain = entities.get(String(properties['chainId']));
  return ['MODE', 'ECOSYSTEM'].includes(String(chain?.properties['kind']));
}

/** Entities with too few or too many relations of a type. Those that other datasets state too are left to them. */
export function checkCardinality(
  dataset: ParsedDataset,
  known: KnownFacts,
  ontology: OntologyModel,
): readonly DatasetIssue[] {
  const byLabel = groupBy(
    dataset.entities.filter(({ fact }) => !known.labels.has(fact.id)),
    ({ fact }) => fact.label,
  );
  const byId = new Map(dataset.entities.map(({ fact }) => [fact.id, fact]));
  const byType = groupBy(listRelations(dataset, known), ({ type }) => type);
  return expectations.flatMap((expectation) => {
    const entities = (byLabel.get(expectation.label) ?? []).filter(
      ({ fact }) => !expectation.except?.(fact, byId),
    );
    if (entities.length === 0) return [];
    const counts = countEnds(expectation.end, byType.get(expectation.type) ?? []);
    return checkEach(entities, (source) => {
      const found = counts.get(source.fact.id) ?? 0;
      const isFine = found >= expectation.least && found <= expectation.most;
      return isFine ? [] : [toIssue(expectation, source, found, ontology)];
    });
  });
}

type Ends = Pick<RelationFact, 'type' | 'from' | 'to'>;

function* listRelations({ relations }: ParsedDataset, known: KnownFacts): Generator<Ends> {
  yield* known.relations;
  for (const { fact } of relations) yield fact;
}

/** How many entities each end has at the other one. */
function countEnds(end: 'from' | 'to', relations: readonly Ends[]): ReadonlyMap<string, number> {
  const others = groupBy(relations, (relation) => relation[end]);
  const far = end === 'from' ? 'to' : 'from';
  return new Map(
    [...others].map(([id, group]) => [id, new Set(group.map((relation) => relation[far])).size]),
  );
}

function toIssue(
  { label, type, end, least, most, rule }: Expectation,
  { fact, file, row }: Sourced<EntityFact>,
  found: number,
  ontology: OntologyModel,
): DatasetIssue {
  const relation = `${type} (${end === 'from' ? 'out' : 'in'})`;
  return createIssue(
    rule ?? 'cardinality',
    { file, row, column: 'id', value: fact.id },
    {
      label,
      labelZh: ontology.label(label)?.zh ?? label,
      type: relation,
      expected: most === least ? `exactly ${least}` : `at least ${least}`,
      expectedZh: most === least ? `恰好 ${least} 个` : `至少 ${least} 个`,
      found: String(found),
    },
  );
}

/** The taxonomy is whole, and a document is cited without a relation. */
const mayStandAlone: readonly string[] = ['Industry', 'Document'];

/** Entities that no relation and no property names. */
export function checkOrphans(dataset: ParsedDataset, known: KnownFacts): readonly DatasetIssue[] {
  const unnamed = new Set<string>();
  for (const { fact } of dataset.entities) if (!mayStandAlone.includes(fact.label)) unnamed.add(fact.id);
  for (const text of listNamedTexts(dataset, known)) unnamed.delete(text);
  const orphans = dataset.entities.filter(({ fact }) => unnamed.has(fact.id));
  return checkEach(orphans, ({ fact, file, row }) => [
    createIssue('orphan', { file, row, column: 'id', value: fact.id }),
  ]);
}

/** Whatever may be the id of an entity: ends, and texts of properties. */
function* listNamedTexts(dataset: ParsedDataset, known: KnownFacts): Generator<string> {
  for (const { from, to } of listRelations(dataset, known)) {
    yield from;
    yield to;
  }
  for (const sources of [dataset.entities, dataset.relations])
    for (const { fact } of sources)
      for (const value of Object.values(fact.properties))
        if (typeof value === 'string') yield value;
        else if (Array.isArray(value)) for (const item of value) if (typeof item === 'string') yield item;
}

/** How a document names departments that answer for a task together, without one that leads. */
const jointRoles: readonly string[] = ['责任单位', '按职责分工负责'];

/** Tasks without a leading department, in documents whose tasks otherwise name one. */
export function checkTaskLeads(dataset: ParsedDataset, known: KnownFacts): readonly DatasetIssue[] {
  const led = new Set<string>();
  for (const { type, to } of listRelations(dataset, known)) if (type === 'LEADS') led.add(to);
  const joint = new Set(
    dataset.relations
      .filter(
        ({ fact }) => fact.type === 'SUPPORTS' && jointRoles.includes(String(fact.properties['roleWord'])),
      )
      .map(({ fact }) => fact.to),
  );
  const tasks = groupBy(
    dataset.entities.filter(({ fact }) => fact.label === 'Task'),
    ({ fact }) => String(fact.properties['docId']),
  );
  return [...tasks].flatMap(([document, list]) => {
    const without = list.filter(({ fact }) => !led.has(fact.id));
    // Where most tasks have none, the document does not name departments.
    if (without.length * 2 > list.length) return [];
    const open = without.filter(({ fact }) => !joint.has(fact.id));
    return checkEach(open, ({ fact, file, row }) => [
      createIssue('task-lead', { file, row, column: 'id', value: fact.id }, { document }),
    ]);
  });
}

/** FEEDS of a chain whose stages say that they belong to another. */
export function checkFeeds(dataset: ParsedDataset): readonly DatasetIssue[] {
  const chainOf = new Map(
    dataset.entities
      .filter(({ fact }) => fact.label === 'ChainStage')
      .map(({ fact }) => [fact.id, fact.properties['chainId']]),
  );
  return checkEach(
    dataset.relations.filter(({ fact }) => fact.type === 'FEEDS'),
    ({ fact, file, row }) =>
      (['from', 'to'] as const).flatMap((column) => {
        const other = chainOf.get(fact[column]);
        const expected = fact.properties['chainId'];
        if (other === undefined || expected === undefined || other === expected) return [];
        const place = { file, row, column, value: fact[column] };
        return [createIssue('feeds-chain', place, { other: String(other), expected: String(expected) })];
      }),
  );
}
