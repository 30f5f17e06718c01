import { Page } from '../parts/page.tsx';

export function SearchPage() {
  return <Page title="查找">{null}</Page>;
}
