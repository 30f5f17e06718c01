import { lazy, type ComponentType } from 'react';
import { HomePage } from '../home/home-page.tsx';

interface Route {
  readonly path: string;
  readonly component: ComponentType;
}

/** A view's code is loaded when it is first opened. */
export const routes: readonly Route[] = [
  { path: '/', component: HomePage },
  {
    path: '/search',
    component: lazy(async () => ({ default: (await import('../search/search-page.tsx')).SearchPage })),
  },
  {
    path: '/compare',
    component: lazy(async () => ({ default: (await import('../compare/compare-page.tsx')).ComparePage })),
  },
  {
    path: '/chains',
    component: lazy(async () => ({ default: (await import('../chain/chains-page.tsx')).ChainsPage })),
  },
  {
    path: '/chains/:id',
    component: lazy(async () => ({ default: (await import('../chain/chain-page.tsx')).ChainPage })),
  },
  {
    path: '/gaps',
    component: lazy(async () => ({ default: (await import('../gaps/gaps-page.tsx')).GapsPage })),
  },
  {
    path: '/courting',
    component: lazy(async () => ({ default: (await import('../courting/courting-page.tsx')).CourtingPage })),
  },
  {
    path: '/graph',
    component: lazy(async () => ({ default: (await import('../graph/graph-page.tsx')).GraphPage })),
  },
  {
    path: '/entities/:id',
    component: lazy(async () => ({ default: (await import('../entity/entity-page.tsx')).EntityPage })),
  },
  {
    path: '/facts',
    component: lazy(async () => ({ default: (await import('../facts/facts-page.tsx')).FactsPage })),
  },
  {
    path: '/responsibilities',
    component: lazy(async () => ({
      default: (await import('../responsibilities/responsibilities-page.tsx')).ResponsibilitiesPage,
    })),
  },
  {
    path: '/projects',
    component: lazy(async () => ({ default: (await import('../projects/projects-page.tsx')).ProjectsPage })),
  },
  {
    path: '/targets',
    component: lazy(async () => ({ default: (await import('../targets/targets-page.tsx')).TargetsPage })),
  },
  {
    path: '/conflicts',
    component: lazy(async () => ({
      default: (await import('../conflicts/conflicts-page.tsx')).ConflictsPage,
    })),
  },
];
