import { EntityNotFoundError } from '../../domain/errors.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { getNamedEntities } from './get-named-entities.ts';

const prefix = 'doc:';
const maxSuggestions = 20;

/**
 * Documents by id, with or without its `doc:`, or by title, in the order given.
 * @throws EntityNotFoundError naming the argument and the documents that there are
 */
export async function getDocuments(
  context: QuestionContext,
  argument: string,
  idsOrTitles: readonly string[],
): Promise<readonly EntityRecord[]> {
  const wanted = idsOrTitles.map((text) =>
    context.documents.has(`${prefix}${text.trim()}`) ? `${prefix}${text.trim()}` : text,
  );
  try {
    return await getNamedEntities(context, argument, wanted, { labels: ['Document'] });
  } catch (error) {
    if (!(error instanceof EntityNotFoundError)) throw error;
    const ids = [...context.documents.keys()].toSorted();
    const known = ids.slice(0, maxSuggestions);
    const rest = ids.length - known.length;
    throw new EntityNotFoundError(
      `${error.message}; documents: ${known.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
      {
        messageZh: `${error.messageZh}；已有文件：${known.join('、')}${rest > 0 ? `，另有 ${rest} 份` : ''}`,
      },
    );
  }
}
