import { z } from 'zod';
import { parseCell } from '../../../src/dataset/validate/parse-cell.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import type { Damage, DamageRule } from './damage.ts';
import { readLines } from './read-lines.ts';

export interface Company {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly line: number;
}

export interface Industry {
  readonly code: string;
  readonly name: string;
  readonly line: number;
}

/** What can be used of the source's entities. */
export interface SourceEntities {
  readonly companies: ReadonlyMap<string, Company>;
  readonly industries: ReadonlyMap<string, Industry>;
  /** Line of each product. */
  readonly products: ReadonlyMap<string, number>;
  /** The last date of listing. */
  readonly lastListing: string;
}

type Report = (damage: Damage) => void;

const company = z.object({
  code: z.string(),
  name: z.string(),
  fullName: z.string(),
  exchange: z.string(),
  listedOn: z.string(),
});
const industry = z.object({ code: z.string(), name: z.string() });
const product = z.object({ name: z.string() });

export async function readEntities(folder: string, report: Report): Promise<SourceEntities> {
  const { companies, lastListing } = await readCompanies(folder, report);
  const industries = await readIndustries(folder, report);
  return { companies, lastListing, industries, products: await readProducts(folder, report) };
}

async function readCompanies(folder: string, report: Report) {
  const companies = new Map<string, Company>();
  let lastListing = '';
  for await (const { line, value } of readLines(folder, 'companies', company, report)) {
    const { code, name, fullName, exchange, listedOn } = value;
    const complain = (field: string, text: string, rule: DamageRule) =>
      report({ file: 'companies.jsonl', line, field, value: text, rule });
    if (!exchange.endsWith('证券交易所')) complain('exchange', exchange, 'exchange-value');
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(listedOn)) complain('listedOn', listedOn, 'listing-date');
    else if (listedOn > lastListing) lastListing = listedOn;
    const [field, text, rule] = findCompanyProblem(value);
    if (rule) complain(field, text, rule);
    else if (companies.has(code)) complain('code', code, 'repeated-key');
    else companies.set(code, { code, name, fullName, line });
  }
  return { companies, lastListing };
}

type Problem = readonly [field: string, text: string, rule: DamageRule | undefined];

function findCompanyProblem({ code, name, fullName }: z.infer<typeof company>): Problem {
  if (!/^\d{6}(?:S[ZH])?$/u.test(code)) return ['code', code, 'company-code'];
  const problem = findNameProblem(name);
  return problem ? ['name', name, problem] : ['fullName', fullName, findNameProblem(fullName)];
}

async function readIndustries(folder: string, report: Report) {
  const industries = new Map<string, Industry>();
  const names = new Set<string>();
  for await (const { line, value } of readLines(folder, 'industries', industry, report)) {
    const { code, name } = value;
    const complain = (field: string, text: string, rule: DamageRule) =>
      report({ file: 'industries.jsonl', line, field, value: text, rule });
    const problem = findNameProblem(name);
    if (!/^\d{6}$/u.test(code)) complain('code', code, 'industry-code');
    else if (problem) complain('name', name, problem);
    else if (industries.has(code) || names.has(name)) complain('code', code, 'repeated-key');
    else {
      industries.set(code, { code, name, line });
      names.add(name);
    }
  }
  return industries;
}

async function readProducts(folder: string, report: Report) {
  const products = new Map<string, number>();
  const folded = new Set<string>();
  for await (const { line, value } of readLines(folder, 'products', product, report)) {
    const { name } = value;
    const complain = (rule: DamageRule) =>
      report({ file: 'products.jsonl', line, field: 'name', value: name, rule });
    const problem = findNameProblem(name);
    if (problem) complain(problem);
    else if (products.has(name)) complain('repeated-key');
    else {
      const form = name.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
      if (folded.has(form)) complain('alike-names');
      folded.add(form);
      products.set(name, line);
    }
  }
  return products;
}

/** Whether the import would refuse a name, or change it. */
function findNameProblem(name: string): DamageRule | undefined {
  if (name === '' || name !== name.trim()) return 'name-blank';
  const property = { name: 'name', kind: 'string', zh: '名称', en: 'Name.' } as const;
  return parseCell(name, property, ontology).problems.length > 0 ? 'name-unusable' : undefined;
}
