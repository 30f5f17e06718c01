import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { ShownError } from '../../domain/errors.ts';
import type { ApiContext } from '../context.ts';
import { toGraphQLError } from '../format-error.ts';
import type { ApiLimits } from './api-limits.ts';
import { findOperationExcess } from './find-excess.ts';
import { measureOperation, type OperationSize } from './measure-operation.ts';

/**
 * Refuses an operation that asks for too much, before anything of it runs, lets a heavy one wait for its turn, and
 * tells each HTTP client the estimated cost. The operations of a batch share one cost.
 */
export const limitOperations = (limits: ApiLimits): ApolloServerPlugin<ApiContext> => ({
  requestDidStart: async () => {
    let cost: number | null = null;
    return {
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        // Absent where operationName names none; execution reports that, and variables that cannot be right.
        const variables = operation && coerceVariables(schema, operation, request.variables ?? {});
        if (!variables) return;
        const size = measure(schema, document, operation, variables);
        cost = size.cost;
        const { spent } = contextValue;
        spent.cost += size.cost;
        spent.questions += size.questions;
        const error = findOperationExcess({ ...size, cost: spent.cost }, limits);
        if (error) throw toGraphQLError(error);
        spent.isHeavy = spent.cost > limits.heavyCost;
        // What is heavy by its questions alone waits when one of them is not answered yet (question-context.ts).
        if (spent.cost - spent.questions > limits.heavyCost) await enterHeavy(contextValue);
      },
      willSendResponse: async ({ request, response: { body } }) => {
        if (!request.http || cost === null || body.kind !== 'single') return;
        const { singleResult } = body;
        const shown = { estimated: cost, limit: limits.maxCost };
        singleResult.extensions = { ...singleResult.extensions, cost: shown };
      },
    };
  },
});

/** @throws GraphQLError with the status of a wrong request, for an argument that is null by its variable and may not be */
function measure(...operation: Parameters<typeof measureOperation>): OperationSize {
  try {
    return measureOperation(...operation);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } };
    throw new GraphQLError(error.message, { ...(error.nodes && { nodes: error.nodes }), extensions });
  }
}

async function enterHeavy(context: ApiContext): Promise<void> {
  try {
    await context.enterHeavy();
  } catch (error) {
    throw error instanceof ShownError ? toGraphQLError(error) : error;
  }
}

/** Variables as execution will see them; null where they cannot be right. */
function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
): Readonly<Record<string, unknown>> | null {
  const { coerced } = getVariableValues(schema, variableDefinitions, given, { maxErrors: 1 });
  return coerced ?? null;
}
