import { EngineUnavailableError } from '../../domain/errors.ts';
import { type AnyCypherQuery, textFor } from '../../graph/cypher-query.ts';
import type { Deadline } from '../deadline.ts';
import { ChildFailedError, ChildGoneError, toQueryError } from './errors.ts';
import type { Store } from './store.ts';

const maxAttempts = 4;
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
      await runStatement(store, { name: statement.name, text }, deadline);
    }
  } finally {
    release();
  }
}

/** Again where the engine's process ended under it: what is there already is left alone. */
async function runStatement(
  store: Store,
  { name, text }: { readonly name: string; readonly text: string },
  deadline: Deadline,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const child = await deadline.race(store.connection.child());
      await deadline.race(child.request({ kind: 'run', text, params: {} }));
      return;
    } catch (error) {
      if (!(error instanceof ChildGoneError)) return tolerateExisting(store.folder, name, error);
      if (attempt === maxAttempts) {
        throw new EngineUnavailableError(
          `the engine stopped ${attempt} times during ${name}; nothing was written, try again`,
          { cause: error, messageZh: `执行 ${name} 时引擎中断了 ${attempt} 次，未写入；请再试一次` },
        );
      }
    }
  }
}

function tolerateExisting(folder: string, name: string, error: unknown): void {
  if (error instanceof ChildFailedError && alreadyExists.test(error.message)) return;
  throw toQueryError(folder, name, error);
}
