import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { labelCodes } from '../../language/terms.ts';
import type { Picture } from '../picture.ts';
import type { Layout } from '../selection.ts';
import { askForceWorker } from './ask-force-worker.ts';
import { placeByKind } from './by-kind.ts';
import { placeConcentric } from './concentric.ts';
import { mostLayered, placeLayered } from './layered.ts';
import type { Places } from './place.ts';
import { placeBeside } from './place-beside.ts';

/** The layout that is used: layers are not worked out for big pictures. */
export const usedLayout = (layout: Layout, picture: Picture): Layout =>
  layout === 'layered' && picture.nodes.length > mostLayered ? 'force' : layout;

interface PlacesState {
  /** Null until the first are there. */
  readonly places: Places | null;
  /** From 0 to 1 while forces are worked out. */
  readonly progress: number | null;
  readonly error: unknown;
}

/** Where each entity of a picture stands. The same picture has the same places, whoever opens it. */
export function usePlaces(picture: Picture | undefined, layout: Layout): PlacesState {
  const used = picture ? usedLayout(layout, picture) : layout;
  const forced = useForcedPlaces(picture, used === 'force');
  const places = useMemo(
    () => (picture ? placeAll(picture, used, forced.data) : null),
    [picture, used, forced.data],
  );
  return {
    places,
    progress: used === 'force' && forced.isFetching ? forced.progress : null,
    error: forced.error,
  };
}

function placeAll({ nodes, edges }: Picture, layout: Layout, forced: Places | undefined): Places | null {
  switch (layout) {
    case 'force':
      return forced ? placeBeside(forced, nodes) : null;
    case 'layered':
      return placeLayered(nodes, edges);
    case 'concentric':
      return placeConcentric(nodes, labelCodes);
    case 'kinds':
      return placeByKind(nodes, labelCodes);
  }
  return layout satisfies never;
}

/** Forces move only what is around the centre; what was expanded later is placed beside it. */
function useForcedPlaces(picture: Picture | undefined, enabled: boolean) {
  const [progress, setProgress] = useState(0);
  const key = useMemo(() => (picture ? [picture.part.datasetVersion, listEnds(picture)] : null), [picture]);
  const query = useQuery({
    queryKey: ['graph places', key],
    queryFn: ({ signal }) => {
      setProgress(0);
      const nodes = picture?.nodes.filter(({ broughtBy }) => broughtBy === null) ?? [];
      const start = [...placeConcentric(nodes, labelCodes)];
      const [first, second] = nodes;
      const fixed = second?.distance === 0 ? null : (first?.id ?? null);
      return askForceWorker({ start, edges: picture?.part.edges ?? [], fixed }, setProgress, signal);
    },
    enabled: enabled && picture !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { data: query.data, isFetching: query.isFetching, error: query.error, progress };
}

/** What the forces depend on, as one text. */
const listEnds = ({ part }: Picture): string =>
  [
    ...part.nodes.map(({ entity, distance }) => `${entity.id} ${distance}`),
    ...part.edges.map(({ relationId }) => relationId),
  ].join('\n');
