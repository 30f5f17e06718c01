import type { Question, QuestionContext } from './context.ts';

/** Whose request it is: what is asked for late is asked for in its name, and in its time. */
export interface Asker {
  readonly questions: () => Promise<Pick<QuestionContext, 'ask'>>;
}

/** A field of an answer that is read when it is asked for, by whichever request shows the answer. */
export type Late<Value> = (args: object, asker: Asker) => Promise<Value>;

/** The same with all of these fields read. */
export type ReadLate<Part> = {
  readonly [Field in keyof Part]: Part[Field] extends (...args: never[]) => Promise<infer Value>
    ? Value
    : Part[Field];
};

/**
 * What an answer shows only where it is asked for: a question of its own, because an answer outlives its request. Nothing
 * is read until a request asks for the first such field, and then once for all of them. What is made of a kept answer
 * is made once, too.
 */
export function createLate<Args extends object, Found extends object, View>(
  question: Question<Args, Found>,
  toArgs: () => Args,
  toView: (found: Found) => View,
): (asker: Asker) => Promise<View> {
  const asked = new WeakMap<Asker, Promise<View>>();
  const views = new WeakMap<Found, { readonly view: View }>();
  const read = async ({ questions }: Asker): Promise<View> => {
    const found = await (await questions()).ask(question, toArgs());
    const known = views.get(found) ?? { view: toView(found) };
    views.set(found, known);
    return known.view;
  };
  return (asker) => {
    const reading = asked.get(asker) ?? read(asker);
    asked.set(asker, reading);
    return reading;
  };
}
