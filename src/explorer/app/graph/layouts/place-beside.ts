import { type Place, type Places, room } from './place.ts';

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const mostTries = 4000;

/**
 * Places what an expansion brought on the free spots nearest to the entity that was expanded. Everything else stays,
 * so that a picture that grows stays the picture one knows.
 */
export function placeBeside(
  before: Places,
  grown: readonly { readonly id: string; readonly broughtBy: string | null }[],
): Places {
  const places = new Map(before);
  const taken = new Map<string, Place[]>();
  const take = (place: Place): void => {
    const key = cellOf(place.x, place.y);
    taken.set(key, [...(taken.get(key) ?? []), place]);
  };
  for (const place of places.values()) take(place);
  const tries = new Map<string, number>();
  for (const { id, broughtBy } of grown) {
    if (broughtBy === null) continue;
    const origin = places.get(broughtBy) ?? { x: 0, y: 0 };
    const [place, tried] = findFree(origin, taken, tries.get(broughtBy) ?? 1);
    tries.set(broughtBy, tried);
    places.set(id, place);
    take(place);
  }
  return places;
}

const cellOf = (x: number, y: number): string =>
  `${Math.floor(x / room.width)} ${Math.floor(y / room.height)}`;

/** Along a sunflower's spiral, from the try after the last that was taken. */
function findFree(
  origin: Place,
  taken: ReadonlyMap<string, readonly Place[]>,
  from: number,
): readonly [Place, number] {
  for (let tried = from; ; tried += 1) {
    const radius = 60 * Math.sqrt(tried + 1);
    const place = {
      x: origin.x + Math.cos(tried * goldenAngle) * radius * 1.25,
      y: origin.y + Math.sin(tried * goldenAngle) * radius,
    };
    if (tried - from > mostTries || isFree(place, taken)) return [place, tried + 1];
  }
}

function isFree({ x, y }: Place, taken: ReadonlyMap<string, readonly Place[]>): boolean {
  for (const dx of [-room.width, 0, room.width])
    for (const dy of [-room.height, 0, room.height])
      for (const other of taken.get(cellOf(x + dx, y + dy)) ?? [])
        if (Math.abs(other.x - x) < room.width && Math.abs(other.y - y) < room.height) return false;
  return true;
}
