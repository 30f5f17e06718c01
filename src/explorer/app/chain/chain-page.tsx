import { Page } from '../parts/page.tsx';

export function ChainPage() {
  return <Page title="产业链">{null}</Page>;
}
