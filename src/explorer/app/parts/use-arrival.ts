import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** The path of the view that is open, and whether its heading was given the focus: not so where the visit began. */
let arrival: { readonly path: string; readonly focused: boolean } | null = null;
/** Where one went back or forth to: the browser restores how far one had scrolled there. */
let returnedTo: string | null = null;
addEventListener('popstate', () => {
  returnedTo = location.pathname;
});

/**
 * The heading takes the focus when another view is opened, so that a screen reader speaks its name and the keyboard
 * goes on from the top; a choice within a view leaves the focus where it is.
 */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    const before = arrival;
    const moved = before !== null && before.path !== path;
    arrival = { path, focused: moved || before?.focused === true };
    // A view that is drawn anew, such as when its answer is there, takes its heading and the focus on it away.
    const lost = before?.focused === true && document.activeElement === document.body;
    if (moved || lost) heading.current?.focus({ preventScroll: true });
    if (moved && returnedTo !== location.pathname) scrollTo({ top: 0, behavior: 'instant' });
    if (moved) returnedTo = null;
  }, [path]);
  return heading;
}
