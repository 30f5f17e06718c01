import { useWords } from '../language/use-words.ts';
import { Badge } from '../parts/badges.tsx';
import { verdictWords } from './targets-words.ts';

export type Verdict = keyof typeof verdictWords;

const signs: Readonly<Record<Verdict, string>> = {
  DIFFERS: '✕',
  BROKEN: '✕',
  CANNOT_TELL: '?',
  CANNOT_CHECK: '?',
  AGREES: '✓',
  HOLDS: '✓',
  NONE: '–',
};

const tones: Readonly<Record<Verdict, string>> = {
  DIFFERS: 'bad',
  BROKEN: 'bad',
  CANNOT_TELL: 'COURTED',
  CANNOT_CHECK: 'COURTED',
  AGREES: 'COVERED',
  HOLDS: 'COVERED',
  NONE: 'plain',
};

/** What a check says, by sign, colour and word. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const words = useWords(verdictWords);
  return (
    <Badge tone={tones[verdict]} sign={signs[verdict]}>
      {words[verdict]}
    </Badge>
  );
}
