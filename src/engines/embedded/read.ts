import { EngineUnavailableError } from '../../domain/errors.ts';
import type { AnyCypherQuery } from '../../graph/cypher-query.ts';
import { textFor } from '../../graph/cypher-query.ts';
import type { Deadline } from '../deadline.ts';
import type { Parameters } from '../parameters.ts';
import type { ChildRow } from './child-protocol.ts';
import { ChildGoneError, toQueryError } from './errors.ts';
import type { Store } from './store.ts';

type NamedQuery = Pick<AnyCypherQuery, 'name' | 'text' | 'overrides'>;

/** A read that was under way when the process ended is tried again, at most this often, within its deadline. */
const maxAttempts = 4;

/** Runs a read, again where the engine's process ended under it. */
export async function runRead(
  store: Store,
  query: NamedQuery,
  params: Parameters,
  deadline: Deadline,
): Promise<readonly ChildRow[]> {
  const text = textFor(query, 'embedded');
  store.abandoned.check(query.name, text);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await deadline.race(attemptRead(store, text, params, deadline));
    } catch (error) {
      const ending = deadline.ending();
      if (ending !== null) throw ending;
      if (!(error instanceof ChildGoneError)) throw toQueryError(store.folder, query.name, error);
      if (attempt === maxAttempts) {
        throw new EngineUnavailableError(
          `the engine stopped ${attempt} times during ${query.name}; try again`,
          { cause: error, messageZh: `查询 ${query.name} 执行中引擎中断了 ${attempt} 次；请再试一次` },
        );
      }
    }
  }
}

/** Keeps its place until the engine has answered, also when the caller has gone. */
async function attemptRead(
  store: Store,
  text: string,
  params: Parameters,
  deadline: Deadline,
): Promise<readonly ChildRow[]> {
  const slot = await store.slots.acquire(deadline);
  try {
    const child = await store.connection.child();
    const ending = deadline.ending();
    if (ending !== null) throw ending;
    const unwatch = store.abandoned.watch(child, text, 'read', deadline);
    try {
      return await child.request({ kind: 'run', text, params });
    } finally {
      unwatch();
    }
  } finally {
    slot.release();
  }
}
