import styles from './chain-map.module.css';
import type { MapLayout } from './map-layout.ts';

/** The middle of a stage's name, below its top. */
const nameMiddle = 26;

/** Arrows from the stages of one tier to those of the next. */
export function StageArrows({
  layout,
  tier,
  tops,
}: {
  readonly layout: MapLayout;
  readonly tier: number;
  /** How far down stages begin that do not begin at the top. */
  readonly tops: ReadonlyMap<string, number>;
}) {
  const marker = `chain-arrow-${tier}`;
  const steps = layout.drawn.filter(({ from }) => layout.places.get(from)?.tier === tier);
  const height = (id: string) => (tops.get(id) ?? 0) + nameMiddle;
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
      </svg>
      <span className={styles['down']}>↓</span>
    </>
  );
}
