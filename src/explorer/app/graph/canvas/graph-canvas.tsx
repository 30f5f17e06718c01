import type { Core } from 'cytoscape';
import { useEffect, useMemo, useRef } from 'react';
import type { Places } from '../layouts/place.ts';
import type { Picture } from '../picture.ts';
import { CanvasButtons } from './canvas-buttons.tsx';
import styles from './graph-canvas.module.css';
import { useGround } from './ground.ts';
import { PrintedPicture } from './printed-picture.tsx';
import { fitPicture, markChosen, showElements } from './show-picture.ts';
import { toElements } from './to-elements.ts';
import { useVerb } from '../use-verb.ts';
import { type CanvasEvents, useCanvas } from './use-canvas.ts';

interface GraphCanvasProps {
  readonly picture: Picture;
  readonly places: Places;
  /** All of it is shown anew when this changes. */
  readonly fitKey: string;
  readonly node: string | null;
  readonly relation: string | null;
  /** What it shows, in words. */
  readonly label: string;
  readonly events: CanvasEvents;
  readonly onReady: (cy: Core | null) => void;
}

/** The picture itself. It says nothing to those who hear the page: the tables below it do. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { picture, places, fitKey, node, relation, label, events, onReady } = props;
  const frame = useRef<HTMLDivElement>(null);
  const verb = useVerb();
  const ground = useGround();
  const cy = useCanvas(frame, picture.nodes.length, ground, events);
  const elements = useMemo(() => toElements(picture, places, verb), [picture, places, verb]);
  useEffect(() => {
    if (cy && showElements(cy, elements)) fitPicture(cy);
  }, [cy, elements]);
  useEffect(() => {
    if (cy) fitPicture(cy);
  }, [cy, fitKey]);
  useEffect(() => {
    if (cy) markChosen(cy, node, relation);
  }, [cy, node, relation, elements]);
  useEffect(() => {
    onReady(cy);
  }, [cy, onReady]);
  return (
    <div className={styles['canvas']}>
      <div className={styles['drawing']} role="img" aria-label={label} ref={frame} />
      {cy && <CanvasButtons cy={cy} />}
      {cy && <PrintedPicture cy={cy} ground={ground} label={label} />}
    </div>
  );
}
