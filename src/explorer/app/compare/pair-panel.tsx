import { useIsFetching } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import { useParameter } from '../address/use-parameter.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { OverlapPairDocument, type OverlapPairQuery } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { HowComputed } from '../parts/how-computed.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import { ComplementarySection } from './complementary-section.tsx';
import { type Comparison, toExportParameters } from './comparison.ts';
import { OnlySection } from './only-section.tsx';
import type { Measure } from './measures.ts';
import { usePairPart } from './pair-parts.ts';
import { PairSides } from './pair-sides.tsx';
import { PairSummary } from './pair-summary.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';
import { SharedSection } from './shared-section.tsx';
import { WithoutStatements } from './without-statements.tsx';

interface PairPanelProps {
  readonly comparison: Comparison;
  readonly measure: Measure;
  readonly pair: readonly [string, string];
  readonly open: (left: string, right: string) => void;
  readonly close: () => void;
  /** True: a person opened it just now, and is led to it. */
  readonly arrive: boolean;
}

/**
 * Whoever comes by a shared link sees the pair that it names; the focus stays at the top. It waits for the matrix above,
 * which would push the pair out of sight again.
 */
function useArrivalInSight(frame: RefObject<HTMLElement | null>, hasCome: boolean) {
  const isSettled = useIsFetching() === 0;
  const isSeen = useRef(false);
  useEffect(() => {
    if (!hasCome || !isSettled || isSeen.current) return;
    isSeen.current = true;
    frame.current?.scrollIntoView({ block: 'start' });
  }, [frame, hasCome, isSettled]);
}

/** Two districts in full: what they share, who could supply whom, and what only one has. */
export function PairPanel({ comparison, measure, pair, open, close, arrive }: PairPanelProps) {
  const [first] = useParameter('first', '200');
  const answer = useAnswer(
    OverlapPairDocument,
    { ...comparison, districts: pair, first: Math.trunc(Number(first)) || 0 },
    { keepOld: true },
  );
  const frame = useRef<HTMLElement>(null);
  const key = pair.join('~');
  useEffect(() => {
    if (arrive) frame.current?.focus();
  }, [arrive, key]);
  useArrivalInSight(frame, !arrive && answer.isSuccess);
  const words = useWords(pairWords);
  return (
    <section ref={frame} tabIndex={-1} className={styles['panel']} aria-label={words.pair}>
      <div className={`${styles['tools']} screen-only`}>
        <ExportMenu
          table="overlap"
          name={words.exportPair}
          parameters={{ ...toExportParameters(comparison, pair), first }}
          formats={['xlsx', 'csv']}
        />
        <button type="button" className="button" onClick={() => open(pair[1], pair[0])}>
          <span aria-hidden="true">⇄</span> {words.swap}
        </button>
        <button type="button" className="button" onClick={close}>
          <span aria-hidden="true">×</span> {words.close}
        </button>
      </div>
      <Answered answer={answer}>
        {({ districtOverlap }) => <PairAnswer answer={districtOverlap} measure={measure} />}
      </Answered>
    </section>
  );
}

function PairAnswer({
  answer,
  measure,
}: {
  readonly answer: OverlapPairQuery['districtOverlap'];
  readonly measure: Measure;
}) {
  const words = useWords(pairWords);
  const [part, setPart] = usePairPart(measure);
  const [pair] = answer.pairs;
  // The service answers two districts with one pair.
  if (!pair) return null;
  return (
    <>
      <h2 className={styles['heading']}>{words.heading(pair.left.name, pair.right.name)}</h2>
      <PairSides districts={answer.districts} />
      <WithoutStatements districts={answer.districts} />
      <PairSummary pair={pair} part={part} setPart={setPart} />
      {part === 'shared' && <SharedSection pair={pair} />}
      {part === 'complementary' && <ComplementarySection pair={pair} />}
      {part === 'only' && <OnlySection pair={pair} districts={answer.districts} />}
      <HowComputed answer={answer} />
    </>
  );
}
