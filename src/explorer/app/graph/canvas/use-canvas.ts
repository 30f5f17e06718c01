import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from 'cytoscape';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { createCanvasStyle } from './canvas-style.ts';
import type { Ground } from './ground.ts';

/** Above this, lines and names rest while one moves the picture, so that it follows the hand. */
export const bigPicture = 600;

/** Names of more relations at once would be a heap. */
const mostNamed = 60;

export interface CanvasEvents {
  readonly onNode: (id: string) => void;
  readonly onRelation: (id: string) => void;
  readonly onNothing: () => void;
  readonly onExpand: (id: string) => void;
}

/** A canvas in an element, for as long as it is there. */
export function useCanvas(
  frame: RefObject<HTMLDivElement | null>,
  size: number,
  ground: Ground,
  events: CanvasEvents,
): Core | null {
  const [cy, setCy] = useState<Core | null>(null);
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  const isBig = size > bigPicture;
  useEffect(() => {
    if (!frame.current) return undefined;
    const created = cytoscape({
      container: frame.current,
      minZoom: 0.02,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
      hideEdgesOnViewport: isBig,
      textureOnViewport: isBig,
      pixelRatio: isBig ? 1 : 'auto',
    });
    listen(created, latest);
    setCy(created);
    return () => {
      setCy(null);
      created.destroy();
    };
  }, [frame, isBig]);
  useEffect(() => {
    cy?.style(createCanvasStyle(ground));
  }, [cy, ground]);
  return cy;
}

function listen(cy: Core, latest: RefObject<CanvasEvents>): void {
  cy.on('tap', (event) => {
    if (event.target === cy) latest.current.onNothing();
  });
  cy.on('tap', 'node', ({ target }: Targeted<NodeSingular>) => latest.current.onNode(target.id()));
  cy.on('tap', 'edge', ({ target }: Targeted<EdgeSingular>) => latest.current.onRelation(target.id()));
  cy.on('dbltap', 'node', ({ target }: Targeted<NodeSingular>) => latest.current.onExpand(target.id()));
  cy.on('mouseover', 'node', ({ target }: Targeted<NodeSingular>) => {
    const around = target.closedNeighborhood();
    cy.batch(() => {
      (around.edges().length > mostNamed ? target : around).addClass('near');
    });
  });
  cy.on('mouseover', 'edge', ({ target }: Targeted<EdgeSingular>) => {
    target.addClass('near');
  });
  cy.on('mouseout', 'node, edge', () => {
    cy.batch(() => {
      cy.elements('.near').removeClass('near');
    });
  });
}

/** The library knows no more of a target than that there is one. */
interface Targeted<Target> {
  readonly target: Target;
}
