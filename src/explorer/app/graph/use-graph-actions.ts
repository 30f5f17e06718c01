import { useMemo } from 'react';
import { useChangeAddress } from '../address/use-parameter.ts';
import type { Selection, Showing } from './selection.ts';

/** What one can do with a picture. Each action changes the address and nothing else. */
export interface GraphActions {
  readonly choose: (node: string | null) => void;
  readonly chooseRelation: (relation: string) => void;
  readonly expand: (id: string) => void;
  readonly collapse: (id: string) => void;
  readonly recenter: (id: string) => void;
  readonly hide: (id: string) => void;
  readonly unhide: (id: string) => void;
  readonly undoAll: () => void;
}

export function useGraphActions(selection: Selection, showing: Showing): GraphActions {
  const change = useChangeAddress();
  return useMemo(() => {
    const { expanded } = selection;
    const { hidden } = showing;
    return {
      choose: (node) => change({ node, relation: null }),
      chooseRelation: (relation) => change({ relation, node: null }),
      expand: (id) => change({ expand: [...expanded, id], node: id, relation: null }, { push: true }),
      collapse: (id) => change({ expand: expanded.filter((one) => one !== id) }, { push: true }),
      recenter: (id) =>
        change({ center: id, expand: null, hide: null, node: null, relation: null }, { push: true }),
      hide: (id) => change({ hide: [...hidden, id], node: null, relation: null }, { push: true }),
      unhide: (id) => change({ hide: hidden.filter((one) => one !== id) }, { push: true }),
      undoAll: () => change({ expand: null, hide: null }, { push: true }),
    };
  }, [change, selection, showing]);
}
