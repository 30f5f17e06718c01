import type { DatasetWriter } from '../dataset-writer.ts';
import { createRandom, createZipf } from '../random.ts';
import type { Names } from './names.ts';
import { indicatorId, industryId, shared, sharedFirmId, sharedProductId, upTo } from './shape.ts';
import { indicators, industries } from './words.ts';

interface IndustryEntry {
  readonly name: string;
  /** Index of the broader one; null for a sector. */
  readonly broader: number | null;
}

/** The industry tree, each entry after the one that it belongs to. */
export const industryTree: readonly IndustryEntry[] = flattenTree();

function flattenTree(): readonly IndustryEntry[] {
  const entries: IndustryEntry[] = [];
  const add = (name: string, broader: number | null): number => entries.push({ name, broader }) - 1;
  for (const [sector, ...groups] of industries) {
    const root = add(sector, null);
    for (const [name = '', ...narrower] of groups) {
      const group = add(name, root);
      for (const leaf of narrower) add(leaf, group);
    }
  }
  return entries;
}

/** What all districts share: the taxonomy, the indicators, and the popular products and firms. */
export function writeShared(writer: DatasetWriter, names: Names, seed: number): void {
  const random = createRandom(seed);
  const cite = () => `shared:${1 + random.below(300)}`;
  writer.add('entities/Document', {
    id: 'doc:shared',
    name: '虚构全国产业目录',
    issuer: '虚构编制组',
    date: '2020-12',
    status: 'ISSUED',
    districtId: undefined,
    periodStart: 2021,
    periodEnd: 2025,
    file: 'shared.txt',
    cites: 'shared:1',
  });
  for (const [index, { name, broader }] of industryTree.entries()) {
    const scheme = broader === null ? 'CQ33618' : 'EXT';
    writer.add('entities/Industry', { id: industryId(index), name, scheme, cites: cite() });
    if (broader !== null)
      writer.add('relations/BROADER', { from: industryId(index), to: industryId(broader), basis: 'CURATED' });
  }
  for (const [index, [name, unit]] of indicators.entries())
    writer.add('entities/Indicator', { id: indicatorId(index), name, unit, direction: 'UP', cites: cite() });
  for (const rank of upTo(shared.products))
    writer.add('entities/Product', { id: sharedProductId(rank), name: names.product(rank), cites: cite() });
  writer.add('entities/Region', {
    id: 'region:elsewhere',
    name: '虚构沿海地区',
    kind: 'OUTSIDE_CITY',
    cites: cite(),
  });
  const drawProduct = createZipf(shared.products);
  for (const rank of upTo(shared.firms)) {
    const id = sharedFirmId(rank);
    const name = `${names.brand(rank)}集团股份有限公司`;
    writer.add('entities/Firm', { id, name, legalName: name, kind: 'FIRM', cites: cite() });
    addLocation(writer, id, cite());
    const own = upTo(shared.products / shared.firms).map((turn) => rank + turn * shared.firms);
    for (const product of new Set([...own, ...upTo(4).map(() => drawProduct(random))]))
      writer.add('relations/PRODUCES', {
        from: id,
        to: sharedProductId(product),
        modality: 'EXISTING',
        stated: 'EXPLICIT',
        cites: cite(),
      });
  }
}

const addLocation = (writer: DatasetWriter, firm: string, cites: string): void =>
  writer.add('relations/LOCATED_IN', {
    from: firm,
    to: 'region:elsewhere',
    precision: 'STATED',
    modality: 'EXISTING',
    cites,
  });
