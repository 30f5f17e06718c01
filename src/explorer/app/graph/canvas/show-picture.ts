import type { Core, EdgeDefinition, NodeDefinition, SingularElementReturnValue } from 'cytoscape';
import type { Place } from '../layouts/place.ts';

interface Elements {
  readonly nodes: readonly NodeDefinition[];
  readonly edges: readonly EdgeDefinition[];
}

/**
 * Brings the canvas to a picture with the least change: what stays is not drawn anew, and what a hand has moved stays
 * where it was put as long as the layout does not move it. True where something new stands outside the window.
 */
export function showElements(cy: Core, { nodes, edges }: Elements): boolean {
  const wanted = new Set([...nodes, ...edges].map(({ data }) => data.id));
  const isNew = ({ data }: NodeDefinition | EdgeDefinition): boolean =>
    cy.getElementById(data.id ?? '').empty();
  const newNodes = nodes.filter(isNew);
  const newEdges = edges.filter(isNew);
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const { data } of [...nodes, ...edges]) refresh(cy.getElementById(data.id ?? ''), data);
    for (const node of nodes) moveNode(cy.getElementById(node.data.id ?? ''), placeOf(node));
    // All at once: each addition by itself would look at every element.
    cy.add([
      ...newNodes.map((node) => ({
        ...node,
        group: 'nodes' as const,
        position: { ...placeOf(node) },
        scratch: { placed: placeOf(node) },
      })),
      ...newEdges.map((edge) => ({ ...edge, group: 'edges' as const })),
    ]);
  });
  const { x1, x2, y1, y2 } = cy.extent();
  return newNodes.map(placeOf).some(({ x, y }) => x < x1 || x > x2 || y < y1 || y > y2);
}

const placeOf = ({ position }: NodeDefinition): Place => ({ x: 0, y: 0, ...position });

/** Only what differs: a change of data computes the element's looks anew. */
function refresh(element: SingularElementReturnValue, data: Readonly<Record<string, unknown>>): void {
  if (element.empty()) return;
  for (const [key, value] of Object.entries(data)) if (element.data(key) !== value) element.data(key, value);
}

function moveNode(node: SingularElementReturnValue, place: Place): void {
  if (node.empty()) return;
  const before = node.scratch('placed') as Place | undefined;
  if (before?.x === place.x && before.y === place.y) return;
  node.position({ ...place });
  node.scratch('placed', place);
}

/** Marks what is chosen; around an entity, what is not beside it steps back. */
export function markChosen(cy: Core, node: string | null, relation: string | null): void {
  cy.batch(() => {
    cy.elements().removeClass('chosen dimmed');
    if (relation !== null) cy.getElementById(relation).addClass('chosen');
    const chosen = cy.getElementById(node ?? '');
    if (node === null || chosen.empty()) return;
    chosen.addClass('chosen');
    cy.elements().not(chosen.closedNeighborhood()).addClass('dimmed');
  });
}

/** Shows all of it, but a handful of entities not larger than life. */
export function fitPicture(cy: Core): void {
  cy.resize();
  cy.fit(undefined, 30);
  if (cy.zoom() > 1.2) {
    cy.zoom(1.2);
    cy.center();
  }
}
