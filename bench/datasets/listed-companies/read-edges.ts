import { z } from 'zod';
import type { Damage, DamageRule } from './damage.ts';
import type { SourceEntities } from './read-entities.ts';
import { readLines } from './read-lines.ts';

/** One fact of the source, with every line that states it. Industries are named by their code. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly number[];
}

/** The source's edges by what they say; `from` and `to` as the key says. */
export interface SourceEdges {
  /** Narrower industry to broader one. */
  readonly broader: readonly Edge[];
  /** Industry to the industry that it is supplied by. */
  readonly suppliedBy: readonly Edge[];
  /** Company to industry. */
  readonly inIndustry: readonly Edge[];
  /** Company to product. */
  readonly makes: readonly Edge[];
  /** Narrower product to broader one. */
  readonly kindOf: readonly Edge[];
  /** Product to the product that is made of it. */
  readonly feeds: readonly Edge[];
  /** How many edges have a weight, which is of no stated unit and left out. */
  readonly weights: number;
}

type EdgeKind = Exclude<keyof SourceEdges, 'weights'>;
type EndKind = 'company' | 'industry-code' | 'industry-name' | 'product';

interface EdgeForm {
  readonly kind: EdgeKind;
  readonly from: EndKind;
  readonly to: EndKind;
  /** The source names the ends the other way round. */
  readonly isTurned?: true;
}

/** By type and relation. Which way each runs was seen from examples; README.md names them. */
const forms: ReadonlyMap<string, EdgeForm> = new Map<string, EdgeForm>([
  ['INDUSTRY_INDUSTRY 上游产业', { kind: 'broader', from: 'industry-code', to: 'industry-code' }],
  ['INDUSTRY_UPSTREAM 上游产业', { kind: 'suppliedBy', from: 'industry-name', to: 'industry-name' }],
  ['COMPANY_INDUSTRY 所属行业', { kind: 'inIndustry', from: 'company', to: 'industry-code' }],
  ['COMPANY_PRODUCT 主营产品', { kind: 'makes', from: 'company', to: 'product' }],
  ['PRODUCT_PRODUCT 产品小类', { kind: 'kindOf', from: 'product', to: 'product', isTurned: true }],
  ['PRODUCT_PRODUCT 上游材料', { kind: 'feeds', from: 'product', to: 'product', isTurned: true }],
  ['PRODUCT_PRODUCT 下游产品', { kind: 'feeds', from: 'product', to: 'product' }],
]);

const edge = z.object({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  relation: z.string(),
  weight: z.number().optional(),
});

const unknownRules: Readonly<Record<EndKind, DamageRule>> = {
  company: 'unknown-company',
  'industry-code': 'unknown-industry',
  'industry-name': 'unknown-industry',
  product: 'unknown-product',
};

export async function readEdges(
  folder: string,
  entities: SourceEntities,
  report: (damage: Damage) => void,
): Promise<SourceEdges> {
  const resolve = createResolver(entities);
  const collected = createCollector();
  let weights = 0;
  for await (const { line, value } of readLines(folder, 'edges', edge, report)) {
    const { type, relation, weight } = value;
    if (weight !== undefined) weights += 1;
    const complain = (field: string, text: string, rule: DamageRule) =>
      report({ file: 'edges.jsonl', line, field, value: text, rule });
    const form = forms.get(`${type} ${relation}`);
    if (!form) {
      complain('relation', `${type} ${relation}`, 'unknown-relation');
      continue;
    }
    const from = resolve(form.from, value.from);
    const to = resolve(form.to, value.to);
    if (from === undefined) complain('from', value.from, unknownRules[form.from]);
    if (to === undefined) complain('to', value.to, unknownRules[form.to]);
    if (from === undefined || to === undefined) continue;
    if (form.from === form.to && from === to) complain('to', value.to, 'self-loop');
    else {
      const rule = collected.add(form.kind, form.isTurned ? [to, from] : [from, to], line);
      if (rule) complain('from', value.from, rule);
    }
  }
  return { ...collected.toEdges(), weights };
}

/** Finds what an edge names; industries by name are given back by their code. */
function createResolver({ companies, industries, products }: SourceEntities) {
  const codes = new Map([...industries.values()].map(({ name, code }) => [name, code]));
  return (kind: EndKind, text: string): string | undefined => {
    if (kind === 'industry-name') return codes.get(text);
    const known = { company: companies, 'industry-code': industries, product: products }[kind];
    return known.has(text) ? text : undefined;
  };
}

interface Collected {
  readonly from: string;
  readonly to: string;
  readonly lines: number[];
}

/** Facts by kind, each once. */
function createCollector() {
  const kinds: Readonly<Record<EdgeKind, Map<string, Collected>>> = {
    broader: new Map(),
    suppliedBy: new Map(),
    inIndustry: new Map(),
    makes: new Map(),
    kindOf: new Map(),
    feeds: new Map(),
  };
  const broaderOf = new Map<string, string>();
  return {
    add: (kind: EdgeKind, [from, to]: readonly [string, string], line: number): DamageRule | undefined => {
      // Names hold no line feed: what cannot be seen has been refused.
      const key = `${from}\n${to}`;
      const known = kinds[kind].get(key);
      if (known) {
        known.lines.push(line);
        return 'repeated';
      }
      if (kind === 'broader' && broaderOf.has(from)) return 'second-broader';
      if (kind === 'broader') broaderOf.set(from, to);
      kinds[kind].set(key, { from, to, lines: [line] });
      return undefined;
    },
    toEdges: () => ({
      broader: [...kinds.broader.values()],
      suppliedBy: [...kinds.suppliedBy.values()],
      inIndustry: [...kinds.inIndustry.values()],
      makes: [...kinds.makes.values()],
      kindOf: [...kinds.kindOf.values()],
      feeds: [...kinds.feeds.values()],
    }),
  };
}
