import { Page } from '../parts/page.tsx';

export function HomePage() {
  return <Page title="chain-atlas">{null}</Page>;
}
