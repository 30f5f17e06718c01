import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** A browser at the service over the seed. */
export interface BrowserUnderTest {
  readonly address: string;
  /** Opens an address of the page in a fresh window, in Chinese unless `lang=en` is in it, and waits until it is quiet. */
  readonly open: (path: string, options?: OpenOptions) => Promise<Page>;
  /** A fresh window that is nowhere yet, for tests that put something between page and service. */
  readonly newPage: (options?: OpenOptions) => Promise<Page>;
  /** Takes an error back that a test provoked; all others fail it. */
  readonly forgive: (pattern: RegExp) => void;
  /** Another service of the test's own that the page may come from. */
  readonly allowOrigin: (origin: string) => void;
  /** Asks the service itself, for what the page should show. */
  readonly ask: <Data>(query: string, variables?: object) => Promise<Data>;
}

/**
 * A suite in a real Chromium. After each test, a JavaScript error, an error on the console, and a request to another
 * host fail it, whatever it tested.
 */
export function describeBrowser(title: string, suite: (browser: BrowserUnderTest) => void): void {
  const setting = inject('browser');
  const address = setting?.address ?? '';
  describe.runIf(setting)(`${title} in Chromium`, () => {
    let browser: Browser;
    let problems: string[] = [];
    let forgiven: RegExp[] = [];
    const contexts: BrowserContext[] = [];
    const origins = new Set([address]);
    beforeAll(async () => {
      browser = await chromium.launch({
        ...(setting && { executablePath: setting.executable }),
        args: ['--no-sandbox'],
      });
    });
    afterAll(async () => {
      await browser.close();
    });
    afterEach(async () => {
      const found = problems.filter((problem) => !forgiven.some((pattern) => pattern.test(problem)));
      problems = [];
      forgiven = [];
      for (const context of contexts.splice(0)) await context.close();
      expect(found).toEqual([]);
    });
    const newPage = async ({ width = 1280, height = 900, dark = false }: OpenOptions = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        acceptDownloads: true,
      });
      contexts.push(context);
      const page = await context.newPage();
      // Far beyond what a slow machine needs, and short of the test's own limit, so that an error tells what was missing.
      page.setDefaultTimeout(15_000);
      watch(page, origins, (problem) => problems.push(problem));
      return page;
    };
    suite({
      address,
      newPage,
      open: async (path, options) => {
        const page = await newPage(options);
        await page.goto(address + path, { waitUntil: 'networkidle' });
        return page;
      },
      forgive: (pattern) => {
        forgiven.push(pattern);
      },
      allowOrigin: (origin) => {
        origins.add(origin);
      },
      ask: (query, variables) => askService(address, query, variables),
    });
  });
}

function watch(page: Page, origins: ReadonlySet<string>, report: (problem: string) => void): void {
  page.on('pageerror', (error) => {
    report(`JavaScript error: ${error.message}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && !origins.has(origin)) report(`another host: ${request.url()}`);
  });
}

async function askService<Data>(address: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

/** What axe finds of weight `serious` or `critical`, with the elements. */
export async function findSeriousFindings(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as an element, which the page's content policy would refuse.
  await page.evaluate(axe);
  const results = (await page.evaluate('axe.run()')) as AxeResults;
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.length} times, such as ${nodes[0]?.html.slice(0, 300) ?? 'none'}`,
    );
}

/** How many pixels the page is wider than the window: whoever scrolls sideways loses the thread. */
export const measureOverflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
