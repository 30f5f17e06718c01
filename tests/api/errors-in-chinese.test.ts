import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { describeEngines } from '../support/engines.ts';
import { postGraphql } from '../support/post-graphql.ts';
import { queryOfList, smallLimits, wrongRequests } from '../support/wrong-requests.ts';

const statuses: Readonly<Record<string, number>> = { NOT_FOUND: 404 };

describeEngines('errors in Chinese and English', (engine) => {
  let app: App;
  let address: string;
  beforeAll(async () => {
    const config = loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0', ...smallLimits });
    app = await createApp(config, { engine: await engine.createFresh(), log: pino({ level: 'silent' }) });
    address = await app.listen();
    await app.prepare();
  });
  afterAll(async () => {
    await app.close();
  });

  test.each(wrongRequests)('%j: %s', async (request, code, named, zh) => {
    const { status, errors } = await postGraphql(
      address,
      typeof request === 'string' ? { query: request } : request,
    );
    expect(status).toBe(statuses[code] ?? 400);
    for (const { message, extensions } of errors) {
      expect(extensions.messageZh).toMatch(/\p{Script=Han}/u);
      expect(message + extensions.messageZh).not.toMatch(/undefined|NaN|\[object/u);
      // Names and codes stay as they are; an English sentence does not.
      expect(extensions.messageZh).not.toMatch(/\b[a-z]+ [a-z]+ [a-z]+\b/u);
    }
    const [error] = errors;
    expect(error?.extensions.code).toBe(code);
    expect(error?.extensions.messageZh).toContain(zh);
    for (const part of named) {
      expect(error?.message).toContain(part);
      expect(error?.extensions.messageZh).toContain(part);
    }
  });

  test('of too many wrong variables all that are told, and that there are more, in Chinese too', async () => {
    const wrong = Array.from({ length: 60 }, () => ({ product: 1 }));
    const { status, errors } = await postGraphql(address, { query: queryOfList, variables: { d: wrong } });
    expect(status).toBe(400);
    expect(errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL_SERVER_ERROR');
    expect(errors.at(-1)?.extensions.messageZh).toContain('变量错误过多');
  });
});
