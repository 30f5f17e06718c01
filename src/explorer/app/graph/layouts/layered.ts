import cytoscape from 'cytoscape';
import dagre from 'cytoscape-dagre';
import { groupBy } from '../group-by.ts';
import { type Place, type PlacedEdge, type PlacedNode, type Places, room } from './place.ts';

/** Above this, layers take longer to work out than anybody waits, and are too wide to be read. */
export const mostLayered = 400;

/** A layer with more than these is wrapped into columns. */
const rowsOfColumn = 24;

const layerGap = room.width * 1.9;

let isReady = false;

/** Layers from left to right along the relations. */
export function placeLayered(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): Places {
  if (!isReady) cytoscape.use(dagre);
  isReady = true;
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: room.width, height: room.height * 0.6 } }],
    elements: {
      nodes: nodes.map(({ id }) => ({ data: { id } })),
      edges: edges.map(({ from, to }) => ({ data: { source: from, target: to } })),
    },
  });
  const options: dagre.DagreLayoutOptions = { name: 'dagre', rankDir: 'LR', fit: false, animate: false };
  cy.layout(options).run();
  const found = nodes.map(({ id }): [string, Place] => [id, { ...cy.getElementById(id).position() }]);
  cy.destroy();
  return wrapLayers(found);
}

/** Columns of at most `rowsOfColumn`, each in the order that dagre found, around one middle line. */
function wrapLayers(found: readonly (readonly [string, Place])[]): Places {
  const places = new Map<string, Place>();
  const layers = groupBy(found, ([, { x }]) => Math.round(x));
  let left = 0;
  for (const x of [...layers.keys()].sort((a, b) => a - b)) {
    const layer = (layers.get(x) ?? []).toSorted(([, a], [, b]) => a.y - b.y);
    const columns = Math.ceil(layer.length / rowsOfColumn);
    const rows = Math.ceil(layer.length / columns);
    for (const [index, [id]] of layer.entries()) {
      const column = Math.floor(index / rows);
      const inColumn = Math.min(rows, layer.length - column * rows);
      places.set(id, {
        x: left + column * room.width * 1.1,
        y: ((index % rows) - (inColumn - 1) / 2) * room.height * 0.9,
      });
    }
    left += (columns - 1) * room.width * 1.1 + layerGap;
  }
  return places;
}
