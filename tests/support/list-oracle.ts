import type { PlainValue } from '../../src/graph/cypher-query.ts';

type Values = Readonly<Record<string, PlainValue>>;

/** The order of both engines: by code point, where JavaScript's own is by UTF-16 unit. */
export function compareCodePoints(left: string, right: string): number {
  const [leftPoints, rightPoints] = [Array.from(left), Array.from(right)];
  for (const [index, character] of leftPoints.entries()) {
    const difference = (character.codePointAt(0) ?? 0) - (rightPoints[index]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return leftPoints.length - rightPoints.length;
}

/** Whether an entity passes the filters of a list, as ARCHITECTURE.md defines them; null filters pass all. */
export const passesFilters = (entity: Values, filters: Values): boolean =>
  Object.entries(filters).every(([name, wanted]) => wanted === null || passesFilter(entity, name, wanted));

function passesFilter(entity: Values, name: string, wanted: PlainValue): boolean {
  const [, property = '', suffix = ''] = /^(.+)(In|Contains|Has|Gte|Lte|Eq)$/u.exec(name) ?? [];
  const value = entity[property] ?? null;
  if (value === null) return false;
  switch (suffix) {
    case 'In':
      return Array.isArray(wanted) && wanted.includes(value);
    case 'Contains':
      return typeof value === 'string' && typeof wanted === 'string' && value.includes(wanted);
    case 'Has':
      return Array.isArray(value) && value.includes(wanted);
    case 'Gte':
      return compare(value, wanted) >= 0;
    case 'Lte':
      return compare(value, wanted) <= 0;
    case 'Eq':
      return value === wanted;
    default:
      throw new Error(`${name} is no filter`);
  }
}

function compare(value: PlainValue, wanted: PlainValue): number {
  if (typeof value === 'number' && typeof wanted === 'number') return value - wanted;
  if (typeof value === 'string' && typeof wanted === 'string') return compareCodePoints(value, wanted);
  throw new Error('a range of neither numbers nor dates');
}
