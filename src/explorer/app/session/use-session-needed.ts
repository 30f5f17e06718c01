import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { needsSession } from '../service/service-error.ts';

/** True as long as an answer of the page is refused for want of a session. */
export function useSessionNeeded(): boolean {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((onChange: () => void) => cache.subscribe(onChange), [cache]);
  return useSyncExternalStore(subscribe, () =>
    cache.getAll().some(({ state }) => state.status === 'error' && needsSession(state.error)),
  );
}
