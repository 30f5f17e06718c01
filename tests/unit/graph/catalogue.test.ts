import { describe, expect, it } from 'vitest';
import { InvalidCatalogueError } from '../../../src/domain/errors.ts';
import { catalogue, createCatalogue, createCatalogueFor } from '../../../src/graph/catalogue.ts';
import { textFor } from '../../../src/graph/cypher-query.ts';
import { completeParams } from '../../../src/graph/query-source.ts';
import { madeUpOntology } from '../../support/made-up-ontology.ts';

describe('the catalogue', () => {
  it('finds queries by name and refuses other names', () => {
    expect(catalogue.get('find-entities-by-id').columns).toEqual({
      entity: { kind: 'map', list: false, nullable: false },
    });
    expect(catalogue.has('find-nothing')).toBe(false);
    expect(() => catalogue.get('find-nothing')).toThrow(InvalidCatalogueError);
  });

  it('refuses two queries of one name', () => {
    const query = catalogue.get('find-entities-by-id');
    expect(() => createCatalogue([query, query])).toThrow(InvalidCatalogueError);
  });

  it('gives each engine its own schema, constraints first', () => {
    const embedded = catalogue.schemaFor('embedded').map((query) => query.name);
    const neo4j = catalogue.schemaFor('neo4j').map((query) => query.name);
    expect(embedded.slice(0, 2)).toEqual(['schema-entity-id-unique', 'schema-dataset-id-unique']);
    expect(neo4j.slice(0, 2)).toEqual(['schema-entity-id-unique', 'schema-dataset-id-unique']);
    expect(embedded).toContain('schema-entity-id-index');
    expect(neo4j).not.toContain('schema-entity-id-index');
    expect(neo4j).toContain('schema-entity-search-text-index');
    expect(embedded).not.toContain('schema-entity-search-text-index');
    for (const query of catalogue.schemaFor('neo4j')) expect(textFor(query, 'neo4j')).toMatch(/^CREATE /u);
  });

  it('has every read and write on both engines', () => {
    for (const query of [...catalogue.ofMode('read'), ...catalogue.ofMode('write')])
      expect(query.text).not.toBe('');
  });

  it('has the families of an ontology that no file knows', () => {
    const other = createCatalogueFor(madeUpOntology);
    expect(other.get('list-harbour-cranes').text).toContain('(n:HarbourCrane)');
    expect(other.get('neighbours-lifts-for-out').text).toContain('[r:LIFTS_FOR]');
    expect(other.has('find-entities-by-id')).toBe(true);
    expect(catalogue.has('list-harbour-cranes')).toBe(false);
  });

  it('fills in nullable parameters that are left out', () => {
    const query = catalogue.get('list-rules');
    const params = completeParams(query, { limit: 5, nameIn: ['a'] });
    expect(Object.keys(params).toSorted()).toEqual(Object.keys(query.params).toSorted());
    expect(params).toMatchObject({ limit: 5, nameIn: ['a'], after: null });
  });
});
