import type { BookmarkManager } from 'neo4j-driver';
import { type ChainAtlasError, InvalidInputError, QueryTimeoutError } from '../../domain/errors.ts';
import { toCode } from './errors.ts';

/**
 * The bookmarks of a session that also waits for states its caller names. Answers of Neo4j repeat what the caller
 * named, whatever it was, so nothing of them goes into the bookmarks that all sessions share.
 */
export const readOnlyManager = (shared: BookmarkManager): BookmarkManager => ({
  getBookmarks: () => shared.getBookmarks(),
  updateBookmarks: async () => undefined,
});

/** What an error of a read means whose caller named states to wait for; null: it has nothing to do with them. */
export function toBookmarkError(error: unknown, ending: ChainAtlasError | null): ChainAtlasError | null {
  if (/InvalidBookmark/u.test(toCode(error)))
    return new InvalidInputError(
      'x-chain-atlas-bookmark is no bookmark of this graph: send what an earlier answer said, or leave the header out',
      {
        cause: error,
        messageZh: 'x-chain-atlas-bookmark 不是本图谱的书签：请原样发送先前应答中的值，或去掉该请求头',
      },
    );
  if (!(ending instanceof QueryTimeoutError) && !/BookmarkTimeout/u.test(toCode(error))) return null;
  return new QueryTimeoutError(
    'the graph did not answer in time, or has not reached the state that x-chain-atlas-bookmark names: try again, or leave the header out',
    {
      cause: error,
      messageZh: '图谱未能按时应答，或尚未达到 x-chain-atlas-bookmark 所指的状态：请稍后再试，或去掉该请求头',
    },
  );
}
