import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareRows } from '../../scripts/cookbook/compare-rows.ts';
import { type CookbookRow, readQuestions } from '../../scripts/cookbook/read-questions.ts';
import { renderPage } from '../../scripts/cookbook/render-page.ts';
import { toRows } from '../../scripts/cookbook/to-rows.ts';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

const docs = resolve(import.meta.dirname, '../../docs');
const questions = await readQuestions(join(docs, 'cookbook/questions'));

test('there are thirty-two questions, and each is asked', () => {
  expect(questions.map(({ number }) => number)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
});

describeEngines('the cookbook', (engine) => {
  let app: SeedApp;
  const answers = new Map<string, readonly CookbookRow[]>();
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  test.each(questions)('$number $questionEn', async (question) => {
    const rows = await toRows(question, await app.ask(question.query));
    answers.set(question.name, rows);
    expect(compareRows(question, rows)).toEqual([]);
  });

  test.each([
    ['zh', 'cookbook.zh.md'],
    ['en', 'cookbook.md'],
  ] as const)('the page in %s shows these answers', async (language, page) => {
    const entries = questions.map((question) => ({ question, rows: answers.get(question.name) ?? [] }));
    const text = await readFile(join(docs, page), 'utf8');
    // The hint that `npm run docs` renews the pages is worth more than a difference of a thousand lines.
    expect(text === `${renderPage(entries, language)}\n` ? page : `${page} is stale: npm run docs`).toBe(
      page,
    );
  });
});

describe('comparing rows', () => {
  const question = {
    columns: ['stage', 'makers'],
    complete: true,
    rows: [{ stage: 'a', makers: ['x', 'y'], cites: ['d:3'] }],
    absent: [{ stage: 'c', why: 'it is another' }],
  } as unknown as Parameters<typeof compareRows>[0];
  test('lists are sets, and a range holds its lines', () => {
    expect(compareRows(question, [{ stage: 'a', makers: ['y', 'x'], cites: ['d:2-4'] }])).toEqual([]);
  });
  test('a row without one of the lines, one too many, and one that must not be there are found', () => {
    const wrong = compareRows(question, [
      { stage: 'a', makers: ['x', 'y'], cites: ['d:4'] },
      { stage: 'c', makers: [], cites: ['d:3'] },
    ]);
    expect(wrong.map((text) => text.split(/[ :]/u, 4).slice(0, 3).join(' '))).toEqual([
      'not in the',
      'not expected ',
      'not expected ',
      'must not be',
    ]);
  });
});
