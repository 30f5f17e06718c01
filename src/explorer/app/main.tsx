import './style/tokens.css';
import './style/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { preloadAllViews, preloadView } from './shell/routes.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await preloadView(location.pathname);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// Long after the first view is drawn, so that it waits for nothing.
setTimeout(() => void preloadAllViews(), 3000);
