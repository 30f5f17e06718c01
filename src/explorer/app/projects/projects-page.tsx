import { Page } from '../parts/page.tsx';

export function ProjectsPage() {
  return <Page title="项目">{null}</Page>;
}
