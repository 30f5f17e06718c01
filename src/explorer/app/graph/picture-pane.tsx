import type { Core } from 'cytoscape';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../language/use-words.ts';
import { Failure, Loading, Note } from '../parts/states.tsx';
import { GraphCanvas } from './canvas/graph-canvas.tsx';
import { graphWords } from './graph-words.ts';
import { mostLayered } from './layouts/layered.ts';
import { usedLayout, usePlaces } from './layouts/use-places.ts';
import { ChosenPanel } from './panel/chosen-panel.tsx';
import type { FocusOnChosen } from './panel/use-focus-on-chosen.ts';
import type { Picture } from './picture.ts';
import styles from './picture-pane.module.css';
import type { Showing } from './selection.ts';
import type { GraphActions } from './use-graph-actions.ts';

interface PicturePaneProps {
  readonly title: string;
  readonly showing: Showing;
  readonly picture: Picture;
  readonly all: Picture;
  /** True while the next picture is on its way. */
  readonly isOld: boolean;
  readonly actions: GraphActions;
  /** What the picture does not show. */
  readonly leftOut: ReactNode;
  readonly legend: ReactNode;
  readonly focus: FocusOnChosen;
  readonly onReady: (cy: Core | null) => void;
}

/** The canvas, and beside it what is chosen and the legend. */
export function PicturePane(props: PicturePaneProps) {
  const { title, showing, picture, all, isOld, actions, leftOut, legend, focus, onReady } = props;
  const words = useWords(graphWords);
  // What is hidden keeps its place, so that nothing else moves.
  const { places, progress, error } = usePlaces(all, showing.layout);
  const counts = words.counts(picture.nodes.length, picture.edges.length);
  const layout = usedLayout(showing.layout, all);
  const { choose, chooseRelation, expand } = actions;
  const events = useMemo(
    () => ({ onNode: choose, onRelation: chooseRelation, onNothing: () => choose(null), onExpand: expand }),
    [choose, chooseRelation, expand],
  );
  return (
    <>
      {layout !== showing.layout && <Note>{words.notLayered(mostLayered)}</Note>}
      <div className={styles['pane']}>
        <div className={styles['picture']}>
          <div className={styles['state']}>
            <span role="status">{counts}</span>
            {leftOut}
            {isOld && <span className={styles['progress']}>{words.updating}</span>}
            {progress !== null && (
              <span className={styles['progress']}>
                <progress value={progress} max={1} aria-label={words.placing(Math.round(progress * 100))} />
                <span aria-hidden="true">{words.placing(Math.round(progress * 100))}</span>
              </span>
            )}
          </div>
          {error !== null && <Failure error={error} />}
          {places ? (
            <GraphCanvas
              picture={picture}
              places={places}
              fitKey={`${layout} ${all.part.nodes.map(({ entity }) => entity.id).join(' ')}`}
              node={showing.node}
              relation={showing.relation}
              label={words.canvas(title, counts)}
              events={events}
              onReady={onReady}
            />
          ) : (
            <div className={styles['waiting']}>
              <Loading />
            </div>
          )}
        </div>
        <div className={styles['side']}>
          <ChosenPanel showing={showing} picture={picture} actions={actions} focus={focus} />
          {legend}
        </div>
      </div>
    </>
  );
}
