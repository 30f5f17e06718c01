import { InvalidInputError } from '../../domain/errors.ts';
import { checkRange } from '../check-range.ts';
import type { QuestionContext } from '../context.ts';
import { checkSearchText, rankNames } from './rank-names.ts';
import type { RankedHit } from './ranked-hit.ts';

export interface SearchAnswer {
  readonly basis: string;
  readonly basisZh: string;
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
  if (args.text.trim() === '')
    throw new InvalidInputError('text: empty; give at least one letter to look for', {
      messageZh: 'text：为空；请至少给出一个要查找的字',
    });
  checkSearchText('text', args.text);
  checkRange('first', args.first, context.limits.maxSearchHits);
  const ranked = await rankNames(context, args.text, args.labels, args.first);
  return {
    ...basis,
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

const basis = {
  basis:
    'names, aliases, short names and pinyin; the same, then a beginning, a part, pinyin in full, initials, a mixture, a district and a part, nearly the same letters; figures, capacities and contradictions only when their label is asked for; within one reason, the larger the share of the name the better',
  basisZh:
    '按名称、别名、简称和拼音匹配；依次为相同、开头、包含、全拼、首字母、混合、区县加名称片段、形近；指标值、产能、矛盾须指明标签才查；同类中占名称比例大者在前',
};
