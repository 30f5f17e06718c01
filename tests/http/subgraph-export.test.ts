import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { exportFormats } from '../../src/subgraph/export-formats.ts';
import { checkGexf, checkXml } from '../support/check-gexf.ts';
import { exportReaders } from '../support/read-exports.ts';
import { createSwitchedEngine } from '../support/switched-engine.ts';

const log = pino({ level: 'silent' });

interface Attribute {
  readonly name: string;
  readonly kind: string;
  readonly isList: boolean;
  readonly values: readonly { text: string; textZh: string; number: number | null; code: string | null }[];
}
interface Common {
  readonly attributes: readonly Attribute[];
  readonly statedOn: readonly string[];
  readonly colour: string;
}
interface Node extends Common {
  readonly entity: {
    id: string;
    name: string;
    type: string;
    cites: { id: string }[];
    datasets: string[];
  };
  readonly labelZh: string;
  readonly distance: number;
  readonly degree: number;
  readonly shape: string;
}
interface Edge extends Common {
  readonly relationId: string;
  readonly type: string;
  readonly typeZh: string;
  readonly from: string;
  readonly to: string;
  readonly modality: string | null;
  readonly stated: string;
  readonly line: string;
  readonly cites: readonly { id: string }[];
  readonly datasets: readonly string[];
}

const attributes = 'attributes { name kind isList values { text textZh number code } }';
const fields = `truncated leftOut { count }
  nodes { entity { id name type: __typename cites { id } datasets } labelZh distance degree colour shape statedOn ${attributes} }
  edges { relationId type typeZh from to modality stated colour line statedOn cites { id } datasets ${attributes} }`;

type Stated = string | number | boolean | null | readonly string[];

/** What is empty is not written. */
const toTexts = (values: Readonly<Record<string, Stated>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values)
      .map(
        ([name, value]) =>
          [name, typeof value === 'object' ? (value ?? []).join('|') : String(value)] as const,
      )
      .filter(([, value]) => value !== ''),
  );

/** What the seed says in both languages: files have a column for each. */
const translated = ['note', 'citationNote', 'treatment'];

const toAttributeTexts = (list: readonly Attribute[]) =>
  Object.fromEntries(
    list.flatMap(({ name, kind, isList, values }) => {
      const texts = values.map(({ number, code, text }) =>
        kind === 'BOOLEAN' ? text === 'yes' : (number ?? code ?? text),
      );
      const isBilingual = (kind === 'CLOSED' && !isList) || translated.includes(name);
      const words = isBilingual ? [[`${name}Zh`, values[0]?.textZh ?? ''] as const] : [];
      return [[name, texts.join('|')] as const, ...words];
    }),
  );

const modalityWords: Readonly<Record<string, string>> = {
  EXISTING: '现有',
  PLANNED: '规划',
  COURTED: '拟引进',
  MENTIONED: '提及',
};

/** What a file has to say of what GraphQL answers. */
const toExpected = ({ nodes, edges }: { nodes: readonly Node[]; edges: readonly Edge[] }) => ({
  nodes: new Map(
    nodes.map(({ entity, labelZh, distance, degree, colour, shape, statedOn, attributes: own }) => [
      entity.id,
      toTexts({
        label: entity.name,
        entityType: entity.type,
        entityTypeZh: labelZh,
        colour,
        shape: shape.toLowerCase(),
        distance,
        degree,
        statedOn,
        cites: entity.cites.map(({ id }) => id),
        datasets: entity.datasets,
        ...toAttributeTexts(own),
      }),
    ]),
  ),
  edges: new Map(
    edges.map((edge) => [
      edge.relationId,
      toTexts({
        source: edge.from,
        target: edge.to,
        label: edge.typeZh,
        relationType: edge.type,
        relationTypeZh: edge.typeZh,
        modality: edge.modality,
        modalityZh: edge.modality === null ? null : (modalityWords[edge.modality] ?? ''),
        stated: edge.stated,
        statedZh: edge.stated === 'EXPLICIT' ? '明示' : '推断',
        colour: edge.colour,
        line: edge.line.toLowerCase(),
        statedOn: edge.statedOn,
        cites: edge.cites.map(({ id }) => id),
        datasets: edge.datasets,
        ...toAttributeTexts(edge.attributes),
      }),
    ]),
  ),
});

const everyLabel: string =
  'DISTRICT,REGION,PARK,CLUSTER,INDUSTRY,CHAIN,CHAIN_STAGE,PRODUCT,FIRM,ORGANIZATION,PROJECT,DEPARTMENT,TASK,INDICATOR,TARGET,PLATFORM,DESIGNATION,DOCUMENT,DIRECTION,CAPACITY,RULE,CONFLICT';
const selections: readonly (readonly [name: string, graphql: string, address: string])[] = [
  [
    'the best connected of everything',
    `labels: [${everyLabel}], maxNodes: 600`,
    `labels=${everyLabel.replaceAll(',', '&labels=')}&maxNodes=600`,
  ],
  [
    'a centre with every argument',
    'center: ["綦江", "合川"], depth: 2, labels: [CLUSTER, FIRM, PRODUCT], relations: [HAS_CLUSTER, OPERATES_IN, PRODUCES], direction: BOTH, modality: [EXISTING, COURTED], districts: ["綦江"], maxNodes: 60, exclude: ["cluster:qijiang/energy"], asOf: "2025"',
    'center=綦江&center=合川&depth=2&labels=CLUSTER&labels=FIRM&labels=PRODUCT&relations=HAS_CLUSTER&relations=OPERATES_IN&relations=PRODUCES&direction=BOTH&modality=EXISTING&modality=COURTED&districts=綦江&maxNodes=60&exclude=cluster:qijiang/energy&asOf=2025',
  ],
];

describe('the exports of the seed', () => {
  let app: App;
  let address: string;
  beforeAll(async () => {
    const limits = { MAX_TRAVERSAL_NODES: '20000', MAX_HOP_ROWS: '200000' };
    app = await createApp(loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0', ...limits }), { log });
    address = await app.listen();
    await app.prepare();
  });
  afterAll(() => app.close());

  const get = (query: string, init?: RequestInit) => fetch(`${address}/export/subgraph?${query}`, init);
  const ask = async (args: string) => {
    const { body } = await app.executeOperation({ query: `{ subgraph(${args}) { ${fields} } }` });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    expect(body.singleResult.errors).toBeUndefined();
    const { subgraph } = body.singleResult.data as {
      subgraph: { nodes: Node[]; edges: Edge[]; truncated: boolean; leftOut: { count: number }[] };
    };
    return subgraph;
  };

  describe.each(selections)('%s', (_name, args, query) => {
    let expected: ReturnType<typeof toExpected>;
    let answer: Awaited<ReturnType<typeof ask>>;
    beforeAll(async () => {
      answer = await ask(args);
      expected = toExpected(answer);
      expect(expected.nodes.size).toBeGreaterThan(20);
      expect(expected.edges.size).toBeGreaterThan(20);
    });

    test.each(Object.entries(exportReaders))('as %s is what GraphQL answers', async (format, read) => {
      const response = await get(`${query}&format=${format}`);
      expect(response.status).toBe(200);
      const found = await read(new Uint8Array(await response.arrayBuffer()));
      expect([...found.nodes.keys()]).toEqual([...expected.nodes.keys()]);
      expect(Object.fromEntries(found.nodes)).toEqual(Object.fromEntries(expected.nodes));
      expect([...found.edges.keys()]).toEqual([...expected.edges.keys()]);
      expect(Object.fromEntries(found.edges)).toEqual(Object.fromEntries(expected.edges));
      const count = answer.leftOut.reduce((sum, left) => sum + left.count, 0);
      expect([found.truncated, found.leftOutCount]).toEqual([String(answer.truncated), String(count)]);
    });

    test('as GEXF keeps the grammar of GEXF 1.3, as GraphML and SVG it is well formed', async () => {
      const small = query.replace('maxNodes=600', 'maxNodes=40');
      const read = async (format: string, asked = query) =>
        new Uint8Array(await (await get(`${asked}&format=${format}`)).arrayBuffer());
      expect(await checkGexf(await read('gexf'))).toEqual([]);
      expect(await checkXml(await read('graphml'))).toEqual([]);
      const picture = await read('svg', small);
      expect(await checkXml(picture)).toEqual([]);
      const drawn = Buffer.from(picture).toString();
      expect(drawn.match(/<g data-id=/gu)).toHaveLength(
        Math.min(expected.nodes.size, small === query ? 60 : 40),
      );
      expect(drawn.includes('未取全')).toBe(answer.truncated);
    });
  });

  test.each(exportFormats)('$name has its type, its name in Chinese and its tag', async (format) => {
    const query = `center=綦江&labels=CLUSTER&format=${format.name}`;
    const response = await get(query);
    const body = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe(format.contentType);
    const disposition = response.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(new RegExp(`^attachment; filename="subgraph\\.${format.extension}"`, 'u'));
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(
      `子图 綦江 1 步以内.${format.extension}`,
    );
    const tag = response.headers.get('etag') ?? '';
    const again = await get(query, { headers: { 'if-none-match': `"other", ${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await get(query, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, '']);
    expect(head.headers.get('content-disposition')).toBe(disposition);
    const same = new Uint8Array(await (await get(query)).arrayBuffer());
    expect(Buffer.compare(same, body)).toBe(0);
    const other = await get(`${query}&depth=2`, { method: 'HEAD' });
    expect(other.headers.get('etag')).not.toBe(tag);
  });

  test.each([
    ['format=gexf', 400, 'BAD_USER_INPUT', 'none is given', '均未给出'],
    ['center=綦江&format=', 400, 'BAD_USER_INPUT', 'cytoscape, graphology', '未给出格式'],
    ['center=綦江&format=pdf', 400, 'BAD_USER_INPUT', 'there is no pdf; give one of', 'pdf'],
    ['center=綦江&format=gexf&centre=x', 400, 'BAD_USER_INPUT', 'centre: there is no such', 'centre'],
    ['center=綦江&format=gexf&labels=FIRMS', 400, 'BAD_USER_INPUT', 'labels: "FIRMS"', 'FIRM'],
    ['center=綦江&format=gexf&depth=two', 400, 'BAD_USER_INPUT', 'depth: "two"', 'depth'],
    ['center=綦江&format=gexf&depth=1&depth=2', 400, 'BAD_USER_INPUT', 'given 2 times', '2 次'],
    ['center=綦江&format=gexf&asOf=31.8.', 400, 'BAD_USER_INPUT', 'asOf: "31.8."', 'asOf'],
    ['center=綦江&ids=district:qijiang&format=gexf', 400, 'BAD_USER_INPUT', 'both', '不能同时'],
    ['center=綦江&format=gexf&maxNodes=20001', 400, 'LIMIT_EXCEEDED', '1 to 20000', '20000'],
    ['center=綦江&format=svg&maxNodes=1001', 400, 'LIMIT_EXCEEDED', '1 to 1000', '1000'],
    ['ids=firm:none&format=gexf', 404, 'NOT_FOUND', 'firm:none', 'firm:none'],
  ])('%s is refused in both languages', async (query, status, code, message, messageZh) => {
    const response = await get(query);
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string; messageZh: string } }[];
    };
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code]);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.extensions.messageZh).toContain(messageZh);
  });

  test('an empty selection is a file that says why', async () => {
    const response = await get('labels=CLUSTER&districts=长寿&format=node-link');
    const { nodes, graph } = (await response.json()) as {
      nodes: unknown[];
      graph: { emptyReasonZh: string };
    };
    expect([response.status, nodes]).toEqual([200, []]);
    expect(graph.emptyReasonZh).toContain('没有符合');
  });
});

describe('who may export, and when', () => {
  const memory = { GRAPH_URL: 'embedded:memory', SEED_DIR: 'none', PORT: '0' };
  const query = 'labels=FIRM&format=jgf';

  test('nobody before the data is there, and nobody without a token', async () => {
    const token = 'a-token-for-tests';
    const hash = createHash('sha256').update(token).digest('hex');
    const app = await createApp(loadConfig({ ...memory, ACCESS_TOKEN_SHA256: hash }), { log });
    const address = await app.listen();
    const get = (headers: Record<string, string>) =>
      fetch(`${address}/export/subgraph?${query}`, { headers });
    const authorization = `Bearer ${token}`;
    const early = await get({ authorization });
    expect([early.status, await early.json()]).toMatchObject([
      503,
      { errors: [{ extensions: { code: 'DATASET_LOADING', messageZh: expect.any(String) as string } }] },
    ]);
    await app.prepare();
    expect((await get({})).status).toBe(401);
    expect((await get({ authorization })).status).toBe(200);
    await app.close();
  });

  test('stops when the client goes away', async () => {
    const { engine, inner, replaceReads } = await createSwitchedEngine();
    let aborted = (): void => undefined;
    const abort = new Promise<void>((resolve) => (aborted = resolve));
    let begun = (): void => undefined;
    const reading = new Promise<void>((resolve) => (begun = resolve));
    const app = await createApp(loadConfig(memory), { log, engine });
    const address = await app.listen();
    await app.prepare();
    replaceReads((asked, params, options) => {
      options?.signal?.addEventListener('abort', aborted);
      begun();
      return abort.then(() => inner.read(asked, params, options));
    });
    const client = new AbortController();
    const answer = fetch(`${address}/export/subgraph?${query}`, { signal: client.signal });
    await reading;
    client.abort();
    await expect(answer).rejects.toThrow('abort');
    await abort;
    await app.close();
  });
});
