import type { EngineSettings } from '../engine-settings.ts';
import type { Connection } from './connection.ts';
import type { LoadRecovery } from './load-recovery.ts';
import type { LoadWatch } from './load-watch.ts';
import type { WriteSlots } from './write-slots.ts';

/** What the operations of one open engine share. */
export interface Store {
  readonly settings: EngineSettings;
  readonly connection: Connection;
  readonly slots: WriteSlots;
  readonly watch: LoadWatch;
  readonly recovery: LoadRecovery;
}
