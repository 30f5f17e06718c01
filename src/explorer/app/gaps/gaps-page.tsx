import { Page } from '../parts/page.tsx';

export function GapsPage() {
  return <Page title="缺口">{null}</Page>;
}
