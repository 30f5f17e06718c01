import { useWords } from '../language/use-words.ts';
import { Tiles } from '../parts/tiles.tsx';
import { findingWords, verdictWords } from './targets-words.ts';
import { type Verdict, VerdictBadge } from './verdict-badge.tsx';

/** How many there are of each verdict; a click keeps only those. */
export function VerdictTiles({
  label,
  parameter,
  verdicts,
  count,
}: {
  readonly label: string;
  /** Its name in the address. */
  readonly parameter: string;
  readonly verdicts: readonly Verdict[];
  readonly count: (verdict: Verdict) => number;
}) {
  const words = useWords(findingWords);
  const names = useWords(verdictWords);
  return (
    <Tiles
      label={label}
      parameter={parameter}
      tiles={verdicts.map((verdict) => ({
        value: verdict,
        count: count(verdict),
        badge: <VerdictBadge verdict={verdict} />,
        title: words.countOf(names[verdict], count(verdict)),
      }))}
    />
  );
}
