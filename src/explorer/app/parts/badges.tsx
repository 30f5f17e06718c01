import type { ReactNode } from 'react';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import styles from './badges.module.css';
import { gapWords, partWords } from './part-words.ts';

export type GapStatus = keyof typeof gapWords;

/** Signs tell the states apart where colours do not: full, half, ring, arrow, question, cross. */
export const gapSigns: Readonly<Record<GapStatus, string>> = {
  COVERED: '●',
  SINGLE_SOURCE: '◐',
  PLANNED: '○',
  COURTED: '➤',
  NOT_STATED: '?',
  MISSING: '✕',
};

const modalitySigns: Readonly<Record<string, string>> = {
  EXISTING: '●',
  PLANNED: '○',
  COURTED: '➤',
  MENTIONED: '…',
};

/** All statuses of a gap, from best to worst. */
export const gapStatuses = Object.keys(gapWords) as readonly GapStatus[];

/** A word on a coloured ground. `tone` is a gap status, a modality, `plain` or `bad`. */
export function Badge({
  tone,
  sign,
  children,
}: {
  readonly tone: string;
  readonly sign?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles['badge']} data-tone={tone}>
      {sign !== undefined && <span aria-hidden="true">{sign}</span>}
      {children}
    </span>
  );
}

/** Status of a gap by sign, colour and word. */
export function GapBadge({ status }: { readonly status: GapStatus }) {
  const words = useWords(gapWords);
  return (
    <Badge tone={status} sign={gapSigns[status]}>
      {words[status]}
    </Badge>
  );
}

/** Existing, planned, courted or mentioned; nothing for a relation without a modality. */
export function ModalityBadge({ modality }: { readonly modality: string | null }) {
  const terms = useTerms();
  if (modality === null) return null;
  return (
    <Badge tone={modality} sign={modalitySigns[modality]}>
      {terms.closed('Modality', modality)}
    </Badge>
  );
}

/** Says so where a fact was concluded; what a document states needs no mark. */
export function InferredMark({ stated }: { readonly stated: string | null }) {
  const words = useWords(partWords);
  return stated === 'INFERRED' ? <span className={styles['inferred']}>{words.inferred}</span> : null;
}
