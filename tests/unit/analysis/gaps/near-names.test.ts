import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNearNames, type NamedItem } from '../../../../src/analysis/gaps/near-names.ts';

const item = (id: string, ...names: readonly string[]): NamedItem => ({ id, names });
const idsNear = (of: NamedItem, items: readonly NamedItem[]) => findNearNames(of, items).map(({ id }) => id);

describe('findNearNames', () => {
  const vehicles = item('v', '燃油及新能源摩托车整车');
  const motorcycles = item('m', '摩托车');
  const electric = item('e', '新能源摩托车', '新能源摩托车整车');
  test('what holds the name, and what it holds, the nearest in length first', () => {
    expect(idsNear(vehicles, [motorcycles, electric, item('o', '齿轮')])).toEqual(['e', 'm']);
    expect(idsNear(motorcycles, [vehicles, electric])).toEqual(['e', 'v']);
  });
  test('a name of one letter is near nothing, and nothing is near itself', () => {
    expect(idsNear(item('a', '铝'), [item('b', '再生铝')])).toEqual([]);
    expect(idsNear(motorcycles, [motorcycles])).toEqual([]);
  });

  const anyItems = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      names: fc.array(fc.string({ unit: fc.constantFrom('铝', '车', '材'), minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    { selector: ({ id }) => id, minLength: 2, maxLength: 6 },
  );
  test('near is mutual, and something unlike changes nothing', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        for (const a of items) {
          const near = idsNear(a, items);
          for (const b of items) expect(near.includes(b.id)).toBe(idsNear(b, items).includes(a.id));
          expect(idsNear(a, [...items, item('unlike', '齿轮')])).toEqual(near);
        }
      }),
    );
  });
});
