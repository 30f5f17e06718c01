import { useMemo } from 'react';
import type { OverlapMatrixQuery } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { compareWords, measureWords } from './compare-words.ts';
import { HeatLegend } from './heat-legend.tsx';
import { createHeatScale } from './heat-scale.ts';
import { type Measure, measureKind } from './measures.ts';
import { OverlapCell } from './overlap-cell.tsx';
import styles from './overlap-matrix.module.css';
import { useCellKeys } from './use-cell-keys.ts';

interface OverlapMatrixProps {
  readonly answer: OverlapMatrixQuery['districtOverlap'];
  readonly measure: Measure;
  readonly pair: readonly [string, string] | null;
  readonly open: (left: string, right: string) => void;
}

/** The districts against one another, coloured by a number that also stands in the cell; a grid of WAI-ARIA. */
export function OverlapMatrix({ answer, measure, pair, open }: OverlapMatrixProps) {
  const words = useWords(compareWords);
  const title = useWords(measureWords)[measure];
  const { districts } = answer;
  const rows = answer.matrix[measure];
  const scale = useMemo(
    () =>
      createHeatScale(
        rows.flat().filter((value) => value !== null),
        measureKind(measure),
      ),
    [rows, measure],
  );
  const { onKeyDown, cellProps } = useCellKeys(districts.length);
  return (
    <div>
      <div className={styles['frame']}>
        <table
          role="grid"
          className={styles['matrix']}
          data-few={districts.length <= 6}
          onKeyDown={onKeyDown}
        >
          <caption>
            {title}
            {measure === 'feedsCount' && <small> {words.rowSupplies}</small>}
          </caption>
          <thead>
            <tr>
              <td className={styles['corner']}>
                {measure === 'feedsCount' ? words.supplierAndUser : words.district}
              </td>
              {districts.map(({ district }) => (
                <th key={district.id} scope="col">
                  {district.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {districts.map((row, rowIndex) => (
              <tr key={row.district.id}>
                <th scope="row">{row.district.name}</th>
                {districts.map((column, columnIndex) => (
                  <OverlapCell
                    key={column.district.id}
                    row={row}
                    column={column}
                    value={rows[rowIndex]?.[columnIndex] ?? null}
                    measure={measure}
                    scale={scale}
                    pair={pair}
                    open={open}
                    focus={cellProps(rowIndex, columnIndex)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <HeatLegend scale={scale} />
      <p className={`${styles['keys']} screen-only`}>{words.keys}</p>
    </div>
  );
}
