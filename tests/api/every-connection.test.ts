import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEdgeProperties } from '../../src/api/schema/connections-sdl.ts';
import { type ConnectionField, listConnectionFields } from '../../src/api/schema/connection-fields.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createRandomApp, type RandomApp } from '../support/create-random-app.ts';
import { describeEngines } from '../support/engines.ts';

interface Answer {
  readonly nodes: readonly {
    readonly id: string;
    readonly page: {
      readonly totalCount: number;
      readonly edges: readonly { readonly relationId: string; readonly node: { readonly id: string } }[];
    };
  }[];
}

const fields = ontology.labels.flatMap(({ label }) =>
  listConnectionFields(ontology, label).map((field) => ({ label, field })),
);

/** Asks for everything that a connection has, of as many entities as there are ids. */
const toQuery = (label: string, field: ConnectionField): string => `
  query ($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on ${label} {
        page: ${field.name}(first: 50) {
          totalCount
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          edges {
            cursor relationId docIds datasets
            cites { id line lineEnd heading text document { id date } }
            ${listEdgeProperties(field.relation)
              .map((property) => property.name)
              .join(' ')}
            node { id name label note datasets cites { id document { id } } }
          }
        }
      }
    }
  }`;

describeEngines('every connection of the schema', (engine) => {
  let random: RandomApp;
  beforeAll(async () => {
    random = await createRandomApp(engine, { seed: 7, entitiesPerLabel: 20, relationsPerPair: 12 });
  });
  afterAll(async () => {
    await random.app.close();
  });

  test('there are both ends of every relation', () => {
    const ends = ontology.relations.flatMap((relation) => [...relation.from, ...relation.to]);
    expect(fields.length).toBe(ends.length);
  });

  test.each(fields.map(({ label, field }) => [`${label}.${field.name}`, label, field] as const))(
    '%s gives what is stored, with as many queries for a list as for one',
    async (_name, label, field) => {
      const ids = random.graph.entities.filter((entity) => entity.label === label).map((entity) => entity.id);
      random.takeCalls();
      const many = await random.ask<Answer>(toQuery(label, field), { ids });
      const callsForMany = random.takeCalls();

      const stored = random.graph.relations.filter((relation) => relation.type === field.relation.type);
      const [near, far] = field.direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const);
      for (const node of many.nodes) {
        const expected = stored.filter((relation) => relation[near] === node.id);
        expect(node.page.totalCount).toBe(expected.length);
        expect(node.page.edges.map((edge) => `${edge.relationId} ${edge.node.id}`).toSorted()).toEqual(
          expected.map((relation) => `${relation.relationId} ${relation[far]}`).toSorted(),
        );
      }

      const connected = many.nodes.filter((node) => node.page.edges.length > 0).slice(0, 3);
      expect(connected.length, 'the random graph has this relation').toBeGreaterThan(0);
      const callsForOne: (readonly string[])[] = [];
      for (const { id } of connected) {
        await random.ask(toQuery(label, field), { ids: [id] });
        callsForOne.push(random.takeCalls());
      }
      // All documents at once cost less than one: those that are cited are there already.
      expect(callsForMany.length).toBeLessThanOrEqual(Math.max(...callsForOne.map((calls) => calls.length)));
    },
  );
});
