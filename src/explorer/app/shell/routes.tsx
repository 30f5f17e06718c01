import { type ComponentType, lazy, useState } from 'react';
import { HomePage } from '../home/home-page.tsx';
import { publicPath } from '../service/send-operation.ts';

interface View {
  readonly component: ComponentType;
  /** Loads its code, if it is not there yet. */
  readonly preload: () => Promise<unknown>;
}

interface Route extends View {
  readonly path: string;
}

/**
 * A view whose code is loaded when it is first opened. What is loaded already is drawn at once, not through `lazy`:
 * React holds a placeholder that it has shown for 300 ms.
 */
function view(load: () => Promise<ComponentType>): View {
  let loaded: ComponentType | undefined;
  const preload = async (): Promise<ComponentType> => (loaded ??= await load());
  const Lazy = lazy(async () => ({ default: await preload() }));
  const component = () => {
    // Chosen once for each time that it is opened, so that the view is not built anew when its code arrives.
    const [Component] = useState<ComponentType>(() => loaded ?? Lazy);
    return <Component />;
  };
  return { component, preload };
}

/** The views by the path of their address. */
export const routes: readonly Route[] = [
  { path: '/', component: HomePage, preload: async () => undefined },
  {
    path: '/search',
    ...view(async () => (await import('../search/search-page.tsx')).SearchPage),
  },
  {
    path: '/compare',
    ...view(async () => (await import('../compare/compare-page.tsx')).ComparePage),
  },
  {
    path: '/chains',
    ...view(async () => (await import('../chain/chains-page.tsx')).ChainsPage),
  },
  {
    path: '/chains/:id',
    ...view(async () => (await import('../chain/chain-page.tsx')).ChainPage),
  },
  {
    path: '/gaps',
    ...view(async () => (await import('../gaps/gaps-page.tsx')).GapsPage),
  },
  {
    path: '/courting',
    ...view(async () => (await import('../courting/courting-page.tsx')).CourtingPage),
  },
  {
    path: '/graph',
    ...view(async () => (await import('../graph/graph-page.tsx')).GraphPage),
  },
  {
    path: '/entities/:id',
    ...view(async () => (await import('../entity/entity-page.tsx')).EntityPage),
  },
  {
    path: '/facts',
    ...view(async () => (await import('../facts/facts-page.tsx')).FactsPage),
  },
  {
    path: '/responsibilities',
    ...view(async () => (await import('../responsibilities/responsibilities-page.tsx')).ResponsibilitiesPage),
  },
  {
    path: '/projects',
    ...view(async () => (await import('../projects/projects-page.tsx')).ProjectsPage),
  },
  {
    path: '/targets',
    ...view(async () => (await import('../targets/targets-page.tsx')).TargetsPage),
  },
  {
    path: '/conflicts',
    ...view(async () => (await import('../conflicts/conflicts-page.tsx')).ConflictsPage),
  },
];

const isAt = (pattern: string, path: string): boolean => {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at])
  );
};

/** Loads the code of the view that an address names, such as `/chains/x`; nothing where none does. */
export async function preloadView(pathname: string): Promise<void> {
  const path = `/${pathname.slice(publicPath.length)}`;
  // A view that cannot be loaded says so where it is shown.
  await routes
    .find((route) => isAt(route.path, path))
    ?.preload()
    .catch(() => undefined);
}

/** Loads the code of all views, so that going from one to another does not wait for it. */
export async function preloadAllViews(): Promise<void> {
  await Promise.allSettled(routes.map(({ preload }) => preload()));
}
