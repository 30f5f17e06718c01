import type { ApolloServerPlugin } from '@apollo/server';
import { BREAK, type DocumentNode, visit } from 'graphql';
import { ForbiddenError } from '../domain/errors.ts';
import type { ApiContext } from './context.ts';
import { toGraphQLError } from './format-error.ts';

/** Refuses an operation that asks about the schema, before anything of it runs. `__typename` is about the data. */
export const refuseIntrospection: ApolloServerPlugin<ApiContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document }) => {
      const field = findIntrospection(document);
      if (field !== null)
        throw toGraphQLError(
          new ForbiddenError(
            `${field} asks about the schema, which this service does not answer (INTROSPECTION=off): read the schema in the folder graphql of the package, or ask the operator`,
            {
              messageZh: `${field} 查询的是 schema，本服务已关闭此功能（INTROSPECTION=off）：请查阅软件包 graphql 文件夹中的 schema，或联系管理员`,
            },
          ),
        );
    },
  }),
};

/** The first field of introspection, in fragments too. */
function findIntrospection(document: DocumentNode): string | null {
  let found: string | null = null;
  visit(document, {
    Field: ({ name }) => {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      found = name.value;
      return BREAK;
    },
  });
  return found;
}
