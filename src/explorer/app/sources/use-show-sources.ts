import { useCallback } from 'react';
import { useChangeAddress, useListParameter } from '../address/use-parameter.ts';

const parameter = 'source';

/** Opens the side panel with these citations; they stand in the address, so that a shared link opens it too. */
export function useShowSources(): (ids: readonly string[]) => void {
  const change = useChangeAddress();
  return useCallback((ids: readonly string[]) => change({ [parameter]: ids }, { push: true }), [change]);
}

/** The citations that the panel shows, and how to close it. */
export function useShownSources(): { readonly ids: readonly string[]; readonly close: () => void } {
  const [ids, setIds] = useListParameter(parameter);
  const close = useCallback(() => setIds([]), [setIds]);
  return { ids, close };
}
