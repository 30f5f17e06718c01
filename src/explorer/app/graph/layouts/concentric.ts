import { groupBy } from '../group-by.ts';
import { type Place, type PlacedNode, type Places, room } from './place.ts';

/** A full circle holds so many entities that their names have room; a ring that is too full becomes several. */
const capacity = (radius: number): number => Math.max(1, Math.floor((2 * Math.PI * radius) / room.width));

const ringGap = room.height * 1.7;

/**
 * The centre in the middle and around it rings of one, two, three hops; in a ring, one kind beside the other. An
 * ellipse rather than a circle, as windows are wider than high.
 */
export function placeConcentric(nodes: readonly PlacedNode[], kinds: readonly string[]): Places {
  const places = new Map<string, Place>();
  const order = new Map(kinds.map((kind, index) => [kind, index]));
  const byDistance = groupBy(nodes, ({ distance }) => distance);
  let radius = 0;
  for (const distance of [...byDistance.keys()].sort((a, b) => a - b)) {
    const ring = (byDistance.get(distance) ?? []).toSorted(
      (a, b) => (order.get(a.label) ?? 0) - (order.get(b.label) ?? 0),
    );
    if (radius === 0 && ring.length > 1) radius = room.width / 2;
    for (let start = 0; start < ring.length;) {
      // The last rings of a distance share what is left evenly, so that none is nearly empty.
      const some = ring.slice(start, start + shareOf(ring.length - start, radius));
      for (const [index, { id }] of some.entries()) {
        const angle = (2 * Math.PI * index) / some.length - Math.PI / 2;
        places.set(id, { x: Math.cos(angle) * radius * 1.25, y: Math.sin(angle) * radius });
      }
      start += some.length;
      radius += ringGap;
    }
    radius += ringGap / 2;
  }
  return places;
}

const shareOf = (left: number, radius: number): number => {
  const here = radius === 0 ? 1 : capacity(radius);
  const next = here + capacity(radius + ringGap);
  return left > here && left < next ? Math.ceil((left * here) / next) : here;
};
