import { useMemo } from 'react';
import { useListParameter } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import { GapBadge, gapStatuses } from '../parts/badges.tsx';
import { gapWords } from '../parts/part-words.ts';
import { Tiles } from '../parts/tiles.tsx';
import type { GapRow } from './gap-row.ts';
import { gapsWords } from './gaps-words.ts';

/** How many products have each status; a click keeps only those. */
export function StatusTiles({ rows }: { readonly rows: readonly GapRow[] }) {
  const words = useWords(gapsWords);
  const names = useWords(gapWords);
  return (
    <Tiles
      parameter="status"
      tiles={gapStatuses.map((status) => {
        const count = rows.filter(({ gap }) => gap.status === status).length;
        return {
          value: status,
          count,
          badge: <GapBadge status={status} />,
          title: words.countOf(names[status], count),
        };
      })}
    />
  );
}

/** The rows whose status is among those of the address; all where none is chosen. */
export function useChosenRows(rows: readonly GapRow[]): readonly GapRow[] {
  const [chosen] = useListParameter('status');
  return useMemo(
    () => (chosen.length === 0 ? rows : rows.filter(({ gap }) => chosen.includes(gap.status))),
    [rows, chosen],
  );
}
