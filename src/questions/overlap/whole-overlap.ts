import type { QuestionContext } from '../context.ts';
import type { ReadLate } from '../late.ts';
import { type DistrictOverlap, districtOverlap } from './district-overlap.ts';
import type { DistrictOverlapArgs } from './overlap-arguments.ts';

/** A comparison with everything that it shows only where it is asked for. */
export interface WholeOverlap extends Omit<DistrictOverlap, 'districts' | 'pairs'> {
  readonly districts: readonly ReadLate<DistrictOverlap['districts'][number]>[];
  readonly pairs: readonly ReadLate<DistrictOverlap['pairs'][number]>[];
}

/** Compares districts, for who shows all of it. */
export async function wholeOverlap(
  context: QuestionContext,
  args: DistrictOverlapArgs,
): Promise<WholeOverlap> {
  const answer = await context.ask(districtOverlap, args);
  const asker = { questions: async () => context };
  return {
    ...answer,
    districts: await Promise.all(
      answer.districts.map(async (district) => ({
        ...district,
        sources: await district.sources({}, asker),
        items: await district.items({}, asker),
        industries: await district.industries({}, asker),
      })),
    ),
    pairs: await Promise.all(
      answer.pairs.map(async (pair) => ({
        ...pair,
        shared: await pair.shared({}, asker),
        onlyLeft: await pair.onlyLeft({}, asker),
        onlyRight: await pair.onlyRight({}, asker),
        complementary: await pair.complementary({}, asker),
      })),
    ),
  };
}
