import { InvalidInputError, LimitExceededError } from '../domain/errors.ts';
import type { QuestionContext } from './context.ts';
import { rankNames, type RankedHit } from './rank-names.ts';

export interface SearchAnswer {
  readonly hits: readonly RankedHit[];
  readonly truncated: boolean;
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
  return { ...ranked, datasetVersion: context.datasetVersion };
}
