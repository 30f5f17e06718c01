import type { ApiContext } from '../api/context.ts';
import { toDocumentFile } from '../documents/document-texts.ts';

/** Everything of the data that an exported file may depend on, for its ETag. */
export interface ExportVersion {
  readonly datasets: readonly unknown[];
  /** Documents whose lines the service can show; the others are cited without text. */
  readonly readableDocuments: readonly string[];
}

/** Reads which data a request sees, in more detail than `datasetVersion`: an import may keep its version. */
export async function readExportVersion(context: ApiContext): Promise<ExportVersion> {
  const { datasets, documents } = await context.datasetState();
  const readable = await Promise.all(
    [...documents.keys()].sort().map(async (id) => {
      const document = await context.entities.load(id);
      const isReadable = document && (await context.documentTexts.read(toDocumentFile(document))).available;
      return isReadable ? [id] : [];
    }),
  );
  return {
    datasets: datasets.map(({ id, version, contentHash, importedAt }) => [
      id,
      version,
      contentHash,
      importedAt,
    ]),
    readableDocuments: readable.flat(),
  };
}
