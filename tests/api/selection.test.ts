import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEdgeProperties } from '../../src/api/schema/connections-sdl.ts';
import {
  type ConnectionField,
  listConnectionFields,
  toNodeType,
} from '../../src/api/schema/connection-fields.ts';
import type { LabelDefinition } from '../../src/domain/ontology/types.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createRandomApp, type RandomApp } from '../support/create-random-app.ts';
import { describeEngines } from '../support/engines.ts';

/** `version` is made of everything that is stored, so that a query with it reads whole facts. */
type Whole = 'version' | '';

const ofAll = 'id label name note noteZh citationNote datasets cites { id }';

const listNames = (properties: readonly { readonly name: string }[]): string =>
  properties.map(({ name }) => name).join(' ');

const toNode = (definition: LabelDefinition, whole: Whole): string =>
  `${ofAll} ${whole} ${listNames(definition.properties)}`;

const toEdges = (field: ConnectionField, whole: Whole): string => {
  const label = ontology.label(toNodeType(field));
  return `${field.name}(first: 5) {
    pageInfo { startCursor endCursor }
    edges {
      relationId docIds datasets ${whole} cites { id } ${listNames(listEdgeProperties(field.relation))}
      node { ${label ? toNode(label, whole) : `${ofAll} ${whole}`} }
    }
  }`;
};

const toQuery = (definition: LabelDefinition, whole: Whole): string => `{
  page: ${definition.pluralField}(first: 10) {
    pageInfo { startCursor endCursor }
    edges { cursor node {
      ${toNode(definition, whole)}
      ${listConnectionFields(ontology, definition.label)
        .map((field) => toEdges(field, whole))
        .join('\n')}
    } }
  }
}`;

const withoutVersions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'version' ? undefined : inner)));

describeEngines('what a query selects', (engine) => {
  let random: RandomApp;
  beforeAll(async () => {
    const env = { MAX_COST: '100000000', MAX_TOKENS: '100000', MAX_ALIASES: '1000' };
    random = await createRandomApp(engine, { seed: 11, entitiesPerLabel: 8, relationsPerPair: 6 }, env);
  });
  afterAll(async () => {
    await random.app.close();
  });

  test.each(ontology.labels.map((definition) => [definition.label, definition] as const))(
    'is the same of a %s and of all that it is connected with, whether it is read alone or with everything',
    async (_label, definition) => {
      const narrow = await random.ask<{ readonly page: { readonly edges: readonly unknown[] } }>(
        toQuery(definition, ''),
      );
      const whole = await random.ask(toQuery(definition, 'version'));
      expect(narrow.page.edges.length).toBeGreaterThan(0);
      expect(JSON.stringify(whole)).toContain('"version"');
      expect(narrow).toEqual(withoutVersions(whole));
    },
  );

  test('may stand in fragments, under other names, and be left out', async () => {
    const inFragments = await random.ask<{ readonly a: unknown }>(
      `query ($no: Boolean!) {
        a: conflicts(first: 8) { ...Page }
      }
      fragment Page on ConflictConnection { list: edges { item: node { ...Parts } } }
      fragment Parts on Conflict {
        title: name
        ... on Node { id }
        parties: involves(first: 3) {
          edges { since: relationId note @include(if: $no) node { ...Name ... on Firm { kind } } }
        }
      }
      fragment Name on Entity { title: name id }`,
      { no: false },
    );
    const plain = await random.ask<{ readonly a: unknown }>(
      `{ a: conflicts(first: 8) { list: edges { item: node {
        version title: name id
        parties: involves(first: 3) { edges { version since: relationId node { version title: name id ... on Firm { kind } } } }
      } } } }`,
    );
    expect(inFragments).toEqual(withoutVersions(plain));
  });
});
