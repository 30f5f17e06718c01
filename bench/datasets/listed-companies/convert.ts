import { createDatasetWriter } from '../dataset-writer.ts';
import { type Damage, isLeftOut, writeDamage } from './damage.ts';
import { type SourceEdges, readEdges } from './read-edges.ts';
import { type SourceEntities, readEntities } from './read-entities.ts';
import { writeFirms, writeMarket } from './write-market.ts';
import { writeChains, writeProducts } from './write-products.ts';

export interface Conversion {
  readonly damage: readonly Damage[];
  /** Path of the table of all damage. */
  readonly damageFile: string;
  /** Edges with a weight, which is left out: the source does not say what it measures. */
  readonly weights: number;
  /** What was written; null where rows are damaged and nobody asked to leave them out. */
  readonly written: { readonly entities: number; readonly relations: number } | null;
}

/**
 * Turns the source into a dataset folder, and writes `<target>.damage.csv` beside it in any case.
 * @throws Error for a target that has something already
 */
export async function convert(source: string, target: string, skipDamaged: boolean): Promise<Conversion> {
  const damage: Damage[] = [];
  const report = (found: Damage) => void damage.push(found);
  const entities = await readEntities(source, report);
  const edges = await readEdges(source, entities, report);
  const damageFile = `${target}.damage.csv`;
  await writeDamage(damageFile, damage);
  const isRefused = !skipDamaged && damage.some(isLeftOut);
  const written = isRefused ? null : await writeDataset(target, entities, edges);
  return { damage, damageFile, weights: edges.weights, written };
}

async function writeDataset(target: string, entities: SourceEntities, edges: SourceEdges) {
  const writer = await createDatasetWriter(target, {
    id: 'listed-companies',
    version: entities.lastListing,
    title: '沪深上市公司产业链',
    titleEn: "Chains of the companies listed on China's exchanges",
    licence: 'unknown',
  });
  try {
    writeMarket(writer, entities, edges);
    writeFirms(writer, entities, edges);
    await writer.flush();
    writeProducts(writer, entities, edges);
    await writer.flush();
    await writeChains(writer, entities, edges);
  } finally {
    await writer.close();
  }
  return { entities: writer.count('entities'), relations: writer.count('relations') };
}
