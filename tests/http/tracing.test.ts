import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { parseTraceparent } from '../../src/telemetry/tracing.ts';

interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

interface TraceRequest {
  readonly resourceSpans: readonly {
    readonly resource: Pick<CollectedSpan, 'attributes'>;
    readonly scopeSpans: readonly { readonly spans: readonly CollectedSpan[] }[];
  }[];
}

/** A collector that keeps what it is sent by OTLP over HTTP. */
async function startCollector() {
  const received: TraceRequest[] = [];
  const paths: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      paths.push(request.url);
      received.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as TraceRequest);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paths,
    services: () =>
      received.flatMap(({ resourceSpans }) =>
        resourceSpans.map(({ resource }) => valuesOf(resource)['service.name']),
      ),
    spans: () =>
      received.flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    text: () => JSON.stringify(received),
    close: () => server.close(),
  };
}

const valuesOf = ({ attributes }: Pick<CollectedSpan, 'attributes'>) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

describe('with an OpenTelemetry collector', () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const caller = 'b7ad6b7169203331';
  let collector: Awaited<ReturnType<typeof startCollector>>;
  let app: App;
  let address: string;
  beforeAll(async () => {
    collector = await startCollector();
    const settings = {
      GRAPH_URL: 'embedded:memory',
      SEED_DIR: 'none',
      PORT: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
      OTEL_SERVICE_NAME: 'atlas-under-test',
    };
    app = await createApp(loadConfig(settings), { log: pino({ level: 'silent' }) });
    address = await app.listen();
    await app.prepare();
  });
  afterAll(() => collector.close());

  test('request, operation and queries are one trace, below that of the caller, without what was asked', async () => {
    const send = (query: string, headers: Record<string, string> = {}) =>
      fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables: { id: 'firm:geheim' } }),
      });
    const answers = await Promise.all([
      send('query Look($id: ID!) { firm(id: $id) { name } }', { traceparent: `00-${traceId}-${caller}-01` }),
      send('query Count { stats { entityCount } }', { traceparent: `00-${traceId}-${caller}-00` }),
      send('query Fail { firms(first: -1) { totalCount } }'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400]);
    await Promise.all(answers.map((answer) => answer.text()));
    // What is left is sent at the end.
    await app.close();

    const spans = collector.spans();
    const ofCaller = spans.filter((span) => span.traceId === traceId);
    const http = ofCaller.find(({ name }) => name === 'POST /graphql');
    const operation = ofCaller.find(({ name }) => name === 'query Look');
    const query = ofCaller.find(({ parentSpanId }) => parentSpanId === operation?.spanId);
    expect(http).toMatchObject({ parentSpanId: caller, kind: 2 });
    expect(operation).toMatchObject({ parentSpanId: http?.spanId, kind: 1 });
    expect(query).toMatchObject({ kind: 3 });
    expect(valuesOf(query ?? { attributes: [] })).toMatchObject({
      'db.operation.name': query?.name,
      'db.response.returned_rows': expect.anything() as unknown,
    });
    // The caller did not sample its second trace, so nothing of it is kept.
    expect(spans.map(({ name }) => name)).not.toContain('query Count');
    const failed = spans.find(({ name }) => name === 'query Fail');
    expect(failed?.status.code).toBe(2);
    expect(failed?.traceId).not.toBe(traceId);
    expect(new Set(collector.services())).toEqual(new Set(['atlas-under-test']));
    expect(new Set(collector.paths)).toEqual(new Set(['/v1/traces']));
    expect(collector.text()).not.toContain('geheim');
  });
});

test('a collector that is away does not keep a service from its end, nor make it fail', async () => {
  const away = await startCollector();
  away.close();
  const lines: string[] = [];
  const app = await createApp(
    loadConfig({
      GRAPH_URL: 'embedded:memory',
      SEED_DIR: 'none',
      PORT: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: away.endpoint,
    }),
    { log: pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) }) },
  );
  const address = await app.listen();
  await app.prepare();
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  await app.close();
  expect(lines.join('')).toContain('the last traces could not be sent');
});

test.each([
  ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 1],
  ['01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00-more', 0],
])('takes the caller of %s', (header, traceFlags) => {
  expect(parseTraceparent(header)).toEqual({
    traceId: '0af7651916cd43dd8448eb211c80319c',
    spanId: 'b7ad6b7169203331',
    traceFlags,
  });
});

test.each([
  undefined,
  '',
  'ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
  `00-0af7651916cd43dd8448eb211c80319c-${'0'.repeat(16)}-01`,
  '00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01',
  '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n{"level":60}',
])('takes no caller from %s', (header) => {
  expect(parseTraceparent(header)).toBeNull();
});
