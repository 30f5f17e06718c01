import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/api/create-schema.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { hostileBodies } from '../support/hostile-bodies.ts';
import { hostileTexts } from '../support/random-operation.ts';
import { sampleProcess } from '../support/process-sample.ts';
import { type ServiceProcess, startService } from '../support/service-process.ts';

/** Megabytes of the service's heap, and of the whole process, whatever it is sent. */
const heap = 256;
const mostMemory = 700;
/** `all` sends every hostile text to every argument; otherwise each argument gets one of them. */
const sendsAll = process.env['HOSTILE_TEXTS'] === 'all';

const schema = createSchema(ontology);
let service: ServiceProcess;
let before: unknown;

const post = (body: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const readCounts = async (): Promise<unknown> =>
  (await post('{"query":"{ stats { labels { label total } relations { type total } } }"}')).json();

beforeAll(async () => {
  service = await startService(
    { GRAPH_URL: 'embedded:memory', SEED_DIR: join(import.meta.dirname, '../../seed') },
    { heapMegabytes: heap },
  );
  await service.says(/"ready: /u);
  before = await readCounts();
  expect(before).toMatchObject({ data: { stats: { labels: expect.any(Array) as unknown } } });
});
afterAll(() => service.stop());

afterEach(async () => {
  expect(service.hasEnded()).toBe(false);
  expect(await readCounts()).toEqual(before);
  expect(sampleProcess(service.pid).rssMb).toBeLessThan(mostMemory);
});

/** A request may also be cut off while it is sent; then there is no answer to look at. */
async function expectNoServerError(answer: Promise<Response>): Promise<void> {
  let response: Response;
  try {
    response = await answer;
  } catch (error) {
    if (error instanceof TypeError && error.message === 'fetch failed') return;
    throw error;
  }
  const text = await response.text();
  expect({
    status: response.status,
    isError: response.status >= 500,
    text: text.slice(0, 300),
  }).toMatchObject({ isError: false });
  expect(text).not.toContain('INTERNAL_SERVER_ERROR');
  expect(text).not.toMatch(/node_modules|\bat [\w.]+ \(|\.cypher|src\/|dist\//u);
}

describe('a service with a bounded heap keeps answering', () => {
  test.each(hostileBodies)('%s', async (_what, body) => {
    await expectNoServerError(post(body));
  });

  test('twenty dear questions: answered, refused, or ended at the time limit', async () => {
    const questions = Array.from({ length: 20 }, (_, index) => `a${index}: districtOverlap { basis }`);
    const response = await post(JSON.stringify({ query: `{ ${questions.join(' ')} }` }));
    const { errors } = (await response.json()) as {
      readonly errors?: readonly { extensions: { code: string } }[];
    };
    const codes = new Set(errors?.map(({ extensions }) => extensions.code));
    expect([[], ['LIMIT_EXCEEDED'], ['QUERY_TIMEOUT']]).toContainEqual([...codes]);
  });

  test.each([
    ['text/plain', '{"query":"{ __typename }"}'],
    ['application/x-www-form-urlencoded', 'query={__typename}'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{a}\r\n--x--',
    ],
    ['multipart/form-data', 'x'],
    ['application/json; charset=utf-16', '{"query":"{ __typename }"}'],
    ['application/xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['', '{"query":"{ __typename }"}'],
    ['\u00e9', 'x'],
  ])('content type %s', async (type, body) => {
    await expectNoServerError(post(body, { 'content-type': type }));
  });

  test.each(['gzip', 'br', 'deflate', 'identity, gzip', 'nonsense'])(
    'a body compressed as %s',
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
      await expectNoServerError(post(bomb, { 'content-encoding': encoding }));
    },
  );

  test.each([
    '/graphql?query=%7B__typename%7D&variables=%ff%fe',
    '/graphql?query=%c3%28',
    '/%c0%ae%c0%ae/etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/export/subgraph?center=%ff&format=csv',
    '/export/subgraph?center=%00&format=__proto__',
    '/export/gaps?district=%F0%28%8C%28&format=constructor',
    '/export/__proto__?format=xlsx',
    `/export/subgraph?${'ids=a&'.repeat(2000)}format=csv`,
    '/entity/%ff',
    '/entity/__proto__',
    '/%',
    '/\u0000',
  ])('the address %s', async (path) => {
    await expectNoServerError(
      sendRaw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`),
    );
  });

  test('a chunked body without end', async () => {
    const chunk = `4000\r\n${'a'.repeat(0x40_00)}\r\n`;
    await expectNoServerError(sendRaw(chunkedHead, () => chunk, 2000));
  });

  test('forty senders that say little and leave', async () => {
    const sockets = Array.from({ length: 40 }, () => {
      const socket = connect(Number(new URL(service.address).port), '127.0.0.1');
      socket.on('error', () => undefined); // the service may close it first
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"q',
      );
      return socket;
    });
    // Answered while they are all connected.
    expect(await readCounts()).toEqual(before);
    for (const socket of sockets) socket.destroy();
  });
});

const chunkedHead =
  'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';

/** fetch takes no address that is wrong, and no body without end. */
function sendRaw(head: string, nextChunk?: () => string, chunks = 0): Promise<Response> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(service.address).port), '127.0.0.1');
    let text = '';
    socket.on('data', (data: Buffer) => (text += data.toString('latin1')));
    socket.on('error', (error: Error & { code?: string }) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => {
      const status = Number(/^HTTP\/1\.1 (\d{3})/u.exec(text)?.[1] ?? Number.NaN);
      if (Number.isNaN(status)) reject(new TypeError('fetch failed'));
      else resolve(new Response(status === 204 || status === 304 ? null : text, { status }));
    });
    socket.write(head);
    let left = chunks;
    const send = (): void => {
      if (left <= 0 || !nextChunk || !socket.writable) return;
      left -= 1;
      if (socket.write(nextChunk())) setImmediate(send);
      else socket.once('drain', send);
    };
    send();
  });
}

/** A root field with a text at one place, and everything else that it needs. */
interface Place {
  readonly name: string;
  readonly toBody: (text: string) => string;
}

/** Every argument of every root field that takes a text, lists and filters looked into. */
function listPlaces(): readonly Place[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) =>
    field.args.flatMap((argument) =>
      listPaths(argument).map(({ path, toValue }): Place => {
        const others = field.args.filter(
          ({ name, type, defaultValue }) =>
            name !== argument.name && isNonNullType(type) && defaultValue === undefined,
        );
        const given = [argument, ...others];
        const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
        const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
        const leaf = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
        return {
          name: `${field.name}(${argument.name}${path})`,
          toBody: (text) =>
            JSON.stringify({
              query: `query (${declared}) { ${field.name}(${passed}) ${leaf} }`,
              variables: Object.fromEntries(
                given.map((each) => [each.name, each === argument ? toValue(text) : toSample(each)]),
              ),
            }),
        };
      }),
    ),
  );
}

interface PathInto {
  readonly path: string;
  readonly toValue: (text: string) => unknown;
}

function listPaths({ type }: Pick<GraphQLArgument, 'type'>, level = 0): readonly PathInto[] {
  const plain = getNullableType(type);
  if (isListType(plain))
    return listPaths({ type: plain.ofType }, level).map(({ path, toValue }) => ({
      path: `[]${path}`,
      toValue: (text) => [toValue(text)],
    }));
  if (isInputObjectType(plain))
    return level > 2
      ? []
      : Object.values(plain.getFields()).flatMap((field) =>
          listPaths(field, level + 1).map(({ path, toValue }) => ({
            path: `.${field.name}${path}`,
            toValue: (text) => ({
              ...(field.name === 'base64' ? { name: 'a.csv' } : {}),
              [field.name]: toValue(text),
            }),
          })),
        );
  return plain.name === 'String' || plain.name === 'ID' ? [{ path: '', toValue: (text) => text }] : [];
}

function toSample({ type }: Pick<GraphQLArgument, 'type'>): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [toSample({ type: plain.ofType })];
  if (isInputObjectType(plain)) return {};
  if (plain.name === 'Int') return 1;
  return plain.name === 'Boolean' ? false : '綦江';
}

describe('text of Cypher, quotation marks and names of prototypes', () => {
  const places = listPlaces();

  test('the schema has places for them', () => {
    expect(places.length).toBeGreaterThan(300);
  });

  test(
    'are texts in every argument',
    async () => {
      let index = 0;
      const send = async ({ name, toBody }: Place): Promise<void> => {
        index += 1;
        const texts = sendsAll ? hostileTexts : [hostileTexts[index % hostileTexts.length] ?? ''];
        for (const text of texts) {
          const response = await post(toBody(text));
          const answer = await response.text();
          expect({
            name,
            text,
            status: response.status,
            answer: answer.slice(0, 300),
            ok: response.status < 500,
          }).toMatchObject({ ok: true });
        }
      };
      const queue = [...places];
      const work = async (): Promise<void> => {
        for (let place = queue.shift(); place; place = queue.shift()) await send(place);
      };
      await Promise.all([work(), work(), work(), work()]);
    },
    sendsAll ? 1_800_000 : 120_000,
  );
});
