import type { GraphPartQuery } from '../generated/operations.ts';

export type Part = GraphPartQuery['subgraph'];
export type PictureEdge = Part['edges'][number];

export interface PictureNode {
  readonly id: string;
  /** Code of the API, such as `CHAIN_STAGE`. */
  readonly label: string;
  readonly name: string;
  /** Hops from the nearest centre. */
  readonly distance: number;
  /** The entity whose expansion brought it; null for what the centre brings. */
  readonly broughtBy: string | null;
}

/** An entity that was expanded, and how many of its neighbours are still not shown. */
export interface Expansion {
  readonly id: string;
  readonly leftOut: number;
}

/** What a canvas shows. */
export interface Picture {
  /** The centre first, then by distance, then in the order of the expansions. */
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly expansions: readonly Expansion[];
  /** What the service said of the part around the centre. */
  readonly part: Part;
}

/** The part around the centre, before anything is expanded. */
export const startPicture = (part: Part): Picture => ({
  nodes: part.nodes.map(({ entity: { id, label, name }, distance }) => ({
    id,
    label,
    name,
    distance,
    broughtBy: null,
  })),
  edges: part.edges,
  expansions: [],
  part,
});

const mergeEdges = (before: readonly PictureEdge[], more: readonly PictureEdge[]): readonly PictureEdge[] => {
  const known = new Set(before.map(({ relationId }) => relationId));
  return [...before, ...more.filter(({ relationId }) => !known.has(relationId))];
};

/** Adds the neighbours of an entity; `excluded` is how many ids the service was told to leave out. */
export function growPicture(picture: Picture, id: string, part: Part, excluded: number): Picture {
  const known = new Map(picture.nodes.map((node) => [node.id, node]));
  const distance = (known.get(id)?.distance ?? 0) + 1;
  const found = part.nodes
    .filter(({ entity }) => !known.has(entity.id))
    .map(({ entity: { id: foundId, label, name } }) => ({
      id: foundId,
      label,
      name,
      distance,
      broughtBy: id,
    }));
  const left = part.leftOut.reduce((sum, { count }) => sum + count, 0) - excluded;
  return {
    ...picture,
    nodes: [...picture.nodes, ...found],
    edges: mergeEdges(picture.edges, part.edges),
    expansions: [...picture.expansions.filter((one) => one.id !== id), { id, leftOut: Math.max(0, left) }],
  };
}

/** Adds the relations between entities that came by different expansions. */
export const joinPicture = (picture: Picture, edges: readonly PictureEdge[]): Picture => ({
  ...picture,
  edges: mergeEdges(picture.edges, edges),
});

/** The picture without some entities and the relations that end at them. */
export function hideInPicture(picture: Picture, hidden: readonly string[]): Picture {
  if (hidden.length === 0) return picture;
  const gone = new Set(hidden);
  return {
    ...picture,
    nodes: picture.nodes.filter(({ id }) => !gone.has(id)),
    edges: picture.edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
}

/** How often each value occurs, by value. */
export function countBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const value = key(item);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
