import { type RefObject, useLayoutEffect, useState } from 'react';

const nowhere: ReadonlyMap<string, number> = new Map();

/**
 * How far below the top of the map each stage begins, in pixels, as far as it is not at the top: measured anew when a
 * stage grows or shrinks. Nothing is measured where stages do not stand one below the other.
 */
export function useStageTops(
  map: RefObject<HTMLElement | null>,
  isMeasured: boolean,
): ReadonlyMap<string, number> {
  const [tops, setTops] = useState(nowhere);
  useLayoutEffect(() => {
    const root = map.current;
    if (!isMeasured || !root) return undefined;
    const stages = [...root.querySelectorAll<HTMLElement>('[data-stage]')];
    const measure = () =>
      setTops(new Map(stages.map((stage) => [stage.dataset['stage'] ?? '', stage.offsetTop])));
    const observer = new ResizeObserver(measure);
    for (const stage of stages) observer.observe(stage);
    return () => observer.disconnect();
  }, [map, isMeasured]);
  return isMeasured ? tops : nowhere;
}
