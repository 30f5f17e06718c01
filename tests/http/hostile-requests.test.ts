import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { listEngineProcesses } from '../support/child-processes.ts';

const token = 'a-token-for-tests';
const settings = {
  SEED_DIR: 'none',
  PORT: '0',
  MAX_BODY_BYTES: '2048',
  ACCESS_TOKEN_SHA256: createHash('sha256').update(token).digest('hex'),
};
const json = { 'content-type': 'application/json' };
const known = { authorization: `Bearer ${token}` };

let folder = '';
let app: App;
let address = '';
const lines: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const config = loadConfig({
    ...settings,
    GRAPH_URL: `embedded:${folder}/atlas`,
    DOCUMENTS_DIR: `${folder}/documents`,
  });
  app = await createApp(config, {
    log: pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }),
  });
  address = await app.listen();
  await app.prepare();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** What no answer may hold: where things are, how they are asked, where it broke. */
function expectNoInsides(what: string, text: string): void {
  const inside = [
    folder,
    process.cwd(),
    '/tmp',
    '/src/',
    '/dist/',
    'node_modules',
    'file://',
    '.ts:',
    '.js:',
    'MATCH (',
    'UNWIND ',
    'RETURN ',
    'at Object.',
    'at async ',
    'stacktrace',
  ].filter((part) => text.includes(part));
  expect([what, inside]).toEqual([what, []]);
}

type Ask = readonly [what: string, path: string, init?: RequestInit];
const post = (what: string, body: string, headers: Record<string, string> = json): Ask => [
  what,
  '/graphql',
  { method: 'POST', headers: { ...known, ...headers }, body },
];
const query = (what: string, text: string, variables?: unknown): Ask =>
  post(what, JSON.stringify({ query: text, variables }));
const form = (what: string, type: string, body: string): Ask => post(what, body, { 'content-type': type });
const get = (what: string, path: string, headers: Record<string, string> = known): Ask => [
  what,
  path,
  { headers },
];
const boundary = 'multipart/form-data; boundary=x';

const hostile: readonly Ask[] = [
  post('broken JSON', '{"query": '),
  post('no JSON at all', '\u0000\u0001\u0002'),
  post('JSON that is no object', '[[[[]]]]'),
  post('a body past the limit', JSON.stringify({ query: 'x'.repeat(3000) })),
  post('prototype names', '{"query":"{ __typename }","variables":{"__proto__":{"a":1},"constructor":{}}}'),
  post('an extension that is no object', '{"query":"{ __typename }","extensions":7}'),
  post('a persisted query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}'),
  post('a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'),
  form('a wrong multipart', boundary, '--y\r\n'),
  form('a multipart without boundary', 'multipart/form-data', '--x--'),
  form(
    'an upload',
    boundary,
    '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--\r\n',
  ),
  form('text', 'text/plain', '{"query":"{ __typename }"}'),
  form('a form', 'application/x-www-form-urlencoded', 'query=%7B__typename%7D'),
  form('a content type that is none', '%%%', '{}'),
  form('a strange charset', 'application/json; charset=utf-7', '{"query":"{ __typename }"}'),
  query('a syntax error', '{ firms( '),
  query('an unknown field', '{ firmz { id } }'),
  query('a wrong argument', '{ firms(first: "many") { totalCount } }'),
  query('a wrong variable', 'query ($n: Int!) { firms(first: $n) { totalCount } }', { n: { $gt: 0 } }),
  query('a cursor that is none', '{ firms(after: "../../etc/passwd") { totalCount } }'),
  query('Cypher in a name', `{ firm(name: "x'}) MATCH (n) DETACH DELETE n //") { id } }`),
  query('Cypher in a search', '{ search(text: "` RETURN 1 //") { basis } }'),
  query('a path as an id', '{ node(id: "/etc/passwd") { id } }'),
  query('a document that climbs', '{ facts(document: "../../etc/passwd", lines: [1]) { basis } }'),
  query('fragments in a circle', '{ ...A } fragment A on Query { ...A }'),
  query('a mutation that is not there', 'mutation { dropEverything }'),
  query('a subscription', 'subscription { firms { totalCount } }'),
  query('an address that is no download', '{ signedAddress(path: "/../../etc/passwd") { address } }'),
  get('a mutation by GET', `/graphql?query=${encodeURIComponent('mutation{x}')}`),
  get('GET as a foreign page can make it', '/graphql?query=%7B__typename%7D'),
  get('GET without a query', '/graphql', { ...known, 'apollo-require-preflight': '1' }),
  get('an unknown address', '/nowhere/at/all.php'),
  get('an address that climbs', '/..%2f..%2f..%2fetc%2fpasswd'),
  get('an address that climbs in the assets', '/assets/..%2f..%2f..%2fpackage.json'),
  get('an address that climbs below the editor', '/graphiql/%2e%2e/%2e%2e/package.json'),
  get('a null byte', '/assets/%00'),
  get('a wrong percent sign', '/%zz'),
  get('an export that is not there', '/export/everything'),
  get('an export of another kind', '/export/gaps.exe?district=x'),
  get('an export with a wrong argument', '/export/gaps?district=/etc/passwd&format=xlsx'),
  get('an export with an argument too many', '/export/gaps?district=x&__proto__=1'),
  get('a subgraph of nothing', '/export/subgraph?format=../../x'),
  get('an export without a token', '/export/gaps?district=x', {}),
  get('an export with a made-up signature', '/export/gaps?signature=v1.a.1.b', {}),
  get('a wrong token', '/graphql', { authorization: 'Bearer wrong' }),
  get('a JWT, which is not taken', '/graphql', { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }),
  ['a session of nothing', '/session', { method: 'POST', headers: json, body: '{"token":{"$ne":null}}' }],
  ['a session of broken JSON', '/session', { method: 'POST', headers: json, body: '{' }],
  ['a method that is not taken', '/export/gaps', { method: 'PATCH', headers: known }],
  [
    'a preflight of a stranger',
    '/graphql',
    { method: 'OPTIONS', headers: { origin: 'https://evil.example' } },
  ],
];

const byName = (asks: readonly Ask[]) => asks.map((ask) => [ask[0], ask] as const);

const headersOfAll = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

function expectHeaders(what: string, headers: Headers): void {
  expect([
    what,
    Object.fromEntries(Object.keys(headersOfAll).map((name) => [name, headers.get(name)])),
  ]).toEqual([what, headersOfAll]);
  const policy = headers.get('content-security-policy') ?? '';
  expect([what, policy]).toEqual([what, expect.stringMatching(/^default-src '(?:none|self)'; /u)]);
  expect([what, policy]).not.toEqual([
    what,
    expect.stringMatching(/https?:|unsafe-eval|script-src[^;]*unsafe/u),
  ]);
  for (const name of ['x-powered-by', 'server', 'access-control-allow-origin'])
    expect([what, name, headers.get(name)]).toEqual([what, name, null]);
}

describe('hostile requests', () => {
  test.each(byName(hostile))('%s', async (what, [, path, init]) => {
    const response = await fetch(address + path, init);
    const text = await response.text();
    expect(response.status).toBeLessThan(500);
    expectNoInsides(what, `${text}\n${JSON.stringify([...response.headers])}`);
    expectHeaders(what, response.headers);
    if (response.status < 400) return;
    const { errors } = JSON.parse(text) as { errors: { extensions: { code: string; messageZh: string } }[] };
    expect(errors[0]?.extensions.code).toMatch(/^[A-Z_]+$/u);
    expect(errors[0]?.extensions.messageZh).toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ['a huge header', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
    ['no HTTP', 'MATCH (n) RETURN n\r\n\r\n'],
    ['a body that is shorter than said', 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na'],
  ])('%s', async (what, text) => {
    const answer = await sendRaw(text);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /u);
    expectNoInsides(what, answer);
  });

  test.each(['/', '/api', '/healthz', '/readyz', '/session', '/graphiql/', '/assets/none.js'])(
    'right ones have the same headers: %s',
    async (path) => {
      expectHeaders(path, (await fetch(address + path)).headers);
    },
  );

  test('leave the service as it was', async () => {
    const [, path, init] = query('stats', '{ stats { entityCount } }');
    expect(await (await fetch(address + path, init)).json()).toMatchObject({
      data: { stats: { entityCount: 0 } },
    });
  });
});

// The last ones, because the graph is gone afterwards.
describe.runIf(process.platform === 'linux')('an engine whose folder is taken away', () => {
  beforeAll(async () => {
    // All but the lock, so that the service can still be closed.
    for (const name of await readdir(join(folder, 'atlas')))
      if (!name.startsWith('lock')) await rm(join(folder, 'atlas', name), { recursive: true });
    for (const pid of listEngineProcesses()) process.kill(pid, 'SIGKILL');
  });

  test.each(
    byName([
      query('a list', '{ firms { totalCount } }'),
      query('a question', '{ chainGaps(district: "綦江") { basis } }'),
      get('an export', '/export/gaps?district=x'),
      get('a subgraph', '/export/subgraph?format=graphml&center=x'),
      get('the readiness', '/readyz'),
    ]),
  )('tells the operator where, and the client what: %s', async (what, [, path, init]) => {
    const response = await fetch(address + path, init);
    const text = await response.text();
    expect([what, response.status, text]).toEqual([what, expect.toBeOneOf([500, 503, 507]), text]);
    expectNoInsides(what, text);
    expect(text).toMatch(/\p{Script=Han}/u);
    if (path !== '/readyz') expect(lines.join('\n')).toContain(folder);
  });
});

/** Sends bytes that fetch would not, and gives all that comes back. */
function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = createConnection(Number(port), hostname, () => socket.write(text));
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}
