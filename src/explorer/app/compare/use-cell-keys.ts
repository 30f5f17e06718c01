import { type KeyboardEvent, useCallback, useState } from 'react';

type Place = readonly [row: number, column: number];

/** A square grid without its diagonal: from a cell one step on, over the diagonal, or where one was at the edge. */
function move([row, column]: Place, [down, right]: Place, size: number): Place {
  const next: Place = [row + down, column + right];
  const inside = next.every((index) => index >= 0 && index < size);
  if (!inside) return [row, column];
  if (next[0] !== next[1]) return next;
  const over: Place = [next[0] + down, next[1] + right];
  return over.every((index) => index >= 0 && index < size) ? over : [row, column];
}

function goTo(key: string, [row, column]: Place, size: number): Place | null {
  switch (key) {
    case 'ArrowUp':
      return move([row, column], [-1, 0], size);
    case 'ArrowDown':
      return move([row, column], [1, 0], size);
    case 'ArrowLeft':
      return move([row, column], [0, -1], size);
    case 'ArrowRight':
      return move([row, column], [0, 1], size);
    case 'Home':
      return [row, row === 0 ? 1 : 0];
    case 'End':
      return [row, row === size - 1 ? size - 2 : size - 1];
    default:
      return null;
  }
}

/** The keyboard of a grid: one cell can be reached by Tab, and the arrows, Home and End lead on from it. */
export function useCellKeys(size: number) {
  const [place, setPlace] = useState<Place>([0, 1]);
  // A grid that became smaller may have lost the cell.
  const current: Place = place.every((index) => index < size) ? place : [0, 1];
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const next = goTo(event.key, current, size);
      if (!next) return;
      event.preventDefault();
      setPlace(next);
      event.currentTarget.querySelector<HTMLElement>(`[data-cell='${next.join('-')}']`)?.focus();
    },
    [current, size],
  );
  return {
    onKeyDown,
    cellProps: (row: number, column: number) => ({
      'data-cell': `${row}-${column}`,
      tabIndex: current[0] === row && current[1] === column ? 0 : -1,
      onFocus: () => setPlace([row, column]),
    }),
  };
}
