import type { EntityRecord } from '../../graph/records.ts';
import type { NameMatch } from '../../names/score-name.ts';

/** An entity that a text may mean, and why. */
export interface RankedHit extends NameMatch {
  readonly entity: EntityRecord;
}
