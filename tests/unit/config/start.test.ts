import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { InvalidConfigError } from '../../../src/domain/errors.ts';
import { loadServiceConfig } from '../../../src/start.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chain-atlas-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const load = (env: Record<string, string>) => loadServiceConfig(undefined, env);

describe('a start', () => {
  test('tells of wrong settings and of what they name that cannot be used, all together', async () => {
    const file = join(folder, 'tokens');
    await writeFile(file, 'a token in plain text\n');
    await writeFile(join(folder, 'key'), 'short');
    const error: unknown = await load({
      PORT: 'http',
      METRICS: 'all',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'collector',
      DRAIN_DELAY_MS: '-1',
      ACCESS_TOKENS_FILE: file,
      SESSION_KEY_FILE: join(folder, 'key'),
      DOCUMENTS_DIR: join(folder, 'documents'),
      SEED_DIR: file,
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidConfigError);
    const { message, messageZh } = error as InvalidConfigError;
    const names = [
      'PORT=http',
      'DRAIN_DELAY_MS=-1',
      'METRICS=all',
      'OTEL_EXPORTER_OTLP_ENDPOINT=collector',
      'ACCESS_TOKENS_FILE',
      'SESSION_KEY_FILE',
      'DOCUMENTS_DIR=',
      'SEED_DIR=',
    ];
    for (const text of [message, messageZh]) {
      expect(text.split('\n')).toHaveLength(names.length);
      for (const name of names) expect(text).toContain(name);
      expect(text).not.toContain('plain text');
    }
  });

  test('with everything in its place gives the settings', async () => {
    expect(await load({ DOCUMENTS_DIR: folder, SEED_DIR: 'none' })).toMatchObject({
      documentsDir: folder,
      seedDir: null,
    });
  });

  test('options of a command line are looked at in place of the settings', async () => {
    const adjusted = loadServiceConfig((config) => ({ ...config, documentsDir: join(folder, 'nowhere') }), {
      DOCUMENTS_DIR: folder,
    });
    await expect(adjusted).rejects.toThrow('nowhere');
  });
});

describe('settings of operations', () => {
  test('draining takes as long as a query may, unless it is set', () => {
    expect(loadConfig({ QUERY_TIMEOUT_MS: '4000' }).drain).toEqual({ delayMs: 0, timeoutMs: 4000 });
    expect(loadConfig({ QUERY_TIMEOUT_MS: '4000', DRAIN_TIMEOUT_MS: '0' }).drain.timeoutMs).toBe(0);
  });

  test('traces are sent where a collector is named or asked for, and nowhere else', () => {
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example/otlp' };
    expect(loadConfig({}).tracing).toBeNull();
    expect(loadConfig(endpoint).tracing?.endpoint).toBe('https://collector.example/otlp');
    expect(loadConfig({ OTEL_TRACES_EXPORTER: 'otlp' }).tracing).toEqual({
      endpoint: 'http://localhost:4318',
      serviceName: 'chain-atlas',
    });
    expect(loadConfig({ ...endpoint, OTEL_TRACES_EXPORTER: 'none' }).tracing).toBeNull();
    expect(() => loadConfig({ OTEL_TRACES_EXPORTER: 'zipkin' })).toThrow('OTEL_TRACES_EXPORTER');
  });
});
