import type { LineStyle, Shape } from '../domain/appearance.ts';

const corners: Readonly<Record<Exclude<Shape, 'circle' | 'rectangle'>, { count: number; inner?: number }>> = {
  diamond: { count: 4 },
  hexagon: { count: 6 },
  triangle: { count: 3 },
  star: { count: 5, inner: 0.5 },
};

/** Places are written with one decimal. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** A shape around a point; `attributes` are written as they are. */
export function drawShape(shape: Shape, x: number, y: number, radius: number, attributes: string): string {
  if (shape === 'circle')
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"${attributes}/>`;
  if (shape === 'rectangle')
    return `<rect x="${round(x - radius)}" y="${round(y - radius * 0.8)}" width="${round(radius * 2)}" height="${round(radius * 1.6)}" rx="2"${attributes}/>`;
  const { count, inner } = corners[shape];
  const points = Array.from({ length: inner === undefined ? count : count * 2 }, (_, at) => {
    const angle = -Math.PI / 2 + (at * 2 * Math.PI) / (inner === undefined ? count : count * 2);
    const length = radius * (inner !== undefined && at % 2 === 1 ? inner : 1.15);
    return `${round(x + length * Math.cos(angle))},${round(y + length * Math.sin(angle))}`;
  });
  return `<polygon points="${points.join(' ')}"${attributes}/>`;
}

const dashes: Readonly<Record<LineStyle, string>> = {
  solid: '',
  dashed: ' stroke-dasharray="6 4"',
  dotted: ' stroke-dasharray="1.5 3"',
};

/** How a line style is written as an attribute. */
export const dashOf = (line: LineStyle): string => dashes[line];
