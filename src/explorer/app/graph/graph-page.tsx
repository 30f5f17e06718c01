import { lazy, Suspense } from 'react';
import { Loading } from '../parts/states.tsx';
import { GraphStart } from './graph-start.tsx';
import { useSelection } from './selection.ts';

/** The drawing library comes with the first picture. */
const GraphView = lazy(async () => ({ default: (await import('./graph-view.tsx')).GraphView }));

/** A part of the graph as a picture that can be grown, or a choice of where to start. */
export function GraphPage() {
  const { selection, showing } = useSelection();
  return selection.center.length === 0 ? (
    <GraphStart />
  ) : (
    <Suspense fallback={<Loading />}>
      <GraphView selection={selection} showing={showing} />
    </Suspense>
  );
}
