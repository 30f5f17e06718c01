import { isOutAt } from '../analysis/editions/select-editions.ts';
import { listDatasets } from '../graph/generated/datasets.ts';
import { listDocumentDates } from '../graph/generated/stats.ts';
import type { NamedDocument } from '../questions/context.ts';
import type { GraphReader, PlainRow } from './graph-reader.ts';

/** Which data a request sees. */
export interface DatasetState {
  readonly datasets: readonly PlainRow[];
  /** Ids and versions in one line; changes with the data. */
  readonly datasetVersion: string;
  readonly documents: ReadonlyMap<string, NamedDocument>;
}

/** Reads the state for one request. */
export type ReadDatasetState = (reader: GraphReader) => Promise<DatasetState>;

/**
 * Makes the reader of the state. The datasets are read anew for each request that asks; documents, which are few and
 * change only with a dataset, once for each state of the datasets; `onLookup` hears whether they were known.
 */
export function createDatasetStateReader(onLookup?: (isHit: boolean) => void): ReadDatasetState {
  let cached: { readonly key: string; readonly documents: ReadonlyMap<string, NamedDocument> } | null = null;
  return async (reader) => {
    const datasets = (await reader.read(listDatasets, {})).map(({ dataset }) => dataset);
    const key = JSON.stringify(
      datasets.map((dataset) => [dataset['id'], dataset['contentHash'], dataset['importedAt']]),
    );
    onLookup?.(cached?.key === key);
    if (cached?.key !== key) cached = { key, documents: await readDocuments(reader) };
    const versions = datasets.map(({ id, version }) => `${id as string}@${version as string}`);
    return { datasets, datasetVersion: versions.join(' '), documents: cached.documents };
  };
}

async function readDocuments(reader: GraphReader): Promise<ReadonlyMap<string, NamedDocument>> {
  const rows = await reader.read(listDocumentDates, {});
  return new Map(rows.map((row) => [row.id, row]));
}

/** Ids of the documents that were out at a date; null, which means no condition, without a date. */
export const listDocIdsOutAt = (state: DatasetState, asOf: string | null): readonly string[] | null =>
  asOf === null
    ? null
    : [...state.documents.values()].filter((document) => isOutAt(document, asOf)).map(({ id }) => id);
