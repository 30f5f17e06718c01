import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { createCanvasStyle } from './canvas-style.ts';
import styles from './graph-canvas.module.css';
import { type Ground, paper } from './ground.ts';

/** What goes to the printer in place of the canvas, which has the size of the window and perhaps a dark ground. */
export function PrintedPicture({
  cy,
  ground,
  label,
}: {
  readonly cy: Core;
  readonly ground: Ground;
  readonly label: string;
}) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const printing = matchMedia('print');
    const onChange = (): void => {
      if (!printing.matches || !image.current) return;
      if (ground.dark) cy.style(createCanvasStyle(paper(ground)));
      image.current.src = cy.png({ full: true, scale: 2, maxWidth: 3000, maxHeight: 3000, bg: '#ffffff' });
      if (ground.dark) cy.style(createCanvasStyle(ground));
    };
    printing.addEventListener('change', onChange);
    return () => printing.removeEventListener('change', onChange);
  }, [cy, ground]);
  return <img className={styles['printed']} alt={label} ref={image} />;
}
