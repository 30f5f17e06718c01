import { NamedEntitiesDocument } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { useAnswer } from '../service/use-answer.ts';
import styles from './changes.module.css';
import { toExport } from './export-parameters.ts';
import { graphWords } from './graph-words.ts';
import type { Picture } from './picture.ts';
import type { Selection, Showing } from './selection.ts';
import type { GraphActions } from './use-graph-actions.ts';

/** What was expanded and hidden by hand; each can be undone. */
export function Changes({
  selection,
  showing,
  picture,
  actions,
}: {
  readonly selection: Selection;
  readonly showing: Showing;
  readonly picture: Picture;
  readonly actions: GraphActions;
}) {
  const words = useWords(graphWords);
  const { hidden } = showing;
  const names = useNames(picture, [...selection.expanded, ...hidden]);
  if (selection.expanded.length + hidden.length === 0) return null;
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (
    <section className={`${styles['changes']} screen-only`} aria-label={words.changes}>
      <Undo
        title={words.expandedOf}
        ids={[...new Set(selection.expanded)]}
        nameOf={nameOf}
        label={words.undoExpand}
        onUndo={actions.collapse}
      />
      <Undo
        title={words.hiddenOf}
        ids={hidden}
        nameOf={nameOf}
        label={words.undoHide}
        onUndo={actions.unhide}
      />
      <button type="button" className="button" onClick={actions.undoAll}>
        {words.undoAll}
      </button>
      {toExport(selection, showing, picture).isBase && <p>{words.exportIsBase}</p>}
    </section>
  );
}

/** Names by id; those that a filter keeps out of the picture are asked for. */
function useNames(picture: Picture, ids: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map(picture.nodes.map(({ id, name }) => [id, name]));
  const unknown = [...new Set(ids.filter((id) => !known.has(id)))].toSorted();
  const answer = useAnswer(NamedEntitiesDocument, { ids: unknown }, { enabled: unknown.length > 0 });
  for (const node of answer.data?.nodes ?? []) if (node) known.set(node.id, node.name);
  return known;
}

function Undo({
  title,
  ids,
  nameOf,
  label,
  onUndo,
}: {
  readonly title: string;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly label: (name: string) => string;
  readonly onUndo: (id: string) => void;
}) {
  if (ids.length === 0) return null;
  return (
    <div className={styles['group']}>
      <span>{title}</span>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <button type="button" aria-label={label(nameOf(id))} onClick={() => onUndo(id)}>
              {nameOf(id)} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
