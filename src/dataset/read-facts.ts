import type { OntologyModel } from '../domain/ontology/ontology.ts';
import type { RowCounter } from './read/count-rows.ts';
import type { DatasetSource } from './read/dataset-source.ts';
import { readDataset } from './read/read-dataset.ts';
import { createTableParser, type ParsedTables } from './validate/validate-dataset.ts';

/** A dataset folder with its facts; `source` has the other tables, and no rows of facts. */
export interface DatasetWithFacts {
  readonly source: DatasetSource;
  readonly parsed: ParsedTables;
}

/**
 * Reads a dataset folder, and the facts of each table before the next one: the rows of one table are in memory at a
 * time. Errors are those of `readDataset`.
 */
export async function readFacts(
  folder: string,
  ontology: OntologyModel,
  counter?: RowCounter,
): Promise<DatasetWithFacts> {
  const parser = createTableParser(ontology);
  const source = await readDataset(folder, counter, parser.take);
  return { source, parsed: parser.finish(source.tables) };
}
