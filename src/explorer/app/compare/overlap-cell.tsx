import type { CompareDistrictFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { cellWords, compareWords } from './compare-words.ts';
import { hasStatements } from './has-statements.ts';
import type { HeatScale } from './heat-scale.ts';
import type { Measure } from './measures.ts';
import styles from './overlap-matrix.module.css';

interface OverlapCellProps {
  readonly row: CompareDistrictFragment;
  readonly column: CompareDistrictFragment;
  readonly value: number | null;
  readonly measure: Measure;
  readonly scale: HeatScale;
  readonly pair: readonly [string, string] | null;
  readonly open: (left: string, right: string) => void;
  readonly focus: Readonly<Record<string, unknown>>;
}

/** One cell: a button that opens its pair, or the empty crossing of a district with itself. */
export function OverlapCell({ row, column, value, measure, scale, pair, open, focus }: OverlapCellProps) {
  const words = useWords(compareWords);
  const sentence = useWords(cellWords)[measure];
  const left = row.district;
  const right = column.district;
  if (left.id === right.id)
    return (
      <td className={styles['self']}>
        <span aria-hidden="true">—</span>
        <span className="unseen">{words.self}</span>
      </td>
    );
  // Where a side has no statements, a zero would look like an answer.
  const known = value !== null && (value > 0 || (hasStatements(row) && hasStatements(column)));
  const text = known ? scale.format(value) : words.noDataSign;
  const label = `${left.name}—${right.name}：${known ? sentence(text) : `${text}（${words.noData}）`}`;
  const chosen = pair?.includes(left.id) === true && pair.includes(right.id);
  return (
    <td>
      <button
        type="button"
        className={styles['cell']}
        data-heat={known ? scale.classOf(value) : 'none'}
        data-chosen={chosen}
        aria-label={label}
        aria-current={chosen ? 'true' : undefined}
        title={label}
        onClick={() => open(left.id, right.id)}
        {...focus}
      >
        {text}
      </button>
    </td>
  );
}
