import { groupBy } from '../group-by.ts';
import { type Place, type Places, room } from './place.ts';

const rounds = 40;

interface Body {
  readonly id: string;
  x: number;
  y: number;
}

/** Pushes entities apart that stand upon one another, and leaves the rest where it is. */
export function separate(places: Places, width = room.width, height = room.height): Places {
  const bodies: readonly Body[] = [...places].map(([id, { x, y }]) => ({ id, x, y }));
  for (let round = 0; round < rounds; round += 1) {
    let moved = 0;
    for (const [a, b] of listNear(bodies, width, height)) moved += push(a, b, width, height);
    if (moved === 0) break;
  }
  return new Map(bodies.map(({ id, x, y }): [string, Place] => [id, { x, y }]));
}

/** Along the axis on which less is missing; both give way by half. */
function push(a: Body, b: Body, width: number, height: number): number {
  const missingX = width - Math.abs(b.x - a.x);
  const missingY = height - Math.abs(b.y - a.y);
  if (missingX <= 0.5 || missingY <= 0.5) return 0;
  if (missingX / width < missingY / height) {
    const step = (missingX / 2) * (b.x < a.x ? -1 : 1);
    a.x -= step;
    b.x += step;
  } else {
    const step = (missingY / 2) * (b.y < a.y ? -1 : 1);
    a.y -= step;
    b.y += step;
  }
  return 1;
}

/** Pairs in the same or a neighbouring cell of a grid, so that not everybody is compared with everybody. */
function* listNear(bodies: readonly Body[], width: number, height: number): Generator<readonly [Body, Body]> {
  const cell = (x: number, y: number) => `${Math.floor(x / width)} ${Math.floor(y / height)}`;
  const cells = groupBy(bodies, ({ x, y }) => cell(x, y));
  const order = new Map(bodies.map((body, index) => [body, index]));
  for (const [index, body] of bodies.entries()) {
    const { x, y } = body;
    for (const dx of [-width, 0, width])
      for (const dy of [-height, 0, height])
        for (const other of cells.get(cell(x + dx, y + dy)) ?? [])
          if ((order.get(other) ?? 0) > index) yield [body, other];
  }
}
