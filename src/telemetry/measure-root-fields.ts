import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { Metrics } from './metrics.ts';

/**
 * Measures the resolvers of the root fields of a schema, in place. Only these: hooks of the GraphQL server would wrap
 * every field below them, too.
 */
export function measureRootFields(
  schema: GraphQLSchema,
  { fieldDuration }: Pick<Metrics, 'fieldDuration'>,
): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    for (const [name, field] of Object.entries(type?.getFields() ?? {})) {
      const resolve = field.resolve ?? defaultFieldResolver;
      const label = { field: `${type?.name ?? ''}.${name}` };
      field.resolve = (...call) => {
        const end = fieldDuration.startTimer(label);
        let result: unknown;
        try {
          result = resolve(...call);
        } catch (error) {
          end();
          throw error;
        }
        if (result instanceof Promise)
          result.then(
            () => end(),
            () => end(),
          );
        else end();
        return result;
      };
    }
}
