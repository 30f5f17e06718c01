import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../src/app.ts';
import { describeSettings, loadConfig } from '../src/config.ts';
import { readQuestions } from './cookbook/read-questions.ts';
import { type Language, renderPage } from './cookbook/render-page.ts';
import { toRows } from './cookbook/to-rows.ts';
import { formatJson } from './format-json.ts';
import { describeSeed } from './seed-report.ts';

/**
 * Puts real answers and figures into the pages: below each ```graphql block its answer over the seed, and between
 * `<!-- name -->` and `<!-- /name -->` what the program says of itself. With DOCUMENTS_DIR also the coverage.
 */
const root = resolve(import.meta.dirname, '..');
const pages = ['README.md', 'docs/seed.md'];

const config = loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0' });
const app = await createApp(config, { log: pino({ level: 'silent' }) });
try {
  await app.prepare();
  const blocks = new Map([
    ['settings', describeSettingsTable()],
    ...(await describeSeed(join(root, 'seed'), process.env['DOCUMENTS_DIR'] ?? null)),
    ['rounds', await describeRounds()],
  ]);
  for (const page of pages) {
    const file = join(root, page);
    const text = await readFile(file, 'utf8');
    await writeFile(file, fillBlocks(await fillAnswers(text), blocks));
    console.log(`refreshed ${page}`);
  }
  await refreshCookbook();
} finally {
  await app.close();
}

/** Writes the pages of the cookbook, in both languages, from the questions and the service's answers. */
async function refreshCookbook(): Promise<void> {
  const questions = await readQuestions(join(root, 'docs/cookbook/questions'));
  const entries = [];
  for (const question of questions)
    entries.push({ question, rows: await toRows(question, await ask(question.query)) });
  const pagesOf: readonly (readonly [string, Language])[] = [
    ['docs/cookbook.md', 'en'],
    ['docs/cookbook.zh.md', 'zh'],
  ];
  for (const [page, language] of pagesOf) {
    await writeFile(join(root, page), `${renderPage(entries, language)}\n`);
    console.log(`refreshed ${page}`);
  }
}

async function fillAnswers(page: string): Promise<string> {
  const parts = page.split(/(```graphql\n[\s\S]*?```\n)/u);
  for (const [index, part] of parts.entries()) {
    if (!part.startsWith('```graphql')) continue;
    const answer = await ask(part.replaceAll(/^```.*$/gmu, ''));
    const rest = (parts[index + 1] ?? '').replace(/^\n```json\n[\s\S]*?```\n/u, '');
    parts[index + 1] = `\n\`\`\`json\n${formatJson(answer)}\n\`\`\`\n${rest}`;
  }
  return parts.join('');
}

async function ask(query: string): Promise<unknown> {
  const { body } = await app.executeOperation({ query });
  if (body.kind !== 'single') throw new Error('the answer came in parts');
  const { data, errors } = body.singleResult;
  if (errors) throw new Error(`${errors.map(({ message }) => message).join('; ')} in ${query}`);
  return JSON.parse(JSON.stringify(data)) as unknown;
}

function fillBlocks(page: string, blocks: ReadonlyMap<string, string>): string {
  return page.replaceAll(/<!-- ([a-z-]+) -->\n[\s\S]*?<!-- \/\1 -->/gu, (whole, name: string) => {
    const text = blocks.get(name);
    return text === undefined ? whole : `<!-- ${name} -->\n\n${text}\n\n<!-- /${name} -->`;
  });
}

function describeSettingsTable(): string {
  const rows = describeSettings().map(
    ({ name, default: value, description }) =>
      `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${description.replaceAll('|', '\\|')} |`,
  );
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

/** How many facts each round of checking drew, and what was found. */
async function describeRounds(): Promise<string> {
  const folder = join(root, 'docs/checks');
  const rows: string[] = [];
  for (const file of (await readdir(folder)).toSorted()) {
    const text = await readFile(join(folder, file), 'utf8');
    const count = (verdict: string) =>
      text.split('\n').filter((line) => line.includes(`,${verdict},`)).length;
    const verdicts = ['OK', 'WRONG', 'MISSING', 'DOUBTFUL'].map(count);
    rows.push(`| [${file}](checks/${file}) | ${verdicts.join(' | ')} |`);
  }
  return ['| file | right | wrong | missing | doubtful |', '|---|---|---|---|---|', ...rows].join('\n');
}
