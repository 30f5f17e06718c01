import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type DefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { collections } from './examples.ts';

const isOperation = (definition: DefinitionNode): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION;

function ExampleIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M5 4h14v16l-7-4-7 4z" />
    </svg>
  );
}

function ExampleList() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const actions = useGraphiQLActions();
  const open = (query: string) => {
    queryEditor?.setValue(query);
    // The editor reads its operations a moment later, and would ask for the one of the query before.
    const operations = parse(query).definitions.filter(isOperation);
    const operationName = operations[0]?.name?.value;
    actions.setOperationFacts({ operations, ...(operationName === undefined ? {} : { operationName }) });
    actions.run();
  };
  return (
    <section aria-label="示例 Examples">
      <div className="graphiql-doc-explorer-title">示例 Examples</div>
      <p>点击即写入编辑器并运行。 A click puts the query into the editor and runs it.</p>
      {collections.map(({ title, examples }) => (
        <section key={title} aria-label={title}>
          <h3 className="example-heading">{title}</h3>
          <ol className="example-list">
            {examples.map((example) => (
              <li key={example.title}>
                <button type="button" onClick={() => open(example.query)}>
                  {example.title}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

/** A side panel with queries that work on the data of the package. */
export const examplesPlugin: GraphiQLPlugin = {
  title: '示例 Examples',
  icon: ExampleIcon,
  content: ExampleList,
};
