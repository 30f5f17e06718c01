import { expect, test } from 'vitest';
import { createSchema } from '../../../src/api/create-schema.ts';
import { questionFields, rootCosts } from '../../../src/api/limits/root-costs.ts';
import { liveFields } from '../../../src/api/note-live-answers.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';

const schema = createSchema(ontology);
const generated = new Set(
  ontology.labels.flatMap(({ singularField, pluralField }) => [singularField, pluralField]),
);
const roots = [schema.getQueryType(), schema.getMutationType()]
  .flatMap((type) => Object.values(type?.getFields() ?? {}))
  .filter(({ name }) => !generated.has(name));

test('every root field that is written by hand has an estimate, and nothing else has one', () => {
  expect(Object.keys(rootCosts).toSorted()).toEqual(roots.map(({ name }) => name).toSorted());
});

test('a root field is a question, or follows from the data alone, or is live', () => {
  const fromData = ['node', 'nodes', 'citations', 'stats'];
  const queries = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter(
    (name) => !generated.has(name),
  );
  expect([...questionFields, ...fromData, ...liveFields].toSorted()).toEqual(queries.toSorted());
});

test.each(roots.map(({ name }) => name))('%s costs something without any argument', (name) => {
  const { reads, holds } = rootCosts[name]?.({}) ?? { reads: 0, holds: 0 };
  expect(reads).toBeGreaterThan(0);
  expect(holds).toBeGreaterThanOrEqual(0);
});

test.each([
  ['subgraph', { maxNodes: 200 }, { maxNodes: 2000 }],
  ['subgraph', { center: ['a'], depth: 1 }, { center: ['a'], depth: 2 }],
  ['path', { maxHops: 2 }, { maxHops: 6 }],
  ['supplyChain', { maxDepth: 1 }, { maxDepth: 2 }],
  ['districtOverlap', { districts: ['a', 'b'] }, {}],
  ['productOverlap', { subjects: ['a', 'b'] }, { subjects: ['a', 'b', 'c'] }],
  ['chainGaps', { chain: 'a' }, {}],
  ['conflictReport', { district: 'a' }, {}],
  ['dependencies', { chain: 'a' }, { district: 'a' }],
  ['disruption', { remove: ['a'] }, { remove: ['a', 'b'] }],
  ['supplierMatches', { demand: [{}] }, { demand: [{}, {}] }],
  ['supplierMatches', { demand: [{}] }, { file: {} }],
  ['nodes', { ids: ['a'] }, { ids: ['a', 'b'] }],
] as const)('%s costs more where it is asked for more: %j, %j', (name, less, more) => {
  const estimate = rootCosts[name];
  expect(estimate?.(more).reads).toBeGreaterThan(estimate?.(less).reads ?? 0);
});
