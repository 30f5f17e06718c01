import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeSeed } from '../../scripts/seed-report.ts';
import { describeSettings } from '../../src/config.ts';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

const root = resolve(import.meta.dirname, '../..');
const readPage = (name: string) => readFile(join(root, name), 'utf8');
const listBlocks = (page: string, kind: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``, 'gu'))].map((match) => match[1] ?? '');

test('the page on the seed counts what the seed holds', async () => {
  const page = (await readPage('docs/seed.md')).replaceAll(/[ -]+/gu, ' ');
  const blocks = await describeSeed(join(root, 'seed'), null);
  expect([...blocks.keys()]).toEqual(['labels', 'relations', 'documents', 'conflicts']);
  for (const text of blocks.values())
    for (const line of text.split('\n')) expect(page).toContain(line.replaceAll(/[ -]+/gu, ' '));
});

describeEngines('the README', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  test('each question has the answer that stands below it', async () => {
    const page = await readPage('README.md');
    const questions = listBlocks(page, 'graphql');
    const answers = listBlocks(page, 'json').map((answer) => JSON.parse(answer) as unknown);
    expect(questions).toHaveLength(3);
    for (const [index, question] of questions.entries())
      expect(await app.ask(question)).toEqual(answers[index]);
  });

  test('the page on the seed has the answers to its ten questions', async () => {
    const page = await readPage('docs/seed.md');
    const questions = listBlocks(page, 'graphql');
    const answers = listBlocks(page, 'json').map((answer) => JSON.parse(answer) as unknown);
    expect(questions).toHaveLength(10);
    for (const [index, question] of questions.entries())
      expect(await app.ask(question)).toEqual(answers[index]);
  });

  test('the Chinese page asks the same questions', async () => {
    const [english, chinese] = await Promise.all([readPage('README.md'), readPage('README.zh.md')]);
    const answersTo = (page: string) =>
      Promise.all(listBlocks(page, 'graphql').map((question) => app.ask(question)));
    expect((await answersTo(chinese)).length).toBe((await answersTo(english)).length);
  });

  test('the table of settings is that of the program', async () => {
    const page = await readPage('README.md');
    for (const setting of describeSettings()) expect(page).toContain(`| \`${setting.name}\` |`);
  });
});
