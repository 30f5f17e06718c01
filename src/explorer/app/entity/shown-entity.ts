import type { EntityQuery } from '../generated/operations.ts';

/** The entity that a page is about. */
export type ShownEntity = NonNullable<EntityQuery['node']>;

/** What is stated of it. */
export type OwnAttributes = EntityQuery['self']['nodes'][number]['attributes'];
