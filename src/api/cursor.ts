import { InvalidInputError } from '../domain/errors.ts';

/** What a cursor stands for: the key that the next page begins after. */
export type CursorKind = 'id' | 'name' | 'relation' | 'history' | 'journal';

const partsOf: Readonly<Record<CursorKind, number>> = {
  id: 1,
  name: 2,
  relation: 1,
  history: 1,
  journal: 1,
};

/** An opaque cursor: kind and key. */
export const encodeCursor = (kind: CursorKind, key: readonly string[]): string =>
  Buffer.from(JSON.stringify([kind, ...key]), 'utf8').toString('base64url');

/** Reads a cursor of one kind back. @throws InvalidInputError when it is none */
export function decodeCursor(kind: CursorKind, cursor: string): readonly string[] {
  const parts = parseParts(cursor);
  const [givenKind, ...key] = parts ?? [];
  if (givenKind !== kind || key.length !== partsOf[kind])
    throw new InvalidInputError(
      `after: ${JSON.stringify(cursor)} is no cursor of this list; take endCursor or cursor of a page of it`,
      {
        messageZh: `after：${JSON.stringify(cursor)} 不是本列表的游标；请取本列表某一页的 endCursor 或 cursor`,
      },
    );
  return key;
}

function parseParts(cursor: string): readonly string[] | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text.startsWith('[')) return null;
  try {
    const parts: unknown = JSON.parse(text);
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : null;
  } catch (error) {
    // Anything may stand in a cursor; only a text that is no JSON is expected here.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
