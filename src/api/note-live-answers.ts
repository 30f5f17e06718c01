import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import type { ApiContext } from './context.ts';

/** Root fields whose answers follow from more than the data: who asks, and when. */
export const liveFields: ReadonlySet<string> = new Set(['history', 'journal', 'signedAddress']);

/** Notes of an answer without errors whether the data alone decides it, so that it may be kept outside of the service. */
export const noteLiveAnswers: ApolloServerPlugin<ApiContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ operation, document, response: { body }, contextValue }) => {
      const isQuery = operation?.operation === OperationTypeNode.QUERY;
      if (!isQuery || !document || body.kind !== 'single' || body.singleResult.errors) return;
      const roots = listRootFields(operation.selectionSet, document);
      contextValue.answered.byDataAlone = roots.every((name) => !liveFields.has(name));
    },
  }),
};

/** Names of the fields that stand in Query itself, those in fragments too; the operation is valid. */
function listRootFields(set: SelectionSetNode, document: DocumentNode): readonly string[] {
  const fragments = new Map(
    document.definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment.selectionSet]),
  );
  const names = new Set<string>();
  const add = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) add(selection.selectionSet);
      else {
        const fragment = fragments.get(selection.name.value);
        // Once is enough: fragments may double one another.
        fragments.delete(selection.name.value);
        if (fragment) add(fragment);
      }
    }
  };
  add(set);
  return [...names];
}
