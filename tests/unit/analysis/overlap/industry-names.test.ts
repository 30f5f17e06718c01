import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNameTest, type Named } from '../../../../src/analysis/overlap/industry-names.ts';

const named = (name: string, ...aliases: string[]): Named => ({ id: name, name, aliases });
const cement = named('水泥');
const aluminium = named('铝及再生铝', '铝精深加工');
const cigarettes = named('卷烟及配套');

describe('createNameTest', () => {
  test.each([
    [cement, named('低熟料用量绿色水泥'), true],
    [cement, named('混凝土'), false],
    [cement, named('混凝土', '水泥混凝土'), true],
    [aluminium, named('电解铝'), true],
    [aluminium, named('铝精深加工'), true],
    [cigarettes, named('汽车配套'), false],
  ])('%o bears %o: %s', (industry, item, expected) => {
    expect(createNameTest([industry])(item)).toBe(expected);
  });

  test('several industries: any of their names; none: nothing', () => {
    expect(createNameTest([cement, aluminium])(named('铝锭'))).toBe(true);
    expect(createNameTest([])(named('铝锭'))).toBe(false);
  });

  test('more industries never bear less', () => {
    const anyNamed = fc.constantFrom('铝', '铝锭', '水泥', '铝及水泥', '钢').map((name) => named(name));
    fc.assert(
      fc.property(fc.array(anyNamed), anyNamed, anyNamed, (industries, another, item) => {
        const before = createNameTest(industries)(item);
        expect(createNameTest([...industries, another])(item) || !before).toBe(true);
      }),
    );
  });
});
