import { QueryFailedError } from '../../domain/errors.ts';
import {
  countEntitiesByDocument,
  countEntitiesByLabel,
  countRelationsByDocument,
  countRelationsByType,
} from '../../graph/generated/stats.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { ApiContext } from '../context.ts';
import type { PlainRow } from '../graph-reader.ts';

interface LabelCount {
  readonly label: string;
  readonly total: number;
}

interface RelationCount {
  readonly type: string;
  readonly total: number;
}

interface DocumentCount {
  readonly document: EntityRecord;
  readonly entityCount: number;
  readonly relationCount: number;
}

/** What `stats` answers with: each part is read only where the query asks for it. */
export interface Stats {
  readonly engine: string;
  readonly datasetVersion: () => Promise<string>;
  readonly datasets: () => Promise<readonly PlainRow[]>;
  readonly entityCount: () => Promise<number>;
  readonly relationCount: () => Promise<number>;
  readonly labels: () => Promise<readonly LabelCount[]>;
  readonly relations: () => Promise<readonly RelationCount[]>;
  readonly documents: () => Promise<readonly DocumentCount[]>;
}

/** Counts of the whole graph. */
export function createStats(context: ApiContext): Stats {
  const labels = shareResult(() => countLabels(context));
  const relations = shareResult(() => countRelations(context));
  return {
    engine: context.engineName,
    datasetVersion: async () => (await context.datasetState()).datasetVersion,
    datasets: async () => (await context.datasetState()).datasets,
    entityCount: async () => sumTotals(await labels()),
    relationCount: async () => sumTotals(await relations()),
    labels,
    relations,
    documents: () => countDocuments(context),
  };
}

async function countLabels({ reader, ontology }: ApiContext): Promise<readonly LabelCount[]> {
  const totals = new Map(
    (await reader.read(countEntitiesByLabel, {})).map(({ label, total }) => [label, total]),
  );
  return ontology.labels.map(({ label }) => ({ label, total: totals.get(label) ?? 0 }));
}

async function countRelations({ reader, ontology }: ApiContext): Promise<readonly RelationCount[]> {
  const totals = new Map(
    (await reader.read(countRelationsByType, {})).map(({ type, total }) => [type, total]),
  );
  return ontology.relations.map(({ type }) => ({ type, total: totals.get(type) ?? 0 }));
}

async function countDocuments(context: ApiContext): Promise<readonly DocumentCount[]> {
  const { reader, entities } = context;
  const [{ documents }, entityRows, relationRows] = await Promise.all([
    context.datasetState(),
    reader.read(countEntitiesByDocument, {}),
    reader.read(countRelationsByDocument, {}),
  ]);
  const entityTotals = new Map(entityRows.map(({ docId, total }) => [docId, total]));
  const relationTotals = new Map(relationRows.map(({ docId, total }) => [docId, total]));
  return Promise.all(
    [...documents.keys()].map(async (id) => {
      const document = await entities.load(id);
      if (!document) throw new QueryFailedError(`${id} was listed and is not stored`);
      return { document, entityCount: entityTotals.get(id) ?? 0, relationCount: relationTotals.get(id) ?? 0 };
    }),
  );
}

const sumTotals = (counts: readonly { readonly total: number }[]): number =>
  counts.reduce((sum, { total }) => sum + total, 0);

function shareResult<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let result: Promise<Value> | undefined;
  return () => (result ??= read());
}
