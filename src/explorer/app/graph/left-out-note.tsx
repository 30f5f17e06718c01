import { useChangeAddress } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import { graphWords } from './graph-words.ts';
import styles from './left-out-note.module.css';
import type { Picture } from './picture.ts';
import { type Selection, sizes } from './selection.ts';
import type { GraphActions } from './use-graph-actions.ts';

/** What was found and is not shown, and how to see it. */
export function LeftOutNote({
  selection,
  picture,
  actions,
}: {
  readonly selection: Selection;
  readonly picture: Picture;
  readonly actions: GraphActions;
}) {
  const words = useWords(graphWords);
  const change = useChangeAddress();
  const total = picture.part.leftOut.reduce((sum, { count }) => sum + count, 0);
  const next = sizes.find((size) => size > selection.maxNodes);
  const names = new Map(picture.nodes.map(({ id, name }) => [id, name]));
  const cut = picture.expansions.filter(({ leftOut }) => leftOut > 0);
  return (
    <div className={styles['notes']} role="status">
      {total > 0 && (
        <p title={words.orFilter}>
          {words.tooMany(total)}
          {next !== undefined && (
            <button type="button" className="screen-only" onClick={() => change({ max: String(next) })}>
              {words.showUpTo(next)}
            </button>
          )}
        </p>
      )}
      {cut.map(({ id, leftOut }) => (
        <p key={id}>
          {words.moreOf(names.get(id) ?? id, leftOut)}
          <button type="button" className="screen-only" onClick={() => actions.expand(id)}>
            {words.showMoreOf}
          </button>
        </p>
      ))}
    </div>
  );
}
