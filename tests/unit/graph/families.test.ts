import { describe, expect, it } from 'vitest';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import { createFamilies } from '../../../src/graph/families/create-families.ts';
import { toKebabCase } from '../../../src/graph/families/names.ts';
import { toStoredQuery } from '../../../src/graph/query-source.ts';
import { madeUpOntology } from '../../support/made-up-ontology.ts';

const families = new Map(
  createFamilies(madeUpOntology).map((source) => [source.name, toStoredQuery(source)]),
);
const filters = {
  idIn: 'string[]?',
  nameIn: 'string[]?',
  nameContains: 'string?',
  matchIn: 'string[]?',
  matchContains: 'string?',
  orderGte: 'integer?',
  orderLte: 'integer?',
  reachMGte: 'float?',
  reachMLte: 'float?',
  caseEq: 'boolean?',
  builtIn: 'string[]?',
  builtContains: 'string?',
  builtGte: 'string?',
  builtLte: 'string?',
  coloursHas: 'string?',
  levelIn: 'string[]?',
};
const neighbourFilters = { modality: 'string[]?', labels: 'string[]?', docIds: 'string[]?' };
const page = { after: 'string?', limit: 'integer' };

describe('createFamilies', () => {
  // The table of ARCHITECTURE.md, which the other rooms rely on.
  it.each([
    ['list-harbour-cranes', { ...page, ...filters }, { entity: 'map' }],
    [
      'list-harbour-cranes-by-name',
      { afterName: 'string?', afterId: 'string?', limit: 'integer', ...filters },
      { entity: 'map' },
    ],
    ['list-harbour-cranes-among', { ids: 'string[]', ...page, ...filters }, { entity: 'map' }],
    ['list-harbour-cranes-named', { names: 'string[]', ...page, ...filters }, { entity: 'map' }],
    ['count-harbour-cranes', filters, { total: 'integer' }],
    [
      'neighbours-lifts-for-out',
      { ids: 'string[]', ...page, ...neighbourFilters },
      { sourceId: 'string', relation: 'map', entity: 'map' },
    ],
    [
      'neighbours-lifts-for-in',
      { ids: 'string[]', ...page, ...neighbourFilters },
      { sourceId: 'string', relation: 'map', entity: 'map' },
    ],
    [
      'count-neighbours-lifts-for-out',
      { ids: 'string[]', ...neighbourFilters },
      { sourceId: 'string', total: 'integer' },
    ],
    [
      'count-neighbours-lifts-for-in',
      { ids: 'string[]', ...neighbourFilters },
      { sourceId: 'string', total: 'integer' },
    ],
    ['outgoing-lifts-for', { ids: 'string[]' }, { from: 'string', to: 'string', relation: 'map' }],
    ['put-harbour-cranes', { rows: 'map[]' }, {}],
    ['put-lifts-for-relations', { rows: 'map[]' }, {}],
    ['delete-entities', { ids: 'string[]' }, {}],
    ['delete-lifts-for-relations', { rows: 'map[]' }, {}],
    ['count-lifts-for-relations', {}, { total: 'integer' }],
  ])('%s has the parameters and columns of the table', (name, params, columns) => {
    expect(families.get(name)).toMatchObject({ params, columns });
    expect(Object.keys(families.get(name)?.params ?? {}).toSorted()).toEqual(Object.keys(params).toSorted());
  });

  it('has every list, write and neighbour of every label and relation', () => {
    const names = new Set(createFamilies(ontology).map((source) => source.name));
    for (const { pluralField, label } of ontology.labels) {
      const plural = toKebabCase(pluralField);
      for (const name of [
        `list-${plural}`,
        `list-${plural}-by-name`,
        `list-${plural}-among`,
        `list-${plural}-named`,
        `count-${plural}`,
        `put-${plural}`,
      ])
        expect(names).toContain(name);
      expect(names).toContain(`schema-${toKebabCase(label)}-id-index`);
    }
    for (const { type } of ontology.relations) {
      const kebab = toKebabCase(type);
      for (const name of [
        `neighbours-${kebab}-out`,
        `neighbours-${kebab}-in`,
        `outgoing-${kebab}`,
        `create-${kebab}-relations`,
        `put-${kebab}-relations`,
        `delete-${kebab}-relations`,
      ])
        expect(names).toContain(name);
    }
  });

  it('has no name twice', () => {
    const names = createFamilies(madeUpOntology).map((source) => source.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is the same each time', () => {
    expect(createFamilies(ontology)).toEqual(createFamilies(ontology));
  });

  it('quotes properties that are called like words of Cypher', () => {
    expect(families.get('list-harbour-cranes')?.text).toContain('n.`match` IN $matchIn');
    expect(families.get('list-harbour-cranes')?.text).toContain('n.reachM >= $reachMGte');
  });
});
