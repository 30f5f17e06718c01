import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { catalogue, createCatalogueFor } from '../../src/graph/catalogue.ts';
import type { PlainValue } from '../../src/graph/cypher-query.ts';
import { checkedEngine } from '../../src/graph/decode-rows.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { toKebabCase } from '../../src/graph/families/names.ts';
import { completeParams } from '../../src/graph/query-source.ts';
import { normalizeName } from '../../src/names/search-text.ts';
import { loadRandomGraph, unloadRandomGraph } from '../support/load-random-graph.ts';
import { madeUpOntology } from '../support/made-up-ontology.ts';
import { buildRandomGraph } from '../support/random-graph.ts';
import { createRandom } from '../support/random.ts';
import { sampleFilteredParams, sampleParams } from '../support/sample-params.ts';
import { compareCodePoints, passesFilters } from '../support/list-oracle.ts';

type Row = Readonly<Record<string, PlainValue>>;
type PlainEntity = Readonly<Record<string, PlainValue>> & { readonly id: string; readonly name: string };

/**
 * Random graphs, and random filters for each of them; `npm run endurance` has 10. Neo4j plans a query anew for each set
 * of parameters that are null, which is most of the time that this takes.
 */
const rounds = Number(process.env['CATALOGUE_ROUNDS'] ?? 1);
const density = { entitiesPerLabel: 3, relationsPerPair: 5 };

/** What the catalogue promises on every engine. The engine is empty, and is left empty. */
export function defineCatalogueContract(createEngine: () => Promise<GraphEngine>): void {
  let opened: GraphEngine | undefined;
  let engine: GraphEngine;
  const read = (name: string, params: Readonly<Record<string, PlainValue>>): Promise<readonly Row[]> => {
    const query = catalogue.get(name);
    return engine.read(query, completeParams(query, params));
  };

  beforeAll(async () => {
    opened = await createEngine();
    engine = checkedEngine(opened);
    await engine.prepareSchema(catalogue.schemaFor(engine.name));
  });
  afterAll(() => opened?.close());

  it('prepares a schema that is there already', async () => {
    await engine.prepareSchema(catalogue.schemaFor(engine.name));
  });

  it('runs every query on random graphs, and each read finds something at least every second time', async () => {
    const found = new Map(catalogue.ofMode('read').map((query) => [query.name, 0]));
    for (let seed = 1; seed <= rounds; seed += 1) {
      const graph = buildRandomGraph(ontology, { seed, ...density });
      const random = createRandom(seed);
      try {
        await loadRandomGraph(engine, catalogue, ontology, graph);
        for (const query of catalogue.ofMode('read')) {
          const rows = await engine.read(query, sampleParams(query, graph, random));
          if (rows.length > 0) found.set(query.name, (found.get(query.name) ?? 0) + 1);
          await engine.read(query, sampleFilteredParams(query, graph, random));
        }
      } finally {
        await unloadRandomGraph(engine, catalogue, ontology, graph);
      }
      expect(await read('count-entities-by-label', {})).toEqual([]);
    }
    const seldom = [...found].filter(([, times]) => times * 2 < rounds).map(([name]) => name);
    expect(seldom).toEqual([]);
  });

  describe('with a graph', () => {
    const graph = buildRandomGraph(ontology, { seed: 8, entitiesPerLabel: 9, relationsPerPair: 5 });
    beforeAll(() => loadRandomGraph(engine, catalogue, ontology, graph));
    afterAll(() => unloadRandomGraph(engine, catalogue, ontology, graph));
    const toEntities = (rows: readonly Row[]) => rows.map((row) => row['entity'] as PlainEntity);
    const entitiesOf = (label: string) =>
      graph.entities
        .filter((entity) => entity.label === label)
        .map(({ id, properties }) => ({ id, ...properties }) as unknown as PlainEntity)
        .toSorted((left, right) => compareCodePoints(left.id, right.id));

    it('lists the entities of each label whole, in order of id', async () => {
      for (const { label, pluralField } of ontology.labels) {
        const rows = await read(`list-${toKebabCase(pluralField)}`, { limit: 100 });
        expect(toEntities(rows)).toEqual(entitiesOf(label));
      }
    });

    it('filters lists and counts as the names of the parameters say', async () => {
      const random = createRandom(11);
      for (const { label, pluralField } of ontology.labels) {
        const plural = toKebabCase(pluralField);
        for (let round = 0; round < 2 + rounds; round += 1) {
          const sampled = sampleFilteredParams(catalogue.get(`list-${plural}`), graph, random);
          const filters = Object.fromEntries(
            Object.entries(sampled).filter(([name]) =>
              Object.hasOwn(catalogue.get(`count-${plural}`).params, name),
            ),
          );
          const expected = entitiesOf(label).filter((entity) => passesFilters(entity, filters));
          const listed = await read(`list-${plural}`, { ...filters, limit: 100 });
          expect({ filters, found: toEntities(listed) }).toEqual({ filters, found: expected });
          expect(await read(`count-${plural}`, filters)).toEqual([{ total: expected.length }]);
        }
      }
    });

    it('pages through lists without a gap or a repetition', async () => {
      const byId: PlainEntity[] = [];
      const byName: PlainEntity[] = [];
      for (let page = 0; page < 5; page += 1) {
        const [lastById, lastByName] = [byId.at(-1), byName.at(-1)];
        byId.push(...toEntities(await read('list-firms', { after: lastById?.id ?? null, limit: 2 })));
        const after = { afterName: lastByName?.name ?? null, afterId: lastByName?.id ?? null };
        byName.push(...toEntities(await read('list-firms-by-name', { ...after, limit: 2 })));
      }
      expect(byId).toEqual(entitiesOf('Firm'));
      expect(byName).toEqual(
        entitiesOf('Firm').toSorted(
          (left, right) => compareCodePoints(left.name, right.name) || compareCodePoints(left.id, right.id),
        ),
      );
    });

    it('finds entities among ids and by names, each once', async () => {
      const firms = entitiesOf('Firm');
      const ids = [...firms, ...entitiesOf('Park')].flatMap(({ id }) => [id, id, `${id}-unknown`]);
      const among = await read('list-firms-among', { ids, limit: 100 });
      expect(toEntities(among)).toEqual(firms);
      const names = firms.slice(0, 3).flatMap(({ name }) => [name, name]);
      const named = await read('list-firms-named', { names, limit: 100 });
      expect(toEntities(named)).toEqual(firms.filter(({ name }) => names.includes(name)));
    });

    it('pages through the neighbours of each id in order of sortKey', async () => {
      const ids = entitiesOf('Conflict').map(({ id }) => id);
      const pages: string[] = [];
      for (const id of ids) {
        for (let after: string | null = null; ;) {
          const rows = await read('neighbours-involves-out', { ids: [id], after, limit: 3 });
          const relations = rows.map(
            ({ relation }) => relation as { readonly sortKey: string; readonly relationId: string },
          );
          pages.push(...relations.map(({ relationId }) => relationId));
          if (relations.length < 3) break;
          after = relations.at(-1)?.sortKey ?? null;
        }
      }
      const expected = ids.flatMap((id) =>
        graph.relations
          .filter(({ type, from }) => type === 'INVOLVES' && from === id)
          .map(({ properties, relationId }) => ({ sortKey: String(properties['sortKey']), relationId }))
          .toSorted((left, right) => compareCodePoints(left.sortKey, right.sortKey))
          .map(({ relationId }) => relationId),
      );
      expect(pages).toEqual(expected);
      expect(pages.length).toBeGreaterThan(50);
    });

    it('filters neighbours by modality, label and document, and lets relations without modality pass', async () => {
      const ids = graph.entities.map(({ id }) => id);
      const filters = { modality: ['PLANNED'], labels: ['District'], docIds: ['doc:document-1'] };
      for (const [type, way, hasModality] of [
        ['LOCATED_IN', 'out', true],
        ['OF_DISTRICT', 'out', false],
      ] as const) {
        const rows = await read(`neighbours-${toKebabCase(type)}-${way}`, { ids, ...filters, limit: 100 });
        const found = rows.map(({ relation }) => relation as { readonly relationId: string });
        const labels = new Map(graph.entities.map(({ id, label }) => [id, label]));
        const expected = graph.relations.filter(
          ({ type: own, to, properties }) =>
            own === type &&
            labels.get(to) === 'District' &&
            (!hasModality || properties['modality'] === 'PLANNED') &&
            (properties['docIds'] as readonly string[]).includes('doc:document-1'),
        );
        expect(found.map(({ relationId }) => relationId).toSorted()).toEqual(
          expected.map(({ relationId }) => relationId).toSorted(),
        );
        expect(expected.length).toBeGreaterThan(0);
      }
    });

    it('counts neighbours, with 0 for ids that have none and no row for ids that are unknown', async () => {
      const [first] = entitiesOf('Document');
      const ids = [first?.id ?? '', 'firm:unknown'];
      expect(await read('count-neighbours-located-in-out', { ids })).toEqual([
        { sourceId: first?.id, total: 0 },
      ]);
    });

    it('searches parts of names, the shortest first', async () => {
      const entities = toEntities(await read('search-entities', { needles: ['电池'], limit: 100 }));
      expect(entities.length).toBeGreaterThan(3);
      const lengths = entities.map(({ name }) => Array.from(name).length);
      expect(lengths).toEqual(lengths.toSorted((left, right) => left - right));
      const firms = toEntities(
        await read('search-entities', { needles: ['电池', 'dianchi'], labels: ['Firm'], limit: 100 }),
      );
      expect(new Set(firms.map(({ id }) => id)).size).toBe(firms.length);
      expect(firms.every(({ id }) => id.startsWith('firm:'))).toBe(true);
    });
  });

  it('puts facts twice with one result, and removes what is null', async () => {
    const put = catalogue.get('put-firms');
    const row = { id: 'firm:a', properties: { name: '甲', kind: 'FIRM', aliases: ['a', 'b'] } };
    await engine.write(put, { rows: [row, { id: 'firm:b', properties: { name: '乙' } }] });
    await engine.write(put, { rows: [row] });
    await engine.write(put, { rows: [{ id: 'firm:a', properties: { kind: null } }] });
    expect(await read('list-firms', { limit: 5, idIn: ['firm:a'] })).toEqual([
      { entity: { id: 'firm:a', label: 'Firm', name: '甲', aliases: ['a', 'b'] } },
    ]);
    const relation = {
      relationId: 'POSSIBLY_SAME_AS(firm:a,firm:b)',
      from: 'firm:a',
      to: 'firm:b',
      properties: { sortKey: '1', why: 'w' },
    };
    const rows = [relation, { ...relation, relationId: 'x', to: 'firm:unknown' }];
    await engine.write(catalogue.get('put-possibly-same-as-relations'), { rows });
    await engine.write(catalogue.get('put-possibly-same-as-relations'), {
      rows: [{ ...relation, properties: { why: null } }],
    });
    expect(await read('outgoing-possibly-same-as', { ids: ['firm:a', 'firm:b'] })).toEqual([
      { from: 'firm:a', to: 'firm:b', relation: { relationId: relation.relationId, sortKey: '1' } },
    ]);
    await engine.write(catalogue.get('delete-entities'), { ids: ['firm:a', 'firm:b', 'firm:unknown'] });
    expect(await read('count-possibly-same-as-relations', {})).toEqual([{ total: 0 }]);
  });

  it('finds names by any part of them and by any alias, also when they have changed', async () => {
    const put = (id: string, name: string, aliases: readonly string[] = []) =>
      engine.write(catalogue.get('put-firms'), {
        rows: [
          { id, properties: { name, aliases, searchText: [name, ...aliases].map(normalizeName).join('\n') } },
        ],
      });
    const names = new Map<string, readonly string[]>([
      ['firm:x1', ['西彭铝业', 'XPLY', '西彭（铝）']],
      ['firm:x2', ['5G基站', '铝', '西 彭']],
      ['firm:x3', ['㐀㐁鿿𠮷野家〇五', 'ひらがな西彭']],
      ['firm:x4', ['abc-西彭', '铝业']],
    ]);
    await put('firm:x1', '后来改名的企业');
    for (const [id, [name = '', ...aliases]] of names) await put(id, name, aliases);
    await put('firm:x5', '西彭铝业');
    await engine.write(catalogue.get('delete-entities'), { ids: ['firm:x5'] });
    const idsOf = (rows: readonly Row[]) =>
      rows
        .map(({ entity }) => (entity as PlainEntity).id)
        .filter((id) => id.startsWith('firm:x'))
        .toSorted();
    const idsWith = (test: (name: string) => boolean) =>
      [...names].flatMap(([id, own]) => (own.some(test) ? [id] : []));
    const parts = [...names.values()].flat().flatMap((name) => {
      const letters = Array.from(normalizeName(name));
      return letters.flatMap((_, from) => [1, 2, 3].map((size) => letters.slice(from, from + size).join('')));
    });
    for (const part of new Set(parts))
      expect([part, idsOf(await read('search-entities', { needles: [part], limit: 10_000 }))]).toEqual([
        part,
        idsWith((name) => normalizeName(name).includes(part)),
      ]);
    const needles = ['西彭', 'xply', '铝'];
    expect(idsOf(await read('search-entities', { needles, limit: 10_000 }))).toEqual(
      idsWith((name) => needles.some((needle) => normalizeName(name).includes(needle))),
    );
    for (const name of [...names.values()].flat())
      expect([name, idsOf(await read('find-entities-by-name', { names: [name] }))]).toEqual([
        name,
        idsWith((own) => own === name),
      ]);
    expect(idsOf(await read('find-entities-by-name', { names: ['西彭铝业', 'XPLY', '铝'] }))).toEqual([
      'firm:x1',
      'firm:x2',
    ]);
    await engine.write(catalogue.get('delete-entities'), { ids: [...names.keys()] });
    expect(idsOf(await read('search-entities', { needles: ['西彭'], limit: 10_000 }))).toEqual([]);
  });

  it('runs the families of a label and a relation that no file mentions', async () => {
    const other = createCatalogueFor(madeUpOntology);
    await engine.prepareSchema(other.schemaFor(engine.name));
    const graph = buildRandomGraph(madeUpOntology, { seed: 3, ...density });
    await loadRandomGraph(engine, other, madeUpOntology, graph);
    const random = createRandom(3);
    const families = other.ofMode('read').filter((query) => !catalogue.has(query.name));
    expect(families.length).toBeGreaterThan(10);
    const empty: string[] = [];
    for (const query of families) {
      const rows = await engine.read(query, sampleParams(query, graph, random));
      if (rows.length === 0) empty.push(query.name);
      for (let round = 0; round < rounds; round += 1)
        await engine.read(query, sampleFilteredParams(query, graph, random));
    }
    expect(empty).toEqual([]);
    await unloadRandomGraph(engine, other, madeUpOntology, graph);
  });
}
