import { Page } from '../parts/page.tsx';

export function FactsPage() {
  return <Page title="事实">{null}</Page>;
}
