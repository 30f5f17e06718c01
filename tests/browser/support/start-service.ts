import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { createApp } from '../../../src/app.ts';
import { loadConfig } from '../../../src/config.ts';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Null: no Chromium here, and the browser tests are left out. */
    browser: { readonly executable: string; readonly address: string } | null;
  }
}

const root = resolve(import.meta.dirname, '../../..');

/** Builds the page and serves it with the seed, once for all browser tests. */
export default async function startService(project: TestProject): Promise<() => Promise<void>> {
  const executable = findChromium();
  if (executable === undefined) {
    if (process.env['BROWSER_TESTS'] === 'required')
      throw new Error('BROWSER_TESTS=required, and no Chromium is on the PATH; CHROMIUM_PATH names one');
    console.log('left out: browser tests (no Chromium on the PATH; CHROMIUM_PATH names one)');
    project.provide('browser', null);
    return async () => undefined;
  }
  execFileSync(process.execPath, [join(root, 'scripts/build.js'), 'explorer'], {
    stdio: 'ignore',
    // vitest's own NODE_ENV would make it a development build.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  // All tests are one client, and quicker than a person.
  const config = loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0', REQUESTS_PER_MINUTE: '100000' });
  const app = await createApp(config, { log: pino({ level: 'silent' }) });
  const address = await app.listen();
  await app.prepare();
  project.provide('browser', { executable, address });
  return () => app.close();
}
