import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Tiles } from '../parts/tiles.tsx';
import { conflictKinds, lookAlikeKind } from './conflict-kinds.ts';
import { conflictsWords } from './conflicts-words.ts';

/** How many conflicts there are of each kind; a click keeps only those. Look-alikes show only when asked for. */
export function KindTiles({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const words = useWords(conflictsWords);
  const terms = useTerms();
  return (
    <Tiles
      label={words.kinds}
      parameter="kinds"
      tiles={conflictKinds.map((kind) => {
        const count = counts.get(kind) ?? 0;
        const name = kind === lookAlikeKind ? words.lookAlike : terms.closed('ConflictKind', kind);
        return {
          value: kind,
          count,
          badge: name,
          title: words.countOf(name, count),
          apart: kind === lookAlikeKind,
        };
      })}
    />
  );
}
