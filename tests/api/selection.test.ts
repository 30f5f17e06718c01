import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEdgeProperties } from '../../src/api/schema/connections-sdl.ts';
import {
  type ConnectionField,
  listConnectionFields,
  toNodeType,
} from '../../src/api/schema/connection-fields.ts';
import type { LabelDefinition } from '../../src/domain/ontology/types.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { toKebabCase } from '../../src/graph/families/names.ts';
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

/** Neo4j makes a plan of seconds for each of these queries: there some labels stand for all. */
const labelsOnNeo4j = ['ChainStage', 'Project', 'Conflict'];

describeEngines('what a query selects', (engine) => {
  const definitions = ontology.labels
    .filter(({ label }) => engine.name === 'embedded' || labelsOnNeo4j.includes(label))
    .map((definition) => [definition.label, definition] as const);
  let random: RandomApp;
  beforeAll(async () => {
    const env = { MAX_COST: '100000000', MAX_TOKENS: '100000', MAX_ALIASES: '1000' };
    random = await createRandomApp(engine, { seed: 11, entitiesPerLabel: 8, relationsPerPair: 6 }, env);
  });
  afterAll(async () => {
    await random.app.close();
  });

  test.each(definitions)(
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

  test.each(definitions)(
    'of a %s and of two levels below it is read in one statement, and is what a call for each level gives',
    async (_label, definition) => {
      random.takeCalls();
      const atOnce = await random.ask<unknown>(toTree(definition, ''));
      expect(random.takeCalls()).toEqual([`list-${toKebabCase(definition.pluralField)}`]);
      // What a directive may leave out is read by a call of its own.
      const inTurn = await random.ask<unknown>(toTree(definition, '@include(if: true)'));
      expect(random.takeCalls().length).toBeGreaterThan(1);
      expect(atOnce).toEqual(inTurn);
    },
  );

  test('of one entity is read with its pages, and is nothing where the id is of another label', async () => {
    const [cluster] = random.graph.entities.filter(({ label }) => label === 'Cluster');
    const ask = (field: string, connection: string, directive = '') =>
      `query ($id: ID!) { found: ${field}(id: $id) { name page: ${connection}(first: 3) ${directive} { edges { node { id name } } } } }`;
    const variables = { id: cluster?.id };
    random.takeCalls();
    const atOnce = await random.ask<{ readonly found: unknown }>(ask('cluster', 'statedIn'), variables);
    expect(random.takeCalls()).toEqual(['list-clusters-among']);
    expect(atOnce.found).not.toBeNull();
    expect(atOnce).toEqual(await random.ask(ask('cluster', 'statedIn', '@include(if: true)'), variables));
    expect(await random.ask(ask('firm', 'locatedIn'), variables)).toEqual({ found: null });
  });

  test('keeps the errors, cursors and counts of a page below where they belong', async () => {
    const ask = (page: string) => `{ districts(first: 4) { edges { node { id clusters${page} } } } }`;
    const failed = await random.askInVain(ask('(first: 100000) { edges { node { id } } }'));
    expect(failed.code).toBe('LIMIT_EXCEEDED');
    const first = await random.ask<Districts>(
      ask('(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } }'),
    );
    const [district] = first.districts.edges.filter(({ node }) => node.clusters.totalCount > 1);
    if (!district) throw new Error('no district has two clusters');
    const { pageInfo, edges, totalCount } = district.node.clusters;
    expect(pageInfo.hasNextPage).toBe(true);
    const next = await random.ask<Districts>(
      ask(`(first: 50, after: "${pageInfo.endCursor}") { edges { node { id } } }`),
    );
    const rest = next.districts.edges.find(({ node }) => node.id === district.node.id);
    expect(rest?.node.clusters.edges.length).toBe(totalCount - 1);
    expect(rest?.node.clusters.edges.map(({ node }) => node.id)).not.toContain(edges[0]?.node.id);
  });

  test('may differ where one page of a list has two places in the answer', async () => {
    const answer = await random.ask<Readonly<Record<'a' | 'b', readonly { readonly node: unknown }[]>>>(
      `{ page: districts(first: 3) {
        a: edges { node { id x: clusters(first: 1) { edges { node { id } } } } }
        b: edges { node { id x: clusters(first: 9) { edges { node { name } } } } }
      } }`,
    );
    const apart = await random.ask<unknown>(
      `{ page: districts(first: 3) {
        a: edges { node { id x: clusters(first: 1) @include(if: true) { edges { node { id } } } } }
        b: edges { node { id x: clusters(first: 9) @include(if: true) { edges { node { name } } } } }
      } }`,
    );
    expect(answer).toEqual(apart);
  });
});

interface Districts {
  readonly districts: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly clusters: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
          readonly edges: readonly { readonly node: { readonly id: string } }[];
        };
      };
    }[];
  };
}

/** Connections of connections, those of one modality among them; `directive` stands behind each. */
function toTree(definition: LabelDefinition, directive: string): string {
  const toPage = (alias: string, field: ConnectionField, below: string): string => {
    const modality = field.relation.modality ? ', modality: [EXISTING, PLANNED]' : '';
    return `${alias}: ${field.name}(first: 3${modality}) ${directive} {
      pageInfo { hasNextPage endCursor }
      edges { relationId stated cites { id } node { id name ${below} } }
    }`;
  };
  const below = (field: ConnectionField): string => {
    const label = ontology.label(toNodeType(field));
    const [inner] = label ? listConnectionFields(ontology, label.label) : [];
    return inner ? toPage('below', inner, '') : '';
  };
  const fields = listConnectionFields(ontology, definition.label);
  return `{ page: ${definition.pluralField}(first: 8) { edges { node {
    id name ${fields.map((field) => toPage(field.name, field, below(field))).join('\n')}
  } } } }`;
}
