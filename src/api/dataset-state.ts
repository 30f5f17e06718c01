import { isOutAt } from '../analysis/editions/select-editions.ts';
import type { DocumentTexts } from '../documents/document-texts.ts';
import { compareText } from '../domain/compare-text.ts';
import { readDataState } from '../graph/generated/datasets.ts';
import { readText } from '../graph/records.ts';
import { listDocumentDates } from '../graph/generated/stats.ts';
import type { NamedDocument } from '../questions/context.ts';
import type { GraphReader, PlainRow } from './graph-reader.ts';

/** Which data a request sees. */
export interface DatasetState {
  readonly datasets: readonly PlainRow[];
  /** Ids and versions of the datasets in one line, for people; an edit or a repeated import may leave it as it is. */
  readonly datasetVersion: string;
  /**
   * Number and hash of the journal's last entry, which every write of every service changes and no two states share.
   * Null before the first entry.
   */
  readonly version: string | null;
  readonly documents: ReadonlyMap<string, NamedDocument>;
  /** Ids of the documents whose lines the service can show; the others are cited without text. */
  readonly listReadable: () => Promise<readonly string[]>;
}

/** Reads the state for one request. */
export type ReadDatasetState = (reader: GraphReader) => Promise<DatasetState>;

export interface DatasetStateOptions {
  readonly documentTexts: Pick<DocumentTexts, 'read'>;
  /** Hears the version of each reading. */
  readonly onVersion?: (version: string | null) => void;
  /** Hears whether the documents were known. */
  readonly onLookup?: (isHit: boolean) => void;
}

type Documents = Pick<DatasetState, 'documents' | 'listReadable'>;

/**
 * Makes the reader of the state. Datasets and version are read anew for each request that asks, in one call; documents,
 * which are few and change only with them, once for each state.
 */
export function createDatasetStateReader({
  documentTexts,
  onVersion,
  onLookup,
}: DatasetStateOptions): ReadDatasetState {
  let cached: { readonly key: string; readonly documents: Documents } | null = null;
  return async (reader) => {
    const { datasets, version } = await readState(reader);
    onVersion?.(version);
    const key = JSON.stringify([
      version,
      ...datasets.map((dataset) => [dataset['id'], dataset['contentHash'], dataset['importedAt']]),
    ]);
    onLookup?.(cached?.key === key);
    if (cached?.key !== key) cached = { key, documents: await readDocuments(reader, documentTexts) };
    const versions = datasets.map(({ id, version: own }) => `${id as string}@${own as string}`);
    return { datasets, datasetVersion: versions.join(' '), version, ...cached.documents };
  };
}

const idOf = (dataset: PlainRow): string => readText(dataset, 'id') ?? '';

async function readState(reader: GraphReader): Promise<Pick<DatasetState, 'datasets' | 'version'>> {
  const rows = await reader.read(readDataState, {});
  const datasets = rows.flatMap((row) => row.datasets);
  const [{ seq, hash } = { seq: null, hash: null }] = rows;
  return {
    datasets: datasets.toSorted((one, other) => compareText(idOf(one), idOf(other))),
    version: seq === null || hash === null ? null : `${seq}-${hash}`,
  };
}

async function readDocuments(
  reader: GraphReader,
  texts: DatasetStateOptions['documentTexts'],
): Promise<Documents> {
  const rows = await reader.read(listDocumentDates, {});
  let readable: Promise<readonly string[]> | undefined;
  return {
    documents: new Map(rows.map((row) => [row.id, row])),
    listReadable: () => {
      readable ??= Promise.all(
        rows.map(async (row) => ((await texts.read(row)).available ? [row.id] : [])),
      ).then((ids) => ids.flat());
      // A file that could not be read (too many open files, say) is tried again.
      readable.catch(() => (readable = undefined));
      return readable;
    },
  };
}

/** Ids of the documents that were out at a date; null, which means no condition, without a date. */
export const listDocIdsOutAt = (state: DatasetState, asOf: string | null): readonly string[] | null =>
  asOf === null
    ? null
    : [...state.documents.values()].filter((document) => isOutAt(document, asOf)).map(({ id }) => id);
