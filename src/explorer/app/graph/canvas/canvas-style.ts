import type { Css, StylesheetJson } from 'cytoscape';
import type { Ground } from './ground.ts';

/** How the canvas draws. Colours, shapes and lines are in the elements' own data (`toElements`). */
export const createCanvasStyle = (ground: Ground): StylesheetJson => [
  { selector: 'node', style: nodeStyle(ground) },
  {
    selector: 'node[distance = 0]',
    style: { width: 46, height: 46, 'font-size': 20, 'min-zoomed-font-size': 4, 'font-weight': 700 },
  },
  { selector: 'edge', style: edgeStyle(ground) },
  { selector: 'edge[stated = "INFERRED"]', style: { opacity: 0.4 } },
  // Curves keep several relations between two entities apart; among thousands nobody sees it, and everybody waits.
  { selector: 'edge.plain', style: { 'curve-style': 'straight' } },
  ...markedStyle(ground),
];

/** The library's types know mappers of colours and texts, and none of these two. */
const dataShape = 'data(shape)' as Css.NodeShape;
const dataLine = 'data(line)' as Css.LineStyle;

const nodeStyle = ({ dark, surface, soft, text, face }: Ground): Css.Node => ({
  label: 'data(name)',
  shape: dataShape,
  'background-color': 'data(colour)',
  width: 'data(size)',
  height: 'data(size)',
  // The colours are made for white; on a dark ground an outline sets them off.
  'border-width': dark ? 1.5 : 1,
  'border-color': dark ? soft : surface,
  color: text,
  'font-family': face.replaceAll("'", ''),
  'font-size': 13,
  'min-zoomed-font-size': 7.5,
  'text-valign': 'bottom',
  'text-margin-y': 3,
  'text-wrap': 'ellipsis',
  'text-max-width': '98px',
  'text-outline-color': surface,
  'text-outline-width': 2,
});

const edgeStyle = (ground: Ground): Css.Edge => {
  const colour = ground.dark ? 'data(pale)' : 'data(colour)';
  return {
    width: 1.4,
    'curve-style': 'bezier',
    'control-point-step-size': 24,
    'line-color': colour,
    'line-style': dataLine,
    'target-arrow-color': colour,
    'target-arrow-shape': 'triangle',
    'arrow-scale': 0.8,
    opacity: 0.75,
    'font-family': ground.face.replaceAll("'", ''),
    'font-size': 11,
    'min-zoomed-font-size': 7,
    color: ground.text,
    'text-outline-color': ground.surface,
    'text-outline-width': 2,
  };
};

/** What is chosen, pointed at, or beside it. */
const markedStyle = ({ focus, accent, text }: Ground): StylesheetJson => [
  { selector: '.dimmed', style: { opacity: 0.16 } },
  { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': focus, 'z-index': 10 } },
  {
    selector: 'node.near',
    style: { 'text-wrap': 'none', 'min-zoomed-font-size': 5, 'border-width': 2, 'border-color': accent },
  },
  {
    selector: 'edge.near, edge.chosen',
    style: { label: 'data(relation)', opacity: 1, width: 2.4, 'z-index': 9 },
  },
  { selector: 'edge.chosen', style: { width: 4, 'underlay-color': focus, 'underlay-opacity': 0.35 } },
  { selector: 'node:active, edge:active', style: { 'overlay-color': text, 'overlay-opacity': 0.1 } },
];
