import { requireScope } from '../../access/require-scope.ts';
import { readHistory } from '../../journal/history.ts';
import { findEntries, readStoredPosition } from '../../journal/stored-journal.ts';
import type { ApiContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { type PageArguments, readPageSize, toConnection } from '../page.ts';

const noCount = () => Promise.resolve(0);
const readCursor = ({ cursor }: { readonly cursor: string }): string => cursor;

/** What changed of one fact, newest first. */
export async function findHistory(
  { id, ...args }: PageArguments & { readonly id: string },
  context: ApiContext,
) {
  const first = readPageSize(args, context.limits);
  const start = readStart('history', args);
  const { engine, signal } = context.writes;
  const items = (await readHistory({ engine, signal }, id)).flatMap(({ entry, changes }) =>
    changes.map(({ dataset, before, after }) => ({ entry, dataset, before, after })),
  );
  // Counted from the oldest, whose number stays when others come.
  const edges = items.map((node, index) => ({ number: items.length - index, node }));
  const page = edges
    .filter(({ number }) => number < start)
    .slice(0, first + 1)
    .map(({ number, node }) => ({ cursor: encodeCursor('history', [String(number)]), node }));
  return toConnection(page, { first, after: args.after, toCursor: readCursor, totalCount: noCount });
}

/** The journal, newest entry first. @throws ForbiddenError without the scope admin */
export async function listJournal(args: PageArguments, context: ApiContext) {
  requireScope(context.principal, 'admin');
  const first = readPageSize(args, context.limits);
  const { engine, signal } = context.writes;
  const last = (await readStoredPosition({ engine, signal })).seq;
  const start = Math.min(last, readStart('journal', args) - 1);
  const seqs = Array.from({ length: Math.max(0, Math.min(first + 1, start)) }, (_, index) => start - index);
  const entries = await findEntries({ engine, signal }, seqs);
  const edges = entries.toReversed().map((entry) => ({
    cursor: encodeCursor('journal', [String(entry.seq)]),
    node: { entry, counts: entry.counts, requestId: entry.requestId },
  }));
  return toConnection(edges, { first, after: args.after, toCursor: readCursor, totalCount: noCount });
}

/** The number that a page begins before. */
function readStart(kind: 'history' | 'journal', { after }: PageArguments): number {
  const [key] = after ? decodeCursor(kind, after) : [];
  return key === undefined ? Number.POSITIVE_INFINITY : Number(key);
}
