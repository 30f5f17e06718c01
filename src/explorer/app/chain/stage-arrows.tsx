import styles from './chain-map.module.css';
import type { MapLayout } from './map-layout.ts';

/**
 * Arrows from the stages of one tier to those of the next. Rows are equally high, so that their places are told in
 * per cent and hold at every size, on paper too.
 */
export function StageArrows({ layout, tier }: { readonly layout: MapLayout; readonly tier: number }) {
  const marker = `chain-arrow-${tier}`;
  const steps = layout.drawn.filter(({ from }) => layout.places.get(from)?.tier === tier);
  const height = (id: string) => `${((layout.places.get(id)?.row ?? 0) / layout.rows) * 100}%`;
  return (
    <>
      <svg className={styles['arrows']} focusable="false">
        <defs>
          <marker
            id={marker}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="6"
            markerHeight="6"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" fill="context-stroke" />
          </marker>
        </defs>
        <g className={styles['lines']}>
          {steps.map(({ from, to }) => (
            <line
              key={`${from} ${to}`}
              x1="4%"
              x2="96%"
              y1={height(from)}
              y2={height(to)}
              markerEnd={`url(#${marker})`}
            />
          ))}
        </g>
      </svg>
      <span className={styles['down']}>↓</span>
    </>
  );
}
