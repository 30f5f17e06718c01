import { useCallback, useRef, useState } from 'react';
import { useChoiceParameter } from '../address/use-parameter.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { OverlapMatrixDocument } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { HowComputed } from '../parts/how-computed.tsx';
import { Page } from '../parts/page.tsx';
import { Answered, Note } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import { ComparisonControls } from './comparison-controls.tsx';
import { type Comparison, toExportParameters, useComparison, usePair } from './comparison.ts';
import { compareWords } from './compare-words.ts';
import { type Measure, measures } from './measures.ts';
import { OverlapMatrix } from './overlap-matrix.tsx';
import styles from './overlap-matrix.module.css';
import { PairChooser } from './pair-chooser.tsx';
import { PairPanel } from './pair-panel.tsx';
import { TopPairs } from './top-pairs.tsx';
import { type ComparedDistricts, useComparedDistricts } from './use-compared-districts.ts';
import { WithoutStatements } from './without-statements.tsx';

type Pair = readonly [string, string] | null;

/** Districts compared: a matrix of all, and a pair in full. */
export function ComparePage() {
  const words = useWords(compareWords);
  const comparison = useComparison();
  const compared = useComparedDistricts();
  const [measure] = useChoiceParameter<Measure>('measure', measures, 'sharedCount');
  const { pair, open, close } = usePair();
  // The focus goes to a pair that was opened here; a shared link only brings its pair into sight.
  const [arrivedWith] = useState(() => pair?.join());
  const matrix = useRef<HTMLElement>(null);
  const closeAndReturn = useCallback(() => {
    close();
    matrix.current?.querySelector<HTMLElement>('[data-chosen=true]')?.focus();
  }, [close]);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        compared.ids.length > 1 && (
          <ExportMenu
            table="overlap"
            parameters={toExportParameters(comparison, compared.ids)}
            formats={['xlsx', 'csv']}
          />
        )
      }
    >
      <PairChooser districts={compared.districts} pair={pair} open={open} />
      <ComparisonControls comparison={comparison} compared={compared} measure={measure} />
      <section ref={matrix} aria-labelledby="matrix">
        <h2 id="matrix">{words.matrixHeading}</h2>
        <Answered answer={compared.answer}>
          {() => <MatrixAnswer {...{ comparison, compared, measure, pair, open }} />}
        </Answered>
      </section>
      {isOpen(pair) && (
        <PairPanel
          comparison={comparison}
          measure={measure}
          pair={pair}
          open={open}
          close={closeAndReturn}
          arrive={pair.join() !== arrivedWith}
        />
      )}
    </Page>
  );
}

/** Whether both districts of a pair are chosen. */
const isOpen = (pair: Pair): pair is readonly [string, string] =>
  pair !== null && pair.every((id) => id !== '');

interface MatrixAnswerProps {
  readonly comparison: Comparison;
  readonly compared: ComparedDistricts;
  readonly measure: Measure;
  readonly pair: Pair;
  readonly open: (left: string, right: string) => void;
}

function MatrixAnswer({ comparison, compared, measure, pair, open }: MatrixAnswerProps) {
  const words = useWords(compareWords);
  const choose = useChoose();
  const enough = compared.ids.length > 1;
  const answer = useAnswer(
    OverlapMatrixDocument,
    { ...comparison, districts: compared.ids },
    { enabled: enough, keepOld: true },
  );
  if (!enough) return <Note>{compared.range === 'picked' ? words.pickTwo : words.fewSubjects}</Note>;
  return (
    <Answered answer={answer}>
      {({ districtOverlap }) => (
        <>
          {districtOverlap.emptyReason !== null && (
            <Note>{choose(districtOverlap.emptyReason, districtOverlap.emptyReasonZh)}</Note>
          )}
          <div className={styles['view']}>
            <OverlapMatrix answer={districtOverlap} measure={measure} pair={pair} open={open} />
            <TopPairs answer={districtOverlap} measure={measure} open={open} />
          </div>
          <WithoutStatements districts={districtOverlap.districts} />
          {/* A pair says the same of itself, at its end. */}
          {!isOpen(pair) && <HowComputed answer={districtOverlap} />}
        </>
      )}
    </Answered>
  );
}
