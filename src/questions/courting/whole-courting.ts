import type { QuestionContext } from '../context.ts';
import type { ReadLate } from '../late.ts';
import { courting, type Courting, type CourtingArgs } from './courting.ts';

/** Who courts whom, with what districts have to offer. */
export type WholeCourting = ReadLate<Courting>;

/** Tells who courts whom, for who shows all of it. */
export async function wholeCourting(context: QuestionContext, args: CourtingArgs): Promise<WholeCourting> {
  const answer = await context.ask(courting, args);
  return { ...answer, offers: await answer.offers({}, { questions: async () => context }) };
}
