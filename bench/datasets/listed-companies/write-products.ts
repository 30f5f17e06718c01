import { compareText } from '../../../src/domain/compare-text.ts';
import type { DatasetWriter } from '../dataset-writer.ts';
import { chainId, cite, clusterId, districtId, otherChain, productId, stageId } from './ids.ts';
import type { Edge, SourceEdges } from './read-edges.ts';
import type { SourceEntities } from './read-entities.ts';

/**
 * The products and what is a kind of what.
 * @throws Error where two names have one id
 */
export function writeProducts(
  writer: DatasetWriter,
  { products }: SourceEntities,
  { kindOf }: SourceEdges,
): void {
  const ids = new Map<string, string>();
  for (const [name, line] of products) {
    const id = productId(name);
    const other = ids.get(id);
    if (other !== undefined) throw new Error(`the products ${other} and ${name} would both be ${id}`);
    ids.set(id, name);
    writer.add('entities/Product', { id, name, cites: cite('products', line) });
  }
  for (const { from, to, lines } of kindOf)
    writer.add('relations/KIND_OF', {
      from: productId(from),
      to: productId(to),
      cites: cite('edges', ...lines),
    });
}

/**
 * A chain for each industry, of the products that its companies make and of what these are made of; one more for what
 * no company of an industry makes.
 */
export async function writeChains(
  writer: DatasetWriter,
  { industries, products }: SourceEntities,
  edges: SourceEdges,
): Promise<void> {
  for (const [chain, feeds] of assignToChains(edges)) {
    const name =
      chain === otherChain ? '其他产品的上下游' : `${industries.get(chain)?.name ?? ''}产业链（上市公司）`;
    writeChain(writer, { chain, name, feeds, products });
    await writer.flush();
  }
}

/** The feeds of each chain, in order of the chain. */
function assignToChains({ inIndustry, makes, feeds }: SourceEdges): readonly (readonly [string, Edge[]])[] {
  const industriesOf = groupTargets(inIndustry);
  const makersOf = groupTargets(makes.map(({ from, to }) => ({ from: to, to: from })));
  const chains = new Map<string, Edge[]>();
  for (const edge of feeds) {
    const makers = makersOf.get(edge.to) ?? [];
    const found = new Set(makers.flatMap((company) => industriesOf.get(company) ?? []));
    for (const chain of found.size === 0 ? [otherChain] : found) {
      const known = chains.get(chain);
      if (known) known.push(edge);
      else chains.set(chain, [edge]);
    }
  }
  return [...chains].toSorted(([left], [right]) => compareText(left, right));
}

function groupTargets(
  pairs: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { from, to } of pairs) {
    const known = groups.get(from);
    if (known) known.push(to);
    else groups.set(from, [to]);
  }
  return groups;
}

interface ChainRows {
  readonly chain: string;
  readonly name: string;
  readonly feeds: readonly Edge[];
  /** Line of each product. */
  readonly products: ReadonlyMap<string, number>;
}

/** That an edge belongs to this chain is concluded, and so is everything that follows from it. */
function writeChain(writer: DatasetWriter, { chain, name, feeds, products }: ChainRows): void {
  const id = chainId(chain);
  const stages = [...new Set(feeds.flatMap(({ from, to }) => [from, to]))].toSorted(compareText);
  const stated = 'INFERRED';
  const cites = cite('edges', ...(feeds[0]?.lines ?? []));
  writer.add('entities/Chain', {
    id,
    name,
    text: `${name}：${stages.length}个产品，${feeds.length}条上下游关系`,
    kind: 'PRODUCT',
    cites,
  });
  writer.add('relations/OF_DISTRICT', { from: id, to: districtId, stated, cites });
  if (chain !== otherChain)
    writer.add('relations/CHAIN_OF', { from: id, to: clusterId(chain), stated, cites });
  for (const [index, product] of stages.entries()) {
    const stage = stageId(chain, product);
    const line = cite('products', products.get(product) ?? 0);
    writer.add('entities/ChainStage', {
      id: stage,
      name: product,
      order: index + 1,
      chainId: id,
      cites: line,
    });
    writer.add('relations/HAS_STAGE', { from: id, to: stage, order: index + 1, stated, cites: line });
    writer.add('relations/INCLUDES', { from: stage, to: productId(product), stated, cites: line });
  }
  for (const { from, to, lines } of feeds)
    writer.add('relations/FEEDS', {
      from: stageId(chain, from),
      to: stageId(chain, to),
      chainId: id,
      stated,
      cites: cite('edges', ...lines),
    });
}
