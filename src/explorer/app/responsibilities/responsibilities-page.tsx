import { Page } from '../parts/page.tsx';

export function ResponsibilitiesPage() {
  return <Page title="责任">{null}</Page>;
}
