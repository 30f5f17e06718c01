import type { Css, StylesheetJson } from 'cytoscape';
import { labelAppearance, modalityAppearance, type Shape } from '../../../../domain/appearance.ts';
import { labelCodes, toLabel } from '../../language/terms.ts';
import { modalities } from '../selection.ts';
import { type Ground, onGround } from './ground.ts';

const shapes: Readonly<Record<Shape, Css.NodeShape>> = {
  circle: 'ellipse',
  rectangle: 'rectangle',
  diamond: 'diamond',
  hexagon: 'hexagon',
  triangle: 'triangle',
  star: 'star',
};

/** How the canvas draws: the kinds' colours and shapes and the modalities' lines, as everywhere in the project. */
export const createCanvasStyle = (ground: Ground): StylesheetJson => [
  { selector: 'node', style: nodeStyle(ground) },
  ...labelCodes.map((code) => {
    const { colour, shape } = labelAppearance(toLabel(code));
    return {
      selector: `node[label = "${code}"]`,
      style: { 'background-color': onGround(colour, ground), shape: shapes[shape] },
    };
  }),
  {
    selector: 'node[distance = 0]',
    style: { width: 46, height: 46, 'font-size': 20, 'min-zoomed-font-size': 4, 'font-weight': 700 },
  },
  { selector: 'edge', style: edgeStyle(ground) },
  ...modalities.map((code) => {
    const { colour, line } = modalityAppearance(code);
    const seen = onGround(colour, ground);
    return {
      selector: `edge[modality = "${code}"]`,
      style: { 'line-color': seen, 'target-arrow-color': seen, 'line-style': line },
    };
  }),
  { selector: 'edge[stated = "INFERRED"]', style: { opacity: 0.35 } },
  ...markedStyle(ground),
];

const nodeStyle = ({ surface, text, face }: Ground): Css.Node => ({
  label: 'data(name)',
  width: 'data(size)',
  height: 'data(size)',
  'border-width': 1,
  'border-color': surface,
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
  const { colour } = modalityAppearance(null);
  const seen = onGround(colour, ground);
  return {
    width: 1.4,
    'curve-style': 'bezier',
    'control-point-step-size': 24,
    'line-color': seen,
    'target-arrow-color': seen,
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
