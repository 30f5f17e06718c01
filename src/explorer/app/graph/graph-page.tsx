import { Page } from '../parts/page.tsx';

export function GraphPage() {
  return <Page title="图谱">{null}</Page>;
}
