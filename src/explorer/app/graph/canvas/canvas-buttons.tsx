import type { Core } from 'cytoscape';
import { useWords } from '../../language/use-words.ts';
import { graphWords } from '../graph-words.ts';
import styles from './graph-canvas.module.css';
import { fitPicture } from './show-picture.ts';

const step = 90;

const zoomBy = (cy: Core, factor: number): void => {
  cy.zoom({
    level: cy.zoom() * factor,
    renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
  });
};

/** What a mouse does by wheel and drag, for keyboards and fingers. */
export function CanvasButtons({ cy }: { readonly cy: Core }) {
  const words = useWords(graphWords);
  const buttons = [
    { text: '+', label: words.zoomIn, act: () => zoomBy(cy, 1.35) },
    { text: '−', label: words.zoomOut, act: () => zoomBy(cy, 1 / 1.35) },
    { text: null, label: words.fit, act: () => fitPicture(cy) },
    { text: '←', label: words.moveLeft, act: () => cy.panBy({ x: step, y: 0 }) },
    { text: '→', label: words.moveRight, act: () => cy.panBy({ x: -step, y: 0 }) },
    { text: '↑', label: words.moveUp, act: () => cy.panBy({ x: 0, y: step }) },
    { text: '↓', label: words.moveDown, act: () => cy.panBy({ x: 0, y: -step }) },
  ];
  return (
    <div className={`${styles['buttons']} screen-only`} role="group" aria-label={words.view}>
      {buttons.map(({ text, label, act }) => (
        <button key={label} type="button" className="button" aria-label={label} title={label} onClick={act}>
          {text === null ? <FitSign /> : <span aria-hidden="true">{text}</span>}
        </button>
      ))}
    </div>
  );
}

/** Four corners. */
function FitSign() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M1 5V1h4M11 1h4v4M15 11v4h-4M5 15H1v-4" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}
