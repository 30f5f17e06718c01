import { QueryFailedError } from '../domain/errors.ts';
import type { EntityRecord } from '../graph/records.ts';
import type { QuestionContext } from './context.ts';

/**
 * Loads the entities that an answer shows, in one call, and looks them up by id.
 * @throws QueryFailedError for an id that a relation names and no entity has: the graph is damaged
 */
export async function createEntityLookup(
  context: QuestionContext,
  ids: Iterable<string>,
): Promise<(id: string) => EntityRecord> {
  const entities = await context.loadEntities([...new Set(ids)]);
  return (id) => {
    const entity = entities.get(id);
    if (!entity) throw new QueryFailedError(`a relation names ${id}, and no entity has that id`);
    return entity;
  };
}
