import { createZipf } from '../random.ts';
import {
  type District,
  chainId,
  clusterId,
  districtId,
  localChains,
  perDistrict,
  productId,
  shared,
  sharedProductId,
  stageId,
  stageProduct,
  toProductNumber,
  upTo,
} from './shape.ts';

const drawShared = createZipf(shared.products);

/** The products of a district, and its chains; returns the products that a stage includes. */
export function writeChains(district: District): ReadonlySet<number> {
  const { index, names, writer, cite } = district;
  for (const product of upTo(perDistrict.products))
    writer.add('entities/Product', {
      id: productId(index, product),
      name: names.product(toProductNumber(index, product)),
      cites: cite(),
    });
  return new Set(upTo(perDistrict.chains).flatMap((chain) => writeChain(district, chain)));
}

function writeChain(district: District, chain: number): readonly number[] {
  const { index, name, names, writer, random, cite } = district;
  const length = 5 + random.below(perDistrict.stagesAtMost - 4);
  const products = upTo(length).map((stage) => stageProduct(chain, stage));
  const words = products.map((product) => names.product(toProductNumber(index, product)));
  const id = chainId(index, chain);
  const cites = cite();
  writer.add('entities/Chain', {
    id,
    name: `${name}${words[0]}—${words.at(-1)}`,
    text: words.join('—'),
    kind: 'PRODUCT',
    cites,
  });
  writer.add('relations/OF_DISTRICT', { from: id, to: districtId(index), cites });
  writer.add('relations/CHAIN_OF', { from: id, to: clusterId(index, chain % perDistrict.clusters), cites });
  const others = findOtherProducts(district, chain, length);
  for (const [stage, product] of products.entries()) {
    const from = stageId(index, chain, stage);
    writer.add('entities/ChainStage', { id: from, name: words[stage], order: stage + 1, chainId: id, cites });
    writer.add('relations/HAS_STAGE', { from: id, to: from, order: stage + 1, cites });
    for (const [atom, to] of [productId(index, product), ...(others.get(stage) ?? [])].entries())
      writer.add('relations/INCLUDES', { from, to, atomIndex: atom + 1, cites });
    if (stage + 1 < length)
      writer.add('relations/FEEDS', { from, to: stageId(index, chain, stage + 1), chainId: id, cites });
  }
  return products;
}

/**
 * What stages include besides the products that they are named after. Local chains meet in pairs, and the last of them
 * meets the neighbour's; of the others each holds one product that is popular everywhere.
 */
function findOtherProducts(
  { index, neighbour, random }: District,
  chain: number,
  length: number,
): ReadonlyMap<number, readonly string[]> {
  const middle = Math.floor(length / 2);
  if (chain >= localChains) return new Map([[random.below(length), [sharedProductId(drawShared(random))]]]);
  if (chain === localChains - 1)
    return new Map(neighbour === null ? [] : [[middle, [productId(neighbour, stageProduct(chain, 0))]]]);
  return new Map(chain % 2 === 0 ? [[middle, [productId(index, stageProduct(chain + 1, 0))]]] : []);
}
