import type { GraphQLResolveInfo } from 'graphql';
import type { QuestionContext } from '../../questions/context.ts';
import type { ApiContext } from '../context.ts';

type QuestionResolver<Args, Answer> = (
  parent: unknown,
  args: Args,
  context: ApiContext,
  info: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
) => Promise<Answer>;

/** Makes a root question a resolver. An argument that the request leaves out is null for the question. */
export const answerWith =
  <Args extends object, Answer>(
    question: (context: QuestionContext, args: Args) => Promise<Answer>,
  ): QuestionResolver<Args, Answer> =>
  async (_parent, args, context, { parentType, fieldName }) => {
    const absent =
      parentType.getFields()[fieldName]?.args.map((argument) => [argument.name, null] as const) ?? [];
    return question(await context.questions(), { ...Object.fromEntries(absent), ...args });
  };
