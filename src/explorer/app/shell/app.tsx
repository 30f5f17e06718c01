import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Route, Router, Switch, useLocation } from 'wouter';
import { LanguageProvider, useLanguage } from '../language/language.tsx';
import { Loading } from '../parts/states.tsx';
import { createQueryClient } from '../service/query-client.ts';
import { publicPath } from '../service/send-operation.ts';
import { SessionGate } from '../session/session-gate.tsx';
import { SourcesPanel } from '../sources/sources-panel.tsx';
import styles from './app.module.css';
import { BrokenPage } from './broken-page.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PrintFoot } from './print-foot.tsx';
import { routes } from './routes.tsx';

/** The page: what all views share around the one that the address names. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Router base={publicPath.replace(/\/$/u, '')}>
        <LanguageProvider>
          <Shell />
        </LanguageProvider>
      </Router>
    </QueryClientProvider>
  );
}

function Shell() {
  const { language } = useLanguage();
  const [location] = useLocation();
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-US'}>
      <Header />
      <main className={styles['main']} id="content" tabIndex={-1}>
        <BrokenPage path={location}>
          <Suspense fallback={<Loading />}>
            <Switch>
              {routes.map(({ path, component }) => (
                <Route key={path} path={path} component={component} />
              ))}
              <Route component={NotFoundPage} />
            </Switch>
          </Suspense>
        </BrokenPage>
      </main>
      <Footer />
      <PrintFoot />
      <SourcesPanel />
      <SessionGate />
    </I18nProvider>
  );
}
