import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/api/create-schema.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createHttpServer } from '../../src/http/create-http-server.ts';
import { explorerViews } from '../../src/http/explorer-views.ts';
import { registerPages } from '../../src/http/register-pages.ts';

const script = 'export const text = "产业链";\n'.repeat(100);
const html = `<!doctype html>
<html lang="zh-CN">
  <head>
    <link rel="icon" href="./icon.svg" />
    <script type="module" crossorigin src="./assets/index-a1b2.js"></script>
    <link rel="stylesheet" href="./assets/index-c3d4.css">
  </head>
  <body><a href="#main">跳到正文</a></body>
</html>
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  const write = async (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
  for (const page of ['explorer', 'graphiql']) {
    await mkdir(join(folder, page, 'assets'), { recursive: true });
    await write(`${page}/index.html`, html);
    await write(`${page}/index.html.br`, brotliCompressSync(html));
    await write(`${page}/assets/index-a1b2.js`, script);
    await write(`${page}/assets/index-a1b2.js.br`, brotliCompressSync(script));
    await write(`${page}/assets/index-a1b2.js.gz`, gzipSync(script));
  }
  await write('explorer/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
});
afterAll(() => rm(folder, { recursive: true }));

let servers: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});
async function serve(publicPath = '/', pages = folder) {
  const server = await createHttpServer({
    log: pino({ level: 'silent' }),
    maxBodyBytes: 4096,
    trustedProxies: [],
  });
  await registerPages(server, {
    schema: createSchema(ontology),
    ontology,
    publicPath,
    graphiql: true,
    folder: pages,
  });
  servers.push(server);
  return server;
}
const browse = (server: FastifyInstance, url: string, headers: Record<string, string> = {}) =>
  server.inject({ url, headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers } });
const policyOf = (response: { readonly headers: Record<string, unknown> }) =>
  String(response.headers['content-security-policy']);

describe('the explorer', () => {
  test('is at / and at the addresses of its views', async () => {
    const server = await serve();
    const { body } = await server.inject('/');
    const views = explorerViews.map((view) =>
      view.replace(':id', encodeURIComponent(`firm:${'长'.repeat(60)}/1`)),
    );
    for (const url of [...views, '/?lang=en', '/gaps?district=綦江#list']) {
      const page = await browse(server, url);
      expect([url, page.statusCode, page.headers['content-type'], page.body === body]).toEqual([
        url,
        200,
        'text/html; charset=utf-8',
        true,
      ]);
    }
    expect((await server.inject({ method: 'HEAD', url: '/compare' })).statusCode).toBe(200);
  });

  test.each(['/', '/atlas/', '/a/b/'])('finds its files from every address below %s', async (publicPath) => {
    const { body } = await (await serve(publicPath)).inject('/entities/firm:x');
    expect(body).toContain(`<meta name="public-path" content="${publicPath}" />`);
    const addresses = [...body.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, address]) => address);
    expect(addresses).toEqual([
      `${publicPath}icon.svg`,
      `${publicPath}assets/index-a1b2.js`,
      `${publicPath}assets/index-c3d4.css`,
      '#main',
    ]);
  });

  test('is asked for again each time, and sent again only when it changed', async () => {
    const server = await serve();
    const { headers } = await browse(server, '/compare');
    expect(headers['cache-control']).toBe('no-cache');
    const etag = String(headers.etag);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await browse(server, '/gaps', { 'if-none-match': known });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }
    expect((await browse(server, '/gaps', { 'if-none-match': '"other"' })).statusCode).toBe(200);
    expect((await browse(await serve('/atlas/'), '/')).headers.etag).not.toBe(etag);
  });

  test('takes each kind of file with its type; those with a hash in the name are kept for good', async () => {
    const server = await serve();
    const icon = await server.inject('/icon.svg');
    expect(icon.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'image/svg+xml' });
    const file = await server.inject('/assets/index-a1b2.js');
    expect(file.body).toBe(script);
    expect(file.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringMatching(/^(?:text|application)\/javascript; charset=utf-8$/u) as string,
      vary: 'accept-encoding',
    });
    expect(policyOf(file)).toContain("script-src 'self'");
  });

  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('sends files compressed to who takes %s', async (accepted, encoding, unpack) => {
    const url = '/assets/index-a1b2.js';
    const file = await (await serve()).inject({ url, headers: { 'accept-encoding': accepted } });
    expect(file.headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': expect.stringMatching(/^(?:text|application)\/javascript; charset=utf-8$/u) as string,
      'cache-control': expect.stringContaining('immutable') as string,
    });
    expect(unpack(file.rawPayload).toString()).toBe(script);
  });

  test('runs scripts from its own files alone, in no frame of another site', async () => {
    const policy = policyOf(await browse(await serve(), '/'));
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src '));
    expect(scripts).toBe("script-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/u);
  });
});

describe('an address that is not there', () => {
  test.each([
    '/nowhere',
    '/comparex',
    '/graphs/a',
    '/entities',
    '/chains/a/b',
    '/assets/old-0000.js',
    '/assets/',
    '/index.html.br',
    '/..%2fpackage.json',
  ])('%s is the page with 404 to a browser, and JSON to a program', async (url) => {
    const server = await serve();
    const page = await browse(server, url);
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body).toBe((await server.inject('/')).body);
    expect(policyOf(page)).toContain("script-src 'self'");
    for (const accept of ['application/json', '*/*']) {
      const answer = await server.inject({ url, headers: { accept } });
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
    expect(
      (await server.inject({ method: 'POST', url, headers: { accept: 'text/html' } })).json(),
    ).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });

  test('may run nothing', async () => {
    expect(policyOf(await (await serve()).inject('/nowhere'))).toContain("default-src 'none'");
  });
});

describe('pages for analysts', () => {
  test('the index of the questions is in both languages, and its links also work below a path', async () => {
    const server = await serve();
    const index = await browse(server, '/api');
    expect(index.body).toContain('区域产业知识图谱');
    expect(index.body).toContain('<code>districtOverlap</code>');
    const links = [...index.body.matchAll(/href="([^"]*)"/gu)].map(([, link = '']) => link);
    expect(links).toEqual(['.', 'graphiql/', 'healthz', 'readyz']);
    for (const link of ['.', 'graphiql/']) {
      const { pathname } = new URL(link, 'http://atlas.example/api');
      expect([link, (await browse(server, pathname)).statusCode]).toEqual([link, 200]);
    }
    expect(policyOf(index)).toContain("default-src 'none'");
  });

  test('GraphiQL has its own policy, compressed files and a relative redirect', async () => {
    const server = await serve();
    const redirect = await server.inject('/graphiql');
    expect([redirect.statusCode, redirect.headers.location]).toEqual([302, 'graphiql/']);
    const page = await browse(server, '/graphiql/', { 'accept-encoding': 'br' });
    expect(brotliDecompressSync(page.rawPayload).toString()).toBe(html);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(policyOf(page)).toContain("worker-src 'self' blob:");
    const file = await server.inject('/graphiql/assets/index-a1b2.js');
    expect(file.headers['cache-control']).toContain('immutable');
  });
});

describe('pages that are not built', () => {
  test('say so, and the index is there all the same', async () => {
    const server = await serve('/', join(folder, 'none'));
    for (const url of ['/', '/graphiql']) {
      const answer = await browse(server, url);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toMatch(/npm run build/u);
    }
    expect((await browse(server, '/api')).statusCode).toBe(200);
    expect((await browse(server, '/nowhere')).json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });
});
