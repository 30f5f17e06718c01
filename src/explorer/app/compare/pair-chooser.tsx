import { useWords } from '../language/use-words.ts';
import { Choice } from '../parts/choices.tsx';
import styles from './compare.module.css';
import { compareWords } from './compare-words.ts';
import type { ComparedDistricts } from './use-compared-districts.ts';

interface PairChooserProps {
  readonly districts: ComparedDistricts['districts'];
  readonly pair: readonly [string, string] | null;
  readonly open: (left: string, right: string) => void;
}

/** Two lists of districts: the shortest way to a pair. Those without a plan of their own stand last, and say so. */
export function PairChooser({ districts, pair, open }: PairChooserProps) {
  const words = useWords(compareWords);
  const [left, right] = pair ?? ['', ''];
  const sorted = [
    ...districts.filter(({ role }) => role === 'SUBJECT'),
    ...districts.filter(({ role }) => role !== 'SUBJECT'),
  ];
  const optionsWithout = (other: string) => [
    { value: '', text: words.choose },
    ...sorted
      .filter(({ id }) => id !== other)
      .map(({ id, name, role }) => ({
        value: id,
        text: role === 'SUBJECT' ? name : `${name}${words.onlyThirdParty}`,
      })),
  ];
  return (
    <section className={`${styles['chooser']} screen-only`} aria-label={words.twoDistricts}>
      <strong>{words.twoDistricts}</strong>
      <Choice
        label={words.first}
        value={left}
        options={optionsWithout(right)}
        onChange={(id) => open(id, right)}
      />
      <button
        type="button"
        className="button"
        aria-label={words.swap}
        title={words.swap}
        disabled={left === '' || right === ''}
        onClick={() => open(right, left)}
      >
        <span aria-hidden="true">⇄</span>
      </button>
      <Choice
        label={words.second}
        value={right}
        options={optionsWithout(left)}
        onChange={(id) => open(left, id)}
      />
    </section>
  );
}
