import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { collections } from './examples.ts';
import { examplesPlugin } from './examples-plugin.tsx';

// Relative, so that the page also works behind a proxy that serves it below a path.
const fetcher = createGraphiQLFetcher({ url: new URL('../graphql', document.baseURI).href });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={[examplesPlugin, HISTORY_PLUGIN]}
    visiblePlugin={examplesPlugin}
    defaultTabs={(collections[0]?.examples ?? []).slice(0, 1).map(({ query }) => ({ query }))}
    defaultEditorToolsVisibility={false}
  >
    <GraphiQL.Logo>chain-atlas</GraphiQL.Logo>
  </GraphiQL>,
);
