import type { PlainValue } from '../../graph/cypher-query.ts';
import type { CreatedFacts } from '../../graph/engine.ts';
import type { Parameters } from '../parameters.ts';
import type { CreatedRow } from './create-facts.ts';

/** What the engine's process is asked to do. */
export type ChildTask =
  | { readonly kind: 'open'; readonly file: string; readonly shuffleUnordered: boolean }
  | { readonly kind: 'run'; readonly text: string; readonly params: Parameters }
  /** Puts facts in that are not there, into a store that has no other writer. */
  | { readonly kind: 'create'; readonly facts: CreatedFacts; readonly rows: readonly CreatedRow[] }
  /** Runs in a transaction, which begins with its first statement. */
  | {
      readonly kind: 'run-in';
      readonly transaction: string;
      readonly text: string;
      readonly params: Parameters;
    }
  /** Records the transaction's id in the graph as its write id, and commits. */
  | { readonly kind: 'commit'; readonly transaction: string }
  /** Rolls back once the statement that may be under way has ended. */
  | { readonly kind: 'rollback'; readonly transaction: string }
  | { readonly kind: 'has-committed'; readonly transaction: string }
  | { readonly kind: 'save'; readonly file: string }
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'close' };

export type ChildRequest = ChildTask & { readonly id: number };

export type ChildRow = Readonly<Record<string, PlainValue>>;

export interface ChildFailure {
  readonly message: string;
  /** The ISO GQL status of the engine, such as 40000 for a conflict. */
  readonly status: string | null;
}

/** A page of rows; the answer is whole with the last one. */
export type ChildResponse =
  | { readonly id: number; readonly rows: readonly ChildRow[]; readonly last: boolean }
  | { readonly id: number; readonly failure: ChildFailure };
