import { useWords } from '../../language/use-words.ts';
import { graphWords } from '../graph-words.ts';
import type { Picture } from '../picture.ts';
import type { Showing } from '../selection.ts';
import type { GraphActions } from '../use-graph-actions.ts';
import styles from './chosen-panel.module.css';
import type { FocusOnChosen } from './use-focus-on-chosen.ts';
import { NodePanel } from './node-panel.tsx';
import { RelationPanel } from './relation-panel.tsx';

/** What is chosen in the picture, an entity or a relation. */
export function ChosenPanel({
  showing,
  picture,
  actions,
  focus,
}: {
  readonly showing: Showing;
  readonly picture: Picture;
  readonly actions: GraphActions;
  readonly focus: FocusOnChosen;
}) {
  const words = useWords(graphWords);
  const node = picture.nodes.find(({ id }) => id === showing.node);
  const edge = picture.edges.find(({ relationId }) => relationId === showing.relation);
  const isChosen = showing.node !== null || showing.relation !== null;
  return (
    <section
      className={`${styles['panel']} ${isChosen ? '' : 'screen-only'}`}
      aria-label={showing.relation === null ? words.selected : words.selectedRelation}
      onKeyDown={(event) => {
        if (event.key === 'Escape') actions.choose(null);
      }}
    >
      {node ? (
        <NodePanel key={node.id} node={node} picture={picture} actions={actions} focus={focus} />
      ) : edge ? (
        <RelationPanel edge={edge} picture={picture} actions={actions} />
      ) : (
        <p className={styles['hint']}>{isChosen ? words.notShown : words.nothingSelected}</p>
      )}
      {isChosen && (
        <button type="button" className="button screen-only" onClick={() => actions.choose(null)}>
          {words.close}
        </button>
      )}
    </section>
  );
}
