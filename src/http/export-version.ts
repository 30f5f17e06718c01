import type { ApiContext, ApiServices } from '../api/context.ts';
import { serviceVersion } from '../domain/service-version.ts';

/** Everything that an answer may depend on besides what was asked, for its ETag. */
export interface ExportVersion {
  readonly service: string;
  readonly limits: readonly object[];
  readonly version: string | null;
  readonly datasets: readonly unknown[];
  readonly readableDocuments: readonly string[];
}

/** Says which data a request sees, and with what; where the journal has an entry, its `version` alone says which data. */
export async function readExportVersion(
  { datasetState }: Pick<ApiContext, 'datasetState'>,
  { limits, questionLimits }: Pick<ApiServices, 'limits' | 'questionLimits'>,
): Promise<ExportVersion> {
  const { datasets, version, listReadable } = await datasetState();
  return {
    service: serviceVersion,
    limits: [limits, questionLimits],
    version,
    datasets: datasets.map((dataset) => [
      dataset['id'],
      dataset['version'],
      dataset['contentHash'],
      dataset['importedAt'],
    ]),
    readableDocuments: await listReadable(),
  };
}
