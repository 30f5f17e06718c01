import { importDataset, type ImportResult } from '../../src/dataset/import-dataset.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { type VersionedDataset, writeVersionedDataset } from './versioned-dataset.ts';

/** Imports a version of the dataset through the engine of a service that runs in this process. */
export async function importVersion(
  engine: GraphEngine,
  folder: string,
  dataset: VersionedDataset,
): Promise<ImportResult['status']> {
  await writeVersionedDataset(folder, dataset);
  return (await importDataset({ engine, catalogue, ontology, folder, force: true })).status;
}
