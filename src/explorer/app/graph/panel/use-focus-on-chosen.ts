import { type RefObject, useEffect, useMemo, useRef } from 'react';

/** Leads the focus from a row of a table to the panel that shows it. */
export interface FocusOnChosen {
  /** The heading of the panel. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** The entity whose panel takes the focus as soon as it is there. */
  readonly wanted: RefObject<string | null>;
}

export function useFocusOnChosen(): FocusOnChosen {
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<string>(null);
  return useMemo(() => ({ heading, wanted }), []);
}

/** For the panel of an entity. */
export function useTakeFocus({ heading, wanted }: FocusOnChosen, id: string): void {
  useEffect(() => {
    if (wanted.current !== id) return;
    wanted.current = null;
    heading.current?.focus();
  });
}
