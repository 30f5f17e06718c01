import { Page } from '../parts/page.tsx';

export function EntityPage() {
  return <Page title="实体">{null}</Page>;
}
