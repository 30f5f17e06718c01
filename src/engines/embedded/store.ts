import type { EngineSettings } from '../engine-settings.ts';
import type { AbandonedQueries } from './abandoned-queries.ts';
import type { Connection } from './connection.ts';
import type { ReadSlots } from './read-slots.ts';
import type { WriterQueue } from './writer-queue.ts';

/** What the operations of one open engine share. */
export interface Store {
  readonly folder: string;
  readonly settings: EngineSettings;
  readonly timeoutMs: number;
  readonly connection: Connection;
  readonly slots: ReadSlots;
  readonly abandoned: AbandonedQueries;
  readonly writers: WriterQueue;
}
