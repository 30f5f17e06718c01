import { Page } from '../parts/page.tsx';

export function TargetsPage() {
  return <Page title="指标">{null}</Page>;
}
