import { describe, expect, test } from 'vitest';
import { placeBeside } from '../../../src/explorer/app/graph/layouts/place-beside.ts';
import { placeByForce } from '../../../src/explorer/app/graph/layouts/force.ts';
import { placeByKind } from '../../../src/explorer/app/graph/layouts/by-kind.ts';
import { placeConcentric } from '../../../src/explorer/app/graph/layouts/concentric.ts';
import { type Places, room } from '../../../src/explorer/app/graph/layouts/place.ts';
import { placeLayered } from '../../../src/explorer/app/graph/layouts/layered.ts';

const kinds = ['DISTRICT', 'FIRM', 'PRODUCT'];

/** A district with firms around it, each with a product of its own. */
const firms = Array.from({ length: 40 }, (_, index) => `firm:${index}`);
const products = firms.map((firm) => `product:${firm}`);
const nodes = [
  { id: 'district:a', label: 'DISTRICT', distance: 0 },
  ...firms.map((id) => ({ id, label: 'FIRM', distance: 1 })),
  ...products.map((id) => ({ id, label: 'PRODUCT', distance: 2 })),
];
const edges = [
  ...firms.map((from) => ({ from, to: 'district:a' })),
  ...firms.map((from, index) => ({ from, to: products[index] ?? '' })),
];

const at = (places: Places, id: string) => {
  const place = places.get(id);
  if (!place) throw new Error(`${id} has no place`);
  return place;
};

/** Pairs that stand closer than a share of the room that an entity and its name take. */
const countCrowded = (places: Places, share = 0.9): number => {
  const all = [...places.values()];
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => Math.abs(a.x - b.x) < room.width * share && Math.abs(a.y - b.y) < room.height * share),
  ).length;
};

const force = () =>
  placeByForce({ start: [...placeConcentric(nodes, kinds)], edges, fixed: 'district:a' }, () => undefined);

describe('layouts of the graph', () => {
  test.each([
    ['concentric', () => placeConcentric(nodes, kinds)],
    ['by kind', () => placeByKind(nodes, kinds)],
    ['layered', () => placeLayered(nodes, edges)],
    ['by force', force],
  ])('%s gives everybody a place of its own, and the same places each time', (_, place) => {
    const places = place();
    expect([...places.keys()].toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
    expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    // Rings stand a little closer than a full name; nobody stands upon anybody.
    expect(countCrowded(places, 0.5)).toBe(0);
    expect([...place()]).toEqual([...places]);
  });

  test('rings grow with the hops', () => {
    const places = placeConcentric(nodes, kinds);
    const far = (ids: readonly string[]) =>
      ids.map((id) => Math.hypot(at(places, id).x / 1.25, at(places, id).y));
    expect(at(places, 'district:a')).toMatchObject({ x: 0, y: -0 });
    expect(Math.max(...far(firms))).toBeLessThan(Math.min(...far(products)));
  });

  test('layers follow the relations from left to right, also in a circle', () => {
    const chain = ['a', 'b', 'c'].map((id) => ({ id, label: 'PRODUCT', distance: 0 }));
    const steps = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ];
    const places = placeLayered(chain, steps);
    expect(at(places, 'a').x).toBeLessThan(at(places, 'b').x);
    expect(at(places, 'b').x).toBeLessThan(at(places, 'c').x);
    expect(placeLayered(chain, [...steps, { from: 'c', to: 'a' }]).size).toBe(3);
  });

  test('kinds do not mix', () => {
    const places = placeByKind(nodes, kinds);
    const box = (ids: readonly string[]) => {
      const own = ids.map((id) => at(places, id));
      return {
        left: Math.min(...own.map(({ x }) => x)),
        right: Math.max(...own.map(({ x }) => x)),
        top: Math.min(...own.map(({ y }) => y)),
        bottom: Math.max(...own.map(({ y }) => y)),
      };
    };
    const [a, b] = [box(firms), box(products)];
    expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true);
  });

  test('forces keep the only centre in the middle and names apart', () => {
    const places = force();
    expect(at(places, 'firm:0')).not.toEqual(at(placeConcentric(nodes, kinds), 'firm:0'));
    expect(countCrowded(places)).toBe(0);
  });

  test('what an expansion brings stands on free spots, and nothing else moves', () => {
    const before = force();
    const grown = Array.from({ length: 30 }, (_, index) => ({ id: `new:${index}`, broughtBy: 'firm:3' }));
    const after = placeBeside(before, grown);
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    expect(after.size).toBe(before.size + grown.length);
    expect(countCrowded(after)).toBe(countCrowded(before));
  });
});
