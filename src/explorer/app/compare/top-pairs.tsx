import type { OverlapMatrixQuery } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { compareWords } from './compare-words.ts';
import { createHeatScale } from './heat-scale.ts';
import { type Measure, measureKind } from './measures.ts';
import styles from './overlap-matrix.module.css';

interface TopPairsProps {
  readonly answer: OverlapMatrixQuery['districtOverlap'];
  readonly measure: Measure;
  readonly open: (left: string, right: string) => void;
}

const shown = 6;

/** The pairs with the most of a measure: where to look first. Only `feedsCount` differs by the way it is read. */
export function TopPairs({ answer: { districts, matrix }, measure, open }: TopPairsProps) {
  const words = useWords(compareWords);
  const directed = measure === 'feedsCount';
  const rows = matrix[measure];
  const ranked = districts
    .flatMap((left, row) =>
      districts.map((right, column) => ({ left, right, row, column, value: rows[row]?.[column] ?? 0 })),
    )
    .filter(({ row, column, value }) => value > 0 && (directed || row < column))
    .toSorted((a, b) => b.value - a.value);
  const scale = createHeatScale(
    ranked.map(({ value }) => value),
    measureKind(measure),
  );
  const most = ranked[0]?.value ?? 0;
  if (ranked.length === 0) return null;
  return (
    <section className={styles['top']} aria-labelledby="top-pairs">
      <h3 id="top-pairs">{words.topPairs}</h3>
      <ol>
        {ranked.slice(0, shown).map(({ left, right, value }) => (
          <li key={`${left.district.id} ${right.district.id}`}>
            <button type="button" onClick={() => open(left.district.id, right.district.id)}>
              <span>
                {left.district.name} {directed ? '→' : '—'} {right.district.name}
              </span>
              <span className={styles['line']} aria-hidden="true">
                <span style={{ inlineSize: `${(100 * value) / most}%` }} />
              </span>
              <b>{scale.format(value)}</b>
            </button>
          </li>
        ))}
      </ol>
      {ranked.length > shown && <p>{words.topOf(shown, ranked.length)}</p>}
    </section>
  );
}
