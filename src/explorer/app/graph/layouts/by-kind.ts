import { groupBy } from '../group-by.ts';
import { type Place, type PlacedNode, type Places, room } from './place.ts';

/** A block for each kind, in the order of the kinds; a block is about as wide as the picture is high. */
export function placeByKind(nodes: readonly PlacedNode[], kinds: readonly string[]): Places {
  const places = new Map<string, Place>();
  const rows = Math.max(4, Math.round(Math.sqrt(nodes.length * 1.1)));
  const byKind = groupBy(nodes, ({ label }) => label);
  let column = 0;
  for (const kind of kinds) {
    const block = byKind.get(kind) ?? [];
    if (block.length === 0) continue;
    for (const [index, { id }] of block.entries())
      places.set(id, {
        x: (column + Math.floor(index / rows)) * room.width,
        y: (index % rows) * room.height,
      });
    column += Math.ceil(block.length / rows) + 0.6;
  }
  return places;
}
