import { type AnyCypherQuery, textFor } from '../../graph/cypher-query.ts';
import type { Deadline } from '../deadline.ts';
import { ChildFailedError, toQueryError } from './errors.ts';
import type { Store } from './store.ts';

/** What the engine says of a constraint that is there, even with IF NOT EXISTS when another name has it. */
const alreadyExists = /already exists/iu;

/** Creates what is missing of constraints and indexes. An empty text: nothing to do on this engine. */
export async function prepareSchema(
  store: Store,
  statements: readonly AnyCypherQuery[],
  deadline: Deadline,
): Promise<void> {
  const release = await store.writers.acquire(deadline);
  try {
    for (const statement of statements) {
      const text = textFor(statement, 'embedded').trim();
      if (text === '') continue;
      const child = await deadline.race(store.connection.child());
      await deadline
        .race(child.request({ kind: 'run', text, params: {} }))
        .catch((error: unknown) => tolerateExisting(store.folder, statement.name, error));
    }
  } finally {
    release();
  }
}

function tolerateExisting(folder: string, name: string, error: unknown): void {
  if (error instanceof ChildFailedError && alreadyExists.test(error.message)) return;
  throw toQueryError(folder, name, error);
}
