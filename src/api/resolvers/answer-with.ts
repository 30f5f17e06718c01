import type { GraphQLResolveInfo } from 'graphql';
import type { Question } from '../../questions/context.ts';
import type { ApiContext } from '../context.ts';

type QuestionResolver<Args, Answer> = (
  parent: unknown,
  args: Args,
  context: ApiContext,
  info: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
) => Promise<Answer>;

/** Makes a root question a resolver. An argument that the request leaves out is null for the question. */
export const answerWith =
  <Args extends object, Answer>(question: Question<Args, Answer>): QuestionResolver<Args, Answer> =>
  async (_parent, args, context, { parentType, fieldName }) => {
    const absent =
      parentType.getFields()[fieldName]?.args.map((argument) => [argument.name, null] as const) ?? [];
    const { ask } = await context.questions();
    return ask(question, { ...Object.fromEntries(absent), ...args });
  };
