import { Page } from '../parts/page.tsx';

export function ConflictsPage() {
  return <Page title="矛盾">{null}</Page>;
}
