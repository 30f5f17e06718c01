import type { ExportEdge, ExportGraph, ExportNode } from './export-graph.ts';
import { dashOf, drawShape } from './svg-shapes.ts';
import { escapeXml } from './xml-text.ts';

const lineHeight = 22;
/** A Chinese character is about as wide as the letters are high. */
const headCharacters = (width: number) => Math.floor((width - 40) / 13);

/** Title, what was asked, what is left out: the lines above the picture. */
export function writeHead(
  { notes }: ExportGraph,
  width: number,
): { readonly svg: string; readonly height: number } {
  const cut = notes.truncated ? `未取全：${notes.leftOutZh}` : notes.leftOutZh;
  const lines = [
    { text: notes.title, style: 'font-size="20" font-weight="bold" fill="#1c2733"' },
    ...wrap(notes.basisZh, width).map((text) => ({ text, style: 'font-size="13" fill="#475569"' })),
    ...wrap(cut, width).map((text) => ({ text, style: 'font-size="13" fill="#b91c1c"' })),
    ...wrap(notes.emptyReasonZh, width).map((text) => ({ text, style: 'font-size="13" fill="#475569"' })),
    {
      text: `实体 ${notes.nodeCount}，关系 ${notes.edgeCount}；数据版本 ${notes.datasetVersion}`,
      style: 'font-size="12" fill="#64748b"',
    },
  ];
  const svg = lines.map(
    ({ text, style }, at) => `<text x="20" y="${34 + at * lineHeight}" ${style}>${escapeXml(text)}</text>`,
  );
  return { svg: `<g>${svg.join('\n')}</g>\n`, height: 34 + lines.length * lineHeight };
}

function wrap(text: string, width: number): readonly string[] {
  const length = headCharacters(width);
  const characters = Array.from(text);
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, at) =>
    characters.slice(at * length, (at + 1) * length).join(''),
  );
}

/** Labels and modalities that the picture shows, each with its look and its Chinese word. */
export function writeLegend(
  nodes: readonly ExportNode[],
  edges: readonly ExportEdge[],
  width: number,
  top: number,
): { readonly svg: string; readonly height: number } {
  const labels = new Map(nodes.map((node) => [String(node.values['entityTypeZh']), node]));
  const modalities = new Map(edges.map((edge) => [String(edge.values['modalityZh'] ?? '无状态'), edge]));
  const items = [
    ...[...labels].map(([word, { look }]) => ({
      word,
      draw: (x: number, y: number) => drawShape(look.shape, x + 12, y, 7, ` fill="${look.colour}"`),
    })),
    ...[...modalities].map(([word, { look }]) => ({
      word: `关系：${word}`,
      draw: (x: number, y: number) =>
        `<line x1="${x}" y1="${y}" x2="${x + 26}" y2="${y}" stroke="${look.colour}" stroke-width="2"${dashOf(look.line)}/>`,
    })),
  ];
  let x = 20;
  let y = top + lineHeight;
  const svg: string[] = [];
  for (const { word, draw } of items) {
    const needed = 50 + Array.from(word).length * 13;
    if (x + needed > width && x > 20) {
      x = 20;
      y += lineHeight;
    }
    svg.push(
      draw(x, y - 4),
      `<text x="${x + 32}" y="${y}" font-size="13" fill="#1c2733">${escapeXml(word)}</text>`,
    );
    x += needed;
  }
  return { svg: `<g>${svg.join('\n')}</g>\n`, height: y - top + lineHeight };
}
