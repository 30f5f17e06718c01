import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, onTestFinished, test } from 'vitest';
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { convert } from '../../../bench/datasets/listed-companies/convert.ts';
import { readDataset } from '../../../src/dataset/read/read-dataset.ts';
import { validateDataset } from '../../../src/dataset/validate/validate-dataset.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';

// Made up throughout: nothing of the real source is here.
const exchange = '虚构证券交易所';
const company = (code: string, name: string, more: object = {}) => ({
  code,
  name,
  fullName: `${name}${code}股份有限公司`,
  exchange,
  listedOn: '2020-01-02',
  ...more,
});
const edge = (type: string, relation: string, from: string, to: string) => ({ type, from, to, relation });
const makes = (from: string, to: string) => ({
  ...edge('COMPANY_PRODUCT', '主营产品', from, to),
  weight: -1.5,
});
const inIndustry = (from: string, to: string) => edge('COMPANY_INDUSTRY', '所属行业', from, to);
const kind = (broader: string, narrower: string) => edge('PRODUCT_PRODUCT', '产品小类', broader, narrower);
const material = (product: string, of: string) => edge('PRODUCT_PRODUCT', '上游材料', product, of);
const downstream = (from: string, to: string) => edge('PRODUCT_PRODUCT', '下游产品', from, to);
const broader = (from: string, to: string) => edge('INDUSTRY_INDUSTRY', '上游产业', from, to);
const upstream = (consumer: string, supplier: string) =>
  edge('INDUSTRY_UPSTREAM', '上游产业', consumer, supplier);

interface Source {
  readonly companies: readonly (object | string)[];
  readonly industries: readonly object[];
  readonly products: readonly object[];
  readonly edges: readonly object[];
}

const sound: Source = {
  companies: [
    company('900001SZ', '甲山'),
    company('900002SH', '乙水'),
    company('900003', '乙水'),
    company('900004SZ', '无业'),
  ],
  industries: [
    { code: '990000', name: '虚构业' },
    { code: '990100', name: '风筝业' },
    { code: '990200', name: '竹编业' },
  ],
  products: [{ name: '风筝' }, { name: '绢风筝' }, { name: '竹条' }, { name: '浆糊' }, { name: '米粉"细"' }],
  edges: [
    broader('990100', '990000'),
    upstream('风筝业', '竹编业'),
    inIndustry('900001SZ', '990100'),
    inIndustry('900002SH', '990200'),
    makes('900001SZ', '风筝'),
    makes('900002SH', '竹条'),
    makes('900004SZ', '浆糊'),
    makes('900001SZ', '风筝'),
    kind('风筝', '绢风筝'),
    material('风筝', '竹条'),
    downstream('竹条', '风筝'),
    downstream('米粉"细"', '浆糊'),
  ],
};

async function writeSource(source: Source): Promise<{ readonly source: string; readonly target: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-listed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'source'));
  for (const [name, rows] of Object.entries(source) as [string, readonly (object | string)[]][]) {
    const text = rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');
    await writeFile(join(folder, 'source', `${name}.jsonl.gz`), gzipSync(text));
  }
  return { source: join(folder, 'source'), target: join(folder, 'target') };
}

type CsvRow = Readonly<Record<string, string>>;

const readTable = async (target: string, table: string): Promise<readonly CsvRow[]> =>
  parse<CsvRow>(await readFile(join(target, `${table}.csv`), 'utf8'), { columns: true });

/** What relations say, by the names of their ends. */
async function readPairs(target: string, type: string): Promise<readonly string[]> {
  const names = new Map<string, string>();
  for (const file of await readdir(join(target, 'entities')))
    for (const row of await readTable(target, `entities/${file.replace('.csv', '')}`))
      names.set(row['id'] ?? '', row['name'] ?? row['title'] ?? '');
  const rows = await readTable(target, `relations/${type}`);
  return rows.map(({ from = '', to = '' }) => `${names.get(from)} → ${names.get(to)}`);
}

describe('the adapter for listed companies', () => {
  test('a sound source becomes a dataset that keeps every rule, with nothing to leave out', async () => {
    const { source, target } = await writeSource(sound);
    const { damage, written, weights } = await convert(source, target, false);
    expect(damage.map(({ line, rule }) => [line, rule])).toEqual([
      [8, 'repeated'],
      [11, 'repeated'],
    ]);
    expect(weights).toBe(4);
    const { accepted, issues, warnings } = await validateDataset(await readDataset(target), { ontology });
    expect(issues).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['documents-not-checked']);
    expect(accepted?.entities).toHaveLength(written?.entities ?? 0);
    expect(accepted?.relations).toHaveLength(written?.relations ?? 0);
  });

  test('each relation goes from the end that the ontology says', async () => {
    const { source, target } = await writeSource(sound);
    await convert(source, target, false);
    expect(await readPairs(target, 'BROADER')).toEqual(['风筝业 → 虚构业']);
    expect(await readPairs(target, 'SUPPLIES_TO')).toEqual(['竹编业 → 风筝业']);
    expect(await readPairs(target, 'KIND_OF')).toEqual(['绢风筝 → 风筝']);
    expect(await readPairs(target, 'FEEDS')).toEqual(['竹条 → 风筝', '米粉"细" → 浆糊']);
    expect(await readPairs(target, 'PRODUCES')).toEqual([
      '甲山 → 风筝',
      '乙水（乙水900002SH股份有限公司） → 竹条',
      '无业 → 浆糊',
    ]);
    expect(await readPairs(target, 'OPERATES_IN')).toEqual([
      '甲山 → 风筝业（上市公司）',
      '乙水（乙水900002SH股份有限公司） → 竹编业（上市公司）',
    ]);
    expect(await readPairs(target, 'LOCATED_IN')).toEqual([
      '乙水（乙水900003股份有限公司） → 沪深上市公司',
      '无业 → 沪深上市公司',
    ]);
    expect(await readPairs(target, 'CHAIN_OF')).toEqual(['风筝业产业链（上市公司） → 风筝业（上市公司）']);
  });

  test('a fact cites every line that states it', async () => {
    const { source, target } = await writeSource(sound);
    await convert(source, target, false);
    const [feeds] = await readTable(target, 'relations/FEEDS');
    const [makesFirst] = await readTable(target, 'relations/PRODUCES');
    expect(feeds).toMatchObject({ cites: 'listed-edges:10|listed-edges:11', stated: 'INFERRED' });
    expect(makesFirst).toMatchObject({ cites: 'listed-edges:5|listed-edges:8', modality: 'EXISTING' });
  });
});

/** The sound source with one more row, and what is said of it. */
const damaged: readonly (readonly [rule: string, file: keyof Source, row: object | string, count: number])[] =
  [
    ['json', 'companies', '{"code": "900009"', 1],
    ['json', 'products', { title: '风筝' }, 1],
    ['company-code', 'companies', company('90000', '短码'), 1],
    ['repeated-key', 'companies', company('900001SZ', '丙'), 1],
    ['name-blank', 'companies', company('900009SZ', ' 丁'), 1],
    ['exchange-value', 'companies', company('900009SZ', '戊', { exchange: '2001-01-01' }), 1],
    ['listing-date', 'companies', company('900009SZ', '己', { listedOn: exchange }), 1],
    ['industry-code', 'industries', { code: '99', name: '短业' }, 1],
    ['repeated-key', 'industries', { code: '990900', name: '风筝业' }, 1],
    ['repeated-key', 'products', { name: '风筝' }, 1],
    ['name-unusable', 'products', { name: '看不见\u200d' }, 1],
    ['alike-names', 'products', { name: '绢 风筝' }, 1],
    ['unknown-company', 'edges', makes('900001sz', '竹条'), 1],
    ['unknown-product', 'edges', makes('900001SZ', ' 竹条'), 1],
    ['unknown-product', 'edges', material('没有', '也没有'), 2],
    ['unknown-industry', 'edges', inIndustry('900003', '990999'), 1],
    ['unknown-industry', 'edges', upstream('风筝业', '990200'), 1],
    ['self-loop', 'edges', material('风筝', '风筝'), 1],
    ['second-broader', 'edges', broader('990100', '990200'), 1],
    ['unknown-relation', 'edges', edge('PRODUCT_PRODUCT', '相关', '风筝', '竹条'), 1],
    ['repeated', 'edges', kind('风筝', '绢风筝'), 1],
  ];
const keptRules: readonly string[] = ['exchange-value', 'listing-date', 'alike-names', 'repeated'];

describe('damage of the source', () => {
  test.each(damaged)('%s in %s is reported with its place', async (rule, file, row, count) => {
    const { source, target } = await writeSource({ ...sound, [file]: [...sound[file], row] });
    const line = sound[file].length + 1;
    const refused = await convert(source, target, false);
    const found = refused.damage.filter((damage) => damage.line === line && damage.file === `${file}.jsonl`);
    expect(found.map((damage) => damage.rule)).toEqual(Array.from({ length: count }, () => rule));
    const table = parse<CsvRow>(await readFile(refused.damageFile, 'utf8'), { columns: true });
    expect(table).toHaveLength(refused.damage.length);
    expect(table.find((entry) => entry['rule'] === rule)).toMatchObject({
      file: `${file}.jsonl`,
      outcome: keptRules.includes(rule) ? 'KEPT' : 'LEFT_OUT',
    });
    expect(refused.written === null).toBe(!keptRules.includes(rule));
  });

  test('is left out on request, and nothing else is', async () => {
    const whole = await writeSource(sound);
    const before = await convert(whole.source, whole.target, false);
    const rowsOf = (file: keyof Source) => [
      ...sound[file],
      ...damaged
        .filter(([rule, where]) => where === file && !keptRules.includes(rule))
        .map(([, , row]) => row),
    ];
    const { source, target } = await writeSource({
      companies: rowsOf('companies'),
      industries: rowsOf('industries') as object[],
      products: rowsOf('products') as object[],
      edges: rowsOf('edges') as object[],
    });
    const { written } = await convert(source, target, true);
    expect(written).toEqual(before.written);
    const { issues } = await validateDataset(await readDataset(target), { ontology });
    expect(issues).toEqual([]);
  });

  test('a source that is not there is an error', async () => {
    const { target } = await writeSource(sound);
    await expect(convert(join(target, 'nowhere'), target, false)).rejects.toThrow(/ENOENT/u);
  });
});
