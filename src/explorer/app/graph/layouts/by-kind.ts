import { groupBy } from '../group-by.ts';
import { type Place, type PlacedNode, type Places, room } from './place.ts';

/** Empty cells between two blocks. */
const gap = 1;
/** How much wider than high the whole would be without the room that is lost beside low blocks. */
const wideness = 2.6;

/** A block for each kind, in the order of the kinds, one beside the other and then in the next row. */
export function placeByKind(nodes: readonly PlacedNode[], kinds: readonly string[]): Places {
  const places = new Map<string, Place>();
  const byKind = groupBy(nodes, ({ label }) => label);
  const blocks = listBlocks(byKind, kinds);
  const cells = blocks.reduce((sum, { columns, rows }) => sum + (columns + gap) * (rows + gap), 0);
  const width = Math.sqrt((cells * wideness * room.height) / room.width);
  let left = 0;
  let top = 0;
  let highest = 0;
  for (const { block, columns, rows } of blocks) {
    if (left > 0 && left + columns > width) {
      left = 0;
      top += highest + gap;
      highest = 0;
    }
    for (const [index, { id }] of block.entries())
      places.set(id, {
        x: (left + (index % columns)) * room.width,
        y: (top + Math.floor(index / columns)) * room.height,
      });
    left += columns + gap;
    highest = Math.max(highest, rows);
  }
  return places;
}

interface Block {
  readonly block: readonly PlacedNode[];
  readonly columns: number;
  readonly rows: number;
}

const listBlocks = (
  byKind: ReadonlyMap<string, readonly PlacedNode[]>,
  kinds: readonly string[],
): readonly Block[] =>
  kinds.flatMap((kind) => {
    const block = byKind.get(kind) ?? [];
    const columns = Math.ceil(Math.sqrt(block.length * 0.8));
    return block.length === 0 ? [] : [{ block, columns, rows: Math.ceil(block.length / columns) }];
  });
