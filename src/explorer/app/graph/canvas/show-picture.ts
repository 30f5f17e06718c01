import type { Core, EdgeDefinition, NodeDefinition } from 'cytoscape';

interface Elements {
  readonly nodes: readonly NodeDefinition[];
  readonly edges: readonly EdgeDefinition[];
}

/**
 * Brings the canvas to a picture with the least change: what stays is not drawn anew, and what a hand has moved stays
 * where it was put as long as the layout does not move it.
 */
export function showElements(cy: Core, { nodes, edges }: Elements): void {
  const wanted = new Set([...nodes, ...edges].map(({ data }) => data.id));
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const node of nodes) showNode(cy, node);
    const missing = edges.filter(({ data }) => cy.getElementById(data.id ?? '').empty());
    cy.add(missing.map((edge) => ({ group: 'edges', ...edge })));
    for (const edge of edges) cy.getElementById(edge.data.id ?? '').data(edge.data);
  });
}

const placed = 'placed';

function showNode(cy: Core, { data, position }: NodeDefinition): void {
  const place = position ?? { x: 0, y: 0 };
  const old = cy.getElementById(data.id ?? '');
  if (old.empty()) {
    cy.add({ group: 'nodes', data, position: { ...place } }).scratch(placed, place);
    return;
  }
  old.data(data);
  const before = old.scratch(placed) as { readonly x: number; readonly y: number } | undefined;
  if (before?.x === place.x && before.y === place.y) return;
  old.position({ ...place }).scratch(placed, place);
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
