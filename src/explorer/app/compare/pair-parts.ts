import { useChoiceParameter } from '../address/use-parameter.ts';
import type { Measure } from './measures.ts';

const pairParts = ['shared', 'complementary', 'only'] as const;
/** What of a pair is shown and printed: one at a time, for each can be long. */
export type PairPart = (typeof pairParts)[number];

/** Which part of the pair is shown: where the matrix counts complementary links, those come first. */
export function usePairPart(measure: Measure): readonly [PairPart, (part: PairPart) => void] {
  const [part, setPart] = useChoiceParameter<PairPart | 'usual'>('part', [...pairParts, 'usual'], 'usual');
  const usual = measure === 'complementaryCount' || measure === 'feedsCount' ? 'complementary' : 'shared';
  return [part === 'usual' ? usual : part, setPart];
}
