import { useChangeAddress } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import { Choice } from '../parts/choices.tsx';
import { DateChoice } from '../parts/date-choice.tsx';
import { KindGlyph } from '../parts/kind-glyph.tsx';
import { Controls } from '../parts/page.tsx';
import { partWords } from '../parts/part-words.ts';
import { EntityPicker } from '../search/entity-picker.tsx';
import styles from './graph-controls.module.css';
import { graphWords } from './graph-words.ts';
import type { PictureNode } from './picture.ts';
import {
  defaultSize,
  depths,
  directions,
  layouts,
  type Selection,
  type Showing,
  sizes,
} from './selection.ts';

/** Numbers to choose from; what an address says besides them is one of them too. */
const numbers = (usual: readonly number[], now: number, text: (count: number) => string) =>
  [...new Set([...usual, now])]
    .sort((a, b) => a - b)
    .map((count) => ({ value: String(count), text: text(count) }));

/** Where the picture begins, how far it goes, and how it is laid out. */
export function GraphControls({
  selection,
  showing,
  centers,
}: {
  readonly selection: Selection;
  readonly showing: Showing;
  readonly centers: readonly PictureNode[];
}) {
  const words = useWords(graphWords);
  const change = useChangeAddress();
  const { depth, maxNodes, direction } = selection;
  return (
    <Controls>
      <Centers centers={centers} />
      <div className={styles['choices']}>
        <Choice
          label={words.depth}
          value={String(depth)}
          options={numbers(depths, depth, words.hops)}
          onChange={(value) => change({ depth: value === '1' ? null : value })}
        />
        <Choice
          label={words.direction}
          value={direction}
          options={directions.map((value) => ({ value, text: words.directionOf[value] }))}
          onChange={(value) => change({ direction: value === 'BOTH' ? null : value })}
        />
        <Choice
          label={words.size}
          value={String(maxNodes)}
          options={numbers(sizes, maxNodes, words.sizeOf)}
          onChange={(value) => change({ max: value === String(defaultSize) ? null : value })}
        />
        <DateChoice />
        <Choice
          label={words.layout}
          value={showing.layout}
          options={layouts.map((value) => ({ value, text: words.layoutOf[value] }))}
          onChange={(value) => change({ layout: value === 'force' ? null : value })}
        />
      </div>
    </Controls>
  );
}

function Centers({ centers }: { readonly centers: readonly PictureNode[] }) {
  const words = useWords(graphWords);
  const shared = useWords(partWords);
  const change = useChangeAddress();
  const setCenters = (ids: readonly string[]) =>
    change({ center: ids, expand: null, hide: null, node: null, relation: null }, { push: true });
  // A centre that the service does not know is replaced, not kept.
  const ids = centers.map(({ id }) => id);
  return (
    <div className={styles['centers']}>
      <EntityPicker
        label={words.addCentre}
        placeholder={shared.pickEntity}
        onPick={({ id }) => setCenters([...ids.filter((one) => one !== id), id])}
      />
      <ul className={styles['chips']} aria-label={words.centre}>
        {centers.map(({ id, label, name }) => (
          <li key={id}>
            <KindGlyph label={label} />
            {name}
            {centers.length > 1 && (
              <button
                type="button"
                className={styles['remove']}
                aria-label={words.removeCentre(name)}
                onClick={() => setCenters(ids.filter((one) => one !== id))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
