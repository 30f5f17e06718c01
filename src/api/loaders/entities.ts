import DataLoader from 'dataloader';
import { findEntitiesById } from '../../graph/generated/entities.ts';
import { type EntityRecord, toEntityRecord } from '../../graph/records.ts';
import type { GraphReader } from '../graph-reader.ts';

export type EntityLoader = DataLoader<string, EntityRecord | null>;

/** Loads entities of any label by id; null for an id that no entity has. */
export const createEntityLoader = (reader: GraphReader): EntityLoader =>
  new DataLoader(
    async (ids: readonly string[]) => {
      const rows = await reader.read(findEntitiesById, { ids });
      const found = new Map(
        rows.map((row) => {
          const entity = toEntityRecord(row.entity);
          return [entity.id, entity] as const;
        }),
      );
      return ids.map((id) => found.get(id) ?? null);
    },
    { maxBatchSize: 1000 },
  );
