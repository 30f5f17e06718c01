import type { Core } from 'cytoscape';
import { labelAppearance, modalityAppearance } from '../../../../domain/appearance.ts';
import { toLabel } from '../../language/terms.ts';
import { glyphOutlines } from '../../parts/kind-glyph.tsx';
import { type Ground, onGround } from './ground.ts';

/** What is written onto a saved picture. */
export interface Caption {
  readonly title: string;
  /** What it counts, which data it is of, and as of when. */
  readonly lines: readonly string[];
  readonly kinds: readonly { readonly code: string; readonly text: string }[];
  /** Null is a relation without a modality. */
  readonly modalities: readonly { readonly code: string | null; readonly text: string }[];
}

const scale = 2;
const longestSide = 8000;
const margin = 24 * scale;
const narrowest = 640 * scale;

/** The whole picture with its title above and its legend below, as a PNG; null where the browser cannot draw it. */
export async function composePicture(cy: Core, caption: Caption, ground: Ground): Promise<Blob | null> {
  const drawn = await cy.png({
    output: 'blob-promise',
    full: true,
    scale,
    maxWidth: longestSide,
    maxHeight: longestSide,
    bg: ground.surface,
  });
  const bitmap = await createImageBitmap(drawn);
  const width = Math.max(bitmap.width + 2 * margin, narrowest);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return null;
  // The first pass finds how high title and legend are, the second draws them.
  const head = drawTitle(context, caption, ground, false);
  const legendTop = head + bitmap.height + margin;
  const bottom = drawLegend(context, caption, ground, width, legendTop);
  canvas.width = width;
  canvas.height = bottom + margin;
  context.fillStyle = ground.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawTitle(context, caption, ground, true);
  context.drawImage(bitmap, (width - bitmap.width) / 2, head);
  drawLegend(context, caption, ground, width, legendTop);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

type Pen = CanvasRenderingContext2D;

/** Returns where the picture begins. */
function drawTitle(pen: Pen, { title, lines }: Caption, ground: Ground, visible: boolean): number {
  let y = margin + 22 * scale;
  const write = (text: string, size: number, colour: string): void => {
    pen.font = `${size * scale}px ${ground.face}`;
    pen.fillStyle = colour;
    if (visible) pen.fillText(text, margin, y);
  };
  write(title, 22, ground.text);
  for (const line of lines) {
    y += 20 * scale;
    write(line, 13, ground.soft);
  }
  return y + margin;
}

/** Kinds and lines one after the other, in as many rows as they need; returns where they end. */
function drawLegend(pen: Pen, caption: Caption, ground: Ground, width: number, top: number): number {
  pen.font = `${13 * scale}px ${ground.face}`;
  const items = [
    ...caption.kinds.map(({ code, text }) => ({ text, draw: () => drawKind(pen, code) })),
    ...caption.modalities.map(({ code, text }) => ({ text, draw: () => drawLine(pen, code, ground) })),
  ];
  let x = margin;
  let y = top + 10 * scale;
  for (const { text, draw } of items) {
    const needed = 26 * scale + pen.measureText(text).width;
    if (x + needed > width - margin && x > margin) {
      x = margin;
      y += 24 * scale;
    }
    pen.save();
    pen.translate(x, y - 12 * scale);
    pen.scale(scale, scale);
    draw();
    pen.restore();
    pen.fillStyle = ground.text;
    pen.fillText(text, x + 22 * scale, y);
    x += needed + 14 * scale;
  }
  return y + 4 * scale;
}

function drawKind(pen: Pen, code: string): void {
  const { colour, shape } = labelAppearance(toLabel(code));
  pen.fillStyle = colour;
  pen.clip(new Path2D(glyphOutlines[shape]));
  pen.fillRect(0, 0, 16, 16);
}

function drawLine(pen: Pen, code: string | null, ground: Ground): void {
  const { colour, line } = modalityAppearance(code);
  pen.strokeStyle = onGround(colour, ground);
  pen.lineWidth = 2;
  pen.setLineDash({ solid: [], dashed: [6, 3], dotted: [2, 2] }[line]);
  pen.beginPath();
  pen.moveTo(0, 8);
  pen.lineTo(18, 8);
  pen.stroke();
}
