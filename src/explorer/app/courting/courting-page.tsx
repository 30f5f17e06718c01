import { Page } from '../parts/page.tsx';

export function CourtingPage() {
  return <Page title="招引">{null}</Page>;
}
