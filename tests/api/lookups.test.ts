import { afterAll, beforeAll, expect, test } from 'vitest';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createRandomApp, type RandomApp } from '../support/create-random-app.ts';
import { describeEngines } from '../support/engines.ts';

describeEngines('lookups', (engine) => {
  let random: RandomApp;
  beforeAll(async () => {
    random = await createRandomApp(engine, { seed: 12, entitiesPerLabel: 8, relationsPerPair: 3 });
  });
  afterAll(async () => {
    await random.app.close();
  });

  test('node and nodes give entities of any label, null for an id that none has, in the order asked', async () => {
    const { nodes, node } = await random.ask<{
      nodes: ({ id: string; __typename: string } | null)[];
      node: unknown;
    }>(
      '{ nodes(ids: ["firm:firm-1", "nothing:x", "park:park-2", "firm:firm-1"]) { __typename id } node(id: "x") { id } }',
    );
    expect(nodes).toEqual([
      { __typename: 'Firm', id: 'firm:firm-1' },
      null,
      { __typename: 'Park', id: 'park:park-2' },
      { __typename: 'Firm', id: 'firm:firm-1' },
    ]);
    expect(node).toBeNull();
  });

  test('every label is found by id, and not under another label', async () => {
    for (const { label, singularField } of ontology.labels) {
      const id = random.graph.entities.find((entity) => entity.label === label)?.id;
      const query = `query ($id: ID!) { found: ${singularField}(id: $id) { id __typename } node(id: $id) { label } }`;
      expect(await random.ask(query, { id })).toMatchObject({ found: { id, __typename: label } });
    }
    expect(await random.ask('{ firm(id: "park:park-1") { id } }')).toEqual({ firm: null });
  });

  test('a name or an alias finds its entity; one that several have is an error with their ids', async () => {
    const firms = random.graph.entities.filter((entity) => entity.label === 'Firm');
    const count = (name: unknown) => firms.filter((firm) => firm.properties['name'] === name).length;
    const single = firms.find((firm) => count(firm.properties['name']) === 1);
    const query = 'query ($name: String) { firm(name: $name) { id } }';
    expect(await random.ask(query, { name: single?.properties['name'] })).toEqual({
      firm: { id: single?.id },
    });
    expect(await random.ask(query, { name: 'no such name' })).toEqual({ firm: null });

    const aliases = firms.flatMap(
      (firm) => (firm.properties['aliases'] as readonly string[] | undefined) ?? [],
    );
    const shared = aliases.find((alias) => count(alias) === 0 && new Set(ownersOf(alias, firms)).size > 1);
    expect(shared, 'the random graph has an alias of two firms').toBeDefined();
    const { message, code } = await random.askInVain(query, { name: shared });
    expect(code).toBe('BAD_USER_INPUT');
    for (const id of ownersOf(shared ?? '', firms)) expect(message).toContain(id);
  });

  test('neither id nor name, or both, is an error', async () => {
    for (const args of ['', '(id: "x", name: "y")', '(id: null)'])
      expect(await random.askInVain(`{ firm${args} { id } }`)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('asOf keeps relations that a document of that date states', async () => {
    const dates = new Map(
      random.graph.entities
        .filter((entity) => entity.label === 'Document')
        .map((entity) => [entity.id, String(entity.properties['date'])]),
    );
    const query =
      'query ($asOf: Date) { firms(first: 50) { edges { node { id locatedIn(first: 50, asOf: $asOf) { totalCount edges { relationId } } } } } }';
    for (const asOf of ['2023', '2023-12-31', '2024', '2024-12-30', '2030', null]) {
      const limit = asOf === null ? '9' : firstDay(asOf);
      const expected = random.graph.relations
        .filter((relation) => relation.type === 'LOCATED_IN' && relation.from.startsWith('firm:'))
        .filter((relation) =>
          (relation.properties['docIds'] as readonly string[]).some(
            (id) => asOf === null || firstDay(dates.get(id) ?? '9') <= limit,
          ),
        )
        .map((relation) => relation.relationId);
      const { firms } = await random.ask<{
        firms: { edges: { node: { locatedIn: { totalCount: number; edges: { relationId: string }[] } } }[] };
      }>(query, { asOf });
      const given = firms.edges.flatMap(({ node }) => node.locatedIn.edges.map((edge) => edge.relationId));
      expect(given.toSorted()).toEqual(expected.toSorted());
      expect(firms.edges.reduce((sum, { node }) => sum + node.locatedIn.totalCount, 0)).toBe(expected.length);
    }
  });

  test('stats count what is there', async () => {
    const { stats } = await random.ask<{
      stats: { entityCount: number; relationCount: number; labels: { label: string; total: number }[] };
    }>(
      '{ stats { engine datasetVersion entityCount relationCount labels { label total } relations { type total } documents { document { id } entityCount relationCount } datasets { id version title } } }',
    );
    expect(stats).toMatchObject({
      engine: engine.name,
      datasetVersion: 'seed@1',
      entityCount: random.graph.entities.length,
      relationCount: random.graph.relations.length,
    });
    expect(stats.labels.every(({ total }) => total === 8)).toBe(true);
  });
});

const firstDay = (date: string) =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;

const ownersOf = (
  alias: string,
  firms: readonly { readonly id: string; readonly properties: Readonly<Record<string, unknown>> }[],
) =>
  firms
    .filter((firm) => ((firm.properties['aliases'] as readonly string[] | undefined) ?? []).includes(alias))
    .map((firm) => firm.id);
