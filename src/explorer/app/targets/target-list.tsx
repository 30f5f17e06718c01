import { useWords } from '../language/use-words.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Empty } from '../parts/states.tsx';
import { keepChosen, type TargetChoice } from './target-choice.ts';
import type { TargetRow } from './target-row.ts';
import { targetsWords } from './targets-words.ts';
import styles from './targets.module.css';
import { useTargetColumns } from './use-target-columns.tsx';
import { figureVerdicts, worstVerdict } from './verdict-of-row.ts';
import { VerdictTiles } from './verdict-tiles.tsx';

/** The figures that the choice keeps, with how many the checks concern. */
export function TargetList({
  rows,
  choice,
  total,
  checking,
}: {
  readonly rows: readonly TargetRow[];
  readonly choice: TargetChoice;
  /** How many figures there are; fewer rows while they are on their way. */
  readonly total: number;
  /** True: the checks have not all arrived. */
  readonly checking: boolean;
}) {
  const words = useWords(targetsWords);
  const columns = useTargetColumns();
  const kept = keepChosen(rows, choice);
  const verdicts = kept.map(worstVerdict);
  const shown =
    choice.verdicts.length === 0 || checking
      ? kept
      : kept.filter((row) => choice.verdicts.includes(worstVerdict(row)));
  return (
    <>
      {!checking && (
        <VerdictTiles
          label={words.figuresBy}
          parameter="check"
          verdicts={figureVerdicts}
          count={(verdict) => verdicts.filter((one) => one === verdict).length}
        />
      )}
      <p role="status" className={styles['soft']}>
        {rows.length < total && words.loadedOf(rows.length, total)} {checking && words.checking}
      </p>
      {kept.length === 0 && rows.length === total ? (
        <Empty>
          <p>{words.noneChosen}</p>
        </Empty>
      ) : (
        <DataTable
          caption={words.caption}
          columns={columns}
          rows={shown}
          rowKey={({ target }) => target.id}
        />
      )}
    </>
  );
}
