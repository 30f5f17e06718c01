import { labelAppearance, type Shape } from '../../../domain/appearance.ts';
import { toLabel } from '../language/terms.ts';

/** Paths of the shapes in a square of 16. */
export const glyphOutlines: Readonly<Record<Shape, string>> = {
  circle: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z',
  rectangle: 'M1.5 3h13v10h-13z',
  diamond: 'M8 .5 15.5 8 8 15.5.5 8z',
  hexagon: 'M4.2 1.5h7.6L15.5 8l-3.7 6.5H4.2L.5 8z',
  triangle: 'M8 1.2 15.3 14.5H.7z',
  star: 'm8 .8 2.2 4.8 5.2.6-3.9 3.5 1.1 5.1L8 12.2l-4.6 2.6 1.1-5.1L.6 6.2l5.2-.6z',
};

/** The shape and colour of a kind of entity, as in the graph and in every exported picture. */
export function KindGlyph({
  label,
  className,
}: {
  /** Code of the API, such as `CHAIN_STAGE`. */
  readonly label: string;
  readonly className?: string | undefined;
}) {
  const { colour, shape } = labelAppearance(toLabel(label));
  return (
    <svg
      className={className}
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      <path d={glyphOutlines[shape]} fill={colour} />
    </svg>
  );
}
