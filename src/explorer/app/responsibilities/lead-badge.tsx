import type { LeadKind } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Badge } from '../parts/badges.tsx';
import { leadWords } from './responsibilities-words.ts';

/** One, several, nobody in particular, and none: told by sign and tone. */
const looks: Readonly<Record<LeadKind, { readonly sign: string; readonly tone: string }>> = {
  SOLE: { sign: '●', tone: 'COVERED' },
  JOINT: { sign: '●●', tone: 'PLANNED' },
  GENERIC: { sign: '◌', tone: 'COURTED' },
  NONE: { sign: '✕', tone: 'bad' },
};

/** The kinds of leads, from the clearest to none. */
export const leadKinds = Object.keys(looks) as readonly LeadKind[];

/** How a task is led, by sign, colour and word. */
export function LeadBadge({ kind }: { readonly kind: LeadKind }) {
  const words = useWords(leadWords);
  const { sign, tone } = looks[kind];
  return (
    <Badge tone={tone} sign={sign}>
      {words[kind]}
    </Badge>
  );
}
