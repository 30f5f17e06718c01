import { InvalidInputError, LimitExceededError } from '../domain/errors.ts';
import type { QuestionContext } from './context.ts';
import { rankNames } from './rank-names.ts';
import type { RankedHit } from './ranked-hit.ts';

export interface SearchAnswer {
  readonly hits: readonly RankedHit[];
  readonly truncated: boolean;
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

/** Entities by part of a name, alias or pinyin, best first. */
export async function search(
  context: QuestionContext,
  args: { readonly text: string; readonly labels: readonly string[] | null; readonly first: number },
): Promise<SearchAnswer> {
  if (args.text.trim() === '') throw new InvalidInputError('text: give at least one letter to look for');
  if (args.first < 1 || args.first > context.limits.maxSearchHits)
    throw new LimitExceededError(`first: ${args.first} is outside 1 to ${context.limits.maxSearchHits}`);
  const ranked = await rankNames(context, args.text, args.labels, args.first);
  return {
    ...ranked,
    ...(ranked.hits.length > 0 ? { emptyReason: null, emptyReasonZh: null } : describeEmpty(args)),
    datasetVersion: context.datasetVersion,
  };
}

const describeEmpty = ({
  text,
  labels,
}: {
  readonly text: string;
  readonly labels: readonly string[] | null;
}) => ({
  emptyReason: `no ${labels === null ? 'entity' : labels.join(' or ')} has a name, alias or pinyin like ${text}, or has one and to do with a district of that name`,
  emptyReasonZh: `没有名称、别名或拼音与“${text}”相近的${labels === null ? '' : '所选类型'}实体`,
});
