import { Page } from '../parts/page.tsx';

export function ComparePage() {
  return <Page title="区县比较">{null}</Page>;
}
