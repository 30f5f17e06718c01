import { describe, expect, test } from 'vitest';
import { describeSettings, loadConfig } from '../../../src/config.ts';
import { InvalidConfigError } from '../../../src/domain/errors.ts';

const hash = 'a'.repeat(64);

describe('loadConfig', () => {
  test('has a default for everything', () => {
    const config = loadConfig({});
    expect(config.graph.url).toBe('embedded:./data/atlas');
    expect([config.host, config.port]).toEqual(['127.0.0.1', 4000]);
    expect(config.seedDir).toMatch(/seed$/u);
    expect(config.apiLimits.maxPageSize).toBe(200);
  });

  test('is frozen through and through', () => {
    const config = loadConfig({});
    expect(
      Object.isFrozen(config) && Object.isFrozen(config.apiLimits) && Object.isFrozen(config.graph),
    ).toBe(true);
  });

  test('takes an empty variable for an absent one', () => {
    expect(loadConfig({ PORT: '', GRAPH_USER: ' ' })).toMatchObject({ port: 4000, graph: { user: null } });
  });

  test('names the choices of a setting that may be left out, and no empty one', () => {
    const load = () => loadConfig({ OTEL_TRACES_EXPORTER: 'zip' });
    expect(load).toThrow('OTEL_TRACES_EXPORTER=zip is not one of otlp, none');
    expect(load).toThrow(
      expect.objectContaining({ messageZh: 'OTEL_TRACES_EXPORTER=zip 有误，应为以下之一：otlp、none' }),
    );
  });

  test('reports every problem together', () => {
    const load = () =>
      loadConfig({ PORT: 'http', GRAPH_URL: 'mysql://x', LOG_LEVEL: 'loud', MAX_PAGE_SIZE: '0' });
    expect(load).toThrow(InvalidConfigError);
    for (const name of ['PORT', 'GRAPH_URL', 'LOG_LEVEL', 'MAX_PAGE_SIZE']) expect(load).toThrow(name);
    expect(load).toThrow(
      expect.objectContaining({
        messageZh: [
          'GRAPH_URL=mysql://x 有误，应为 embedded:<文件夹>、embedded:memory，或 Neo4j 的 bolt://、neo4j://、neo4j+s:// 地址',
          'PORT=http 有误，应为 0 至 65535 的整数',
          'LOG_LEVEL=loud 有误，应为以下之一：fatal、error、warn、info、debug、trace、silent',
          'MAX_PAGE_SIZE=0 有误，应为 1 至 10000 的整数',
        ].join('\n'),
      }),
    );
  });

  test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('listens on %s without tokens', (host) => {
    expect(loadConfig({ HOST: host }).host).toBe(host);
  });

  test.each(['0.0.0.0', '::', '10.0.0.7', 'atlas.example'])(
    'refuses to listen on %s without tokens',
    (host) => {
      expect(() => loadConfig({ HOST: host })).toThrow(/ACCESS_TOKEN/u);
      expect(loadConfig({ HOST: host, ACCESS_TOKEN_SHA256: hash }).host).toBe(host);
      expect(loadConfig({ HOST: host, ACCESS_TOKENS_FILE: './tokens' }).host).toBe(host);
    },
  );

  test('listens wider with JWTs alone, whose issuer and audience are stated', () => {
    const jwt = {
      JWT_JWKS: 'https://id.example/jwks',
      JWT_ISSUER: 'https://id.example',
      JWT_AUDIENCE: 'atlas',
    };
    const config = loadConfig({ HOST: '0.0.0.0', ...jwt });
    expect(config.access.jwt).toEqual({
      jwks: 'https://id.example/jwks',
      issuer: 'https://id.example',
      audience: 'atlas',
      scopeClaim: 'scope',
    });
    expect(() => loadConfig({ JWT_JWKS: jwt.JWT_JWKS })).toThrow(/JWT_ISSUER[^]*JWT_AUDIENCE/u);
    expect(() => loadConfig({ JWT_ISSUER: 'x' })).toThrow(/JWT_ISSUER=x does nothing without JWT_JWKS/u);
  });

  test.each([
    ['https://id.example/jwks', true],
    ['http://127.0.0.1:8080/jwks', true],
    ['/etc/atlas/jwks.json', true],
    ['http://id.example/jwks', false],
    ['ftp://id.example/jwks', false],
    ['http://127.0.0.1.evil.example/jwks', false],
  ])('takes the keys of JWTs from %s: %s', (jwks, taken) => {
    const load = () => loadConfig({ JWT_JWKS: jwks, JWT_ISSUER: 'i', JWT_AUDIENCE: 'a' });
    if (taken) expect(load().access.jwt?.jwks).toBe(jwks);
    else expect(load).toThrow(/JWT_JWKS/u);
  });

  test('reads what is on and off, and nothing else', () => {
    expect(loadConfig({})).toMatchObject({ introspection: true, graphiql: true });
    expect(loadConfig({ INTROSPECTION: 'off', GRAPHIQL: 'off' })).toMatchObject({
      introspection: false,
      graphiql: false,
    });
    expect(() => loadConfig({ INTROSPECTION: 'no' })).toThrow(/one of on, off/u);
  });

  test('refuses a token in plain text', () => {
    expect(() => loadConfig({ ACCESS_TOKEN_SHA256: 'secret' })).toThrow(InvalidConfigError);
    expect(() => loadConfig({ ACCESS_TOKEN_SHA256: 'secret' })).not.toThrow('secret');
  });

  test('reads origins, and takes any only where tokens are configured', () => {
    expect(loadConfig({}).corsOrigins).toEqual([]);
    expect(loadConfig({ CORS_ORIGINS: 'https://Maps.example, http://localhost:8080,' }).corsOrigins).toEqual([
      'https://maps.example',
      'http://localhost:8080',
    ]);
    expect(loadConfig({ CORS_ORIGINS: '*', ACCESS_TOKEN_SHA256: hash }).corsOrigins).toEqual(['*']);
    expect(() => loadConfig({ CORS_ORIGINS: '*' })).toThrow(/without a token/u);
    for (const wrong of ['maps.example', 'https://maps.example/', 'https://*.example', 'null', 'file://'])
      expect(() => loadConfig({ CORS_ORIGINS: wrong, ACCESS_TOKEN_SHA256: hash })).toThrow(/CORS_ORIGINS/u);
  });

  test.each([
    ['', '/'],
    ['/', '/'],
    ['/atlas', '/atlas/'],
    ['/plans/atlas-2/', '/plans/atlas-2/'],
  ])('reads the public path %j as %s', (given, path) => {
    expect(loadConfig({ PUBLIC_PATH: given }).publicPath).toBe(path);
  });

  test.each(['atlas', '//evil.example', '/a"b', '/a b', '/a?b', '/<x>/'])(
    'refuses the public path %s',
    (path) => {
      expect(() => loadConfig({ PUBLIC_PATH: path })).toThrow(/PUBLIC_PATH/u);
    },
  );

  test('reads proxies, and refuses what is no address', () => {
    const { trustedProxies } = loadConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8' });
    expect(trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
    for (const wrong of ['proxy', '10.0.0.0/33', '10.0.0', 'true', '*'])
      expect(() => loadConfig({ TRUSTED_PROXIES: wrong })).toThrow(/TRUSTED_PROXIES/u);
  });

  test('never repeats a password', () => {
    const secrets = { GRAPH_PASSWORD: 'hunter2', SESSION_KEY: 'hunter2', ACCESS_TOKEN_SHA256: 'hunter2' };
    expect(() => loadConfig({ GRAPH_URL: 'x', ...secrets })).toThrow(InvalidConfigError);
    expect(() => loadConfig({ GRAPH_URL: 'x', ...secrets })).not.toThrow('hunter2');
  });

  test('reads each setting that it describes, and no other', () => {
    const read = new Set<string>();
    loadConfig(new Proxy({}, { get: (_, name) => void read.add(String(name)) }));
    expect([...read].sort()).toEqual(
      describeSettings()
        .map(({ name }) => name)
        .sort(),
    );
  });
});
