import type { Principal } from '../../access/principal.ts';
import { requireScope } from '../../access/require-scope.ts';
import { InvalidInputError, ForbiddenError } from '../../domain/errors.ts';
import type { JournalAuthor, JournalOperation } from '../../journal/entry.ts';
import type { WriteOrder } from '../../journal/write-entry.ts';

const longestReason = 500;

/**
 * What a write says of itself in the journal.
 * @throws ForbiddenError for who may not write, InvalidInputError for a reason that is too long
 */
export function toOrder(
  operation: JournalOperation,
  reason: string | null | undefined,
  { principal, requestId }: { readonly principal: Principal; readonly requestId: string | null },
): WriteOrder {
  requireScope(principal, 'write');
  const text = reason?.trim() ?? '';
  if (text.length > longestReason)
    throw new InvalidInputError(
      `reason has ${text.length} characters; the limit is ${longestReason}: say it shorter`,
      { messageZh: `reason 有 ${text.length} 个字符，上限为 ${longestReason}；请写得简短些` },
    );
  return { operation, author: toAuthor(principal), reason: text === '' ? null : text, requestId };
}

function toAuthor({ via, id, name }: Principal): JournalAuthor {
  if (via === 'token' || via === 'jwt') return { via, id, name };
  // Only these two ever hold the scope; the journal must not name anybody else as an author.
  throw new ForbiddenError('a change needs a token or a JWT: send it as Authorization: Bearer <token>', {
    messageZh: '修改须凭令牌或 JWT：请以 Authorization: Bearer <令牌> 发送',
  });
}
