import type { EdgeDefinition, NodeDefinition } from 'cytoscape';
import { labelAppearance, modalityAppearance, type Shape } from '../../../../domain/appearance.ts';
import type { RelationType } from '../../generated/operations.ts';
import { toLabel } from '../../language/terms.ts';
import type { Places } from '../layouts/place.ts';
import { countBy, type Picture, type PictureEdge, type PictureNode } from '../picture.ts';
import { lighten } from './ground.ts';
import { bigPicture } from './use-canvas.ts';

/** Entities with more relations are larger, within reason. */
const sizeOf = (degree: number): number => 22 + Math.min(16, Math.sqrt(degree) * 3.2);

const shapes: Readonly<Record<Shape, string>> = {
  circle: 'ellipse',
  rectangle: 'rectangle',
  diamond: 'diamond',
  hexagon: 'hexagon',
  triangle: 'triangle',
  star: 'star',
};

/** What the canvas draws of a picture: the kinds' colours and shapes and the modalities' lines, as everywhere. */
export function toElements(
  { nodes, edges }: Picture,
  places: Places,
  verb: (type: RelationType) => string,
): { readonly nodes: readonly NodeDefinition[]; readonly edges: readonly EdgeDefinition[] } {
  const ends = edges.flatMap(({ from, to }) => [from, to]);
  const degrees = countBy(ends, (id) => id);
  const shown = nodes.filter(({ id }) => places.has(id));
  const ids = new Set(shown.map(({ id }) => id));
  const classes = nodes.length > bigPicture ? 'plain' : '';
  return {
    nodes: shown.map((node) => ({
      data: toNode(node, degrees.get(node.id) ?? 0),
      position: { x: 0, y: 0, ...places.get(node.id) },
    })),
    edges: edges
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map((edge) => ({ data: toEdge(edge, verb), classes })),
  };
}

function toNode({ id, label, name, distance }: PictureNode, degree: number): NodeDefinition['data'] {
  const { colour, shape } = labelAppearance(toLabel(label));
  return { id, name, distance, colour, shape: shapes[shape], size: sizeOf(degree) };
}

function toEdge(
  { relationId, type, from, to, modality, stated }: PictureEdge,
  verb: (type: RelationType) => string,
): EdgeDefinition['data'] {
  const { colour, line } = modalityAppearance(modality);
  return {
    id: relationId,
    source: from,
    target: to,
    relation: verb(type),
    stated,
    colour,
    pale: lighten(colour),
    line,
  };
}
