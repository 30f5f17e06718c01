import { Page } from '../parts/page.tsx';

export function ChainsPage() {
  return <Page title="产业链">{null}</Page>;
}
