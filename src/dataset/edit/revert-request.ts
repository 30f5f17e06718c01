import { type HistoryItem, readHistory } from '../../journal/history.ts';
import { unpackChunk } from '../../journal/chunks.ts';
import { readWholeEntries } from '../../journal/stored-journal.ts';
import { localDatasetId } from '../plan/statements.ts';
import type { ReadGraphOptions, StoredGraph } from '../plan/stored-graph.ts';
import { createEditIssue, type EditIssue } from './edit-issue.ts';
import { type EditRequest, emptyEdit, type FactIdentity, type FactReset } from './edit-request.ts';
import { findIdentity } from './read-targets.ts';
import { describeUnknown } from './relation-targets.ts';

export interface RevertArguments {
  readonly id: string;
  /** Number of the entry after which the statement was as it shall be again. */
  readonly to: number;
  readonly version: string | null;
  /** Relations of the entity that came or went with it since go the same way. */
  readonly withRelations: boolean;
  readonly overwrite: boolean;
}

/** The way back: the local statement becomes what it was after an entry. */
export async function toRevertRequest(
  { id, to, version, withRelations, overwrite }: RevertArguments,
  stored: StoredGraph,
  options: Pick<ReadGraphOptions, 'engine' | 'signal'>,
): Promise<EditRequest | readonly EditIssue[]> {
  const last = stored.position.seq;
  if (to < 0 || to > last)
    return [createEditIssue('unknown-entry', ['to'], { value: String(to), words: { last: String(last) } })];
  const history = await readHistory(options, id);
  const identity = findIdentity(stored, id) ?? findFormerIdentity(history);
  if (!identity) return [describeUnknown(['id'], id, stored)];
  const resets = [toReset(identity, history, to, version)];
  if (withRelations)
    for (const relationId of await findCompanions(id, history, to, options)) {
      const own = await readHistory(options, relationId);
      const relation = findIdentity(stored, relationId) ?? findFormerIdentity(own);
      // It goes with the entity, whose version was checked.
      if (relation)
        resets.push({ ...toReset(relation, own, to, null), path: ['withRelations'], isCompanion: true });
    }
  return { ...emptyEdit, overwrite, resets, withRelations };
}

function toReset(
  identity: FactIdentity,
  history: readonly HistoryItem[],
  to: number,
  version: string | null,
): FactReset {
  const then = listLocal(history).find(({ entry }) => entry.seq <= to);
  return { path: [], identity, statement: then?.change.after ?? null, version };
}

/** What edits changed, the newest first. */
const listLocal = (history: readonly HistoryItem[]) =>
  history.flatMap(({ entry, changes }) =>
    changes.filter(({ dataset }) => dataset === localDatasetId).map((change) => ({ entry, change })),
  );

/** What a fact was that the graph no longer has. */
function findFormerIdentity(history: readonly HistoryItem[]): FactIdentity | null {
  const change = history[0]?.changes[0];
  if (!change) return null;
  return change.kind === 'entity'
    ? { kind: 'entity', id: change.id, group: change.label }
    : { kind: 'relation', id: change.id, group: change.type, from: change.from, to: change.to };
}

/** Local relations of an entity that changed in the same entries as it did, since `to`. */
async function findCompanions(
  id: string,
  history: readonly HistoryItem[],
  to: number,
  options: Pick<ReadGraphOptions, 'engine' | 'signal'>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { entry } of listLocal(history)) {
    if (entry.seq <= to) continue;
    for await (const { chunks } of readWholeEntries(options, entry.seq - 1)) {
      for (const other of chunks.flatMap(unpackChunk))
        if (other.kind === 'relation' && (other.from === id || other.to === id)) found.add(other.id);
      // The entries behind it are others' matter.
      break;
    }
  }
  return found;
}
