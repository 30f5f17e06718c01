import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureConcentration } from '../../../../src/analysis/dependencies/concentration.ts';

const sources = (...districts: readonly (readonly string[])[]) =>
  districts.map((districtIds) => ({ districtIds }));

describe('measureConcentration', () => {
  test('three of four in one district: 9/16 and 1/16', () => {
    const found = measureConcentration(sources(['d'], ['d'], ['d'], ['e']));
    expect(found).toEqual({
      index: 0.625,
      shares: [
        { districtId: 'd', numerator: 3, denominator: 4, share: 0.75 },
        { districtId: 'e', numerator: 1, denominator: 4, share: 0.25 },
      ],
      withoutDistrict: 0,
    });
  });
  test('a source in two districts counts in both, and one without a district in none', () => {
    expect(measureConcentration(sources(['d', 'e'], []))).toMatchObject({ index: 0.5, withoutDistrict: 1 });
  });
  test('nothing known is null, not zero', () => {
    expect(measureConcentration([])).toBeNull();
    expect(measureConcentration(sources([]))).toBeNull();
  });

  const anySources = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }), {
    minLength: 1,
  });
  test('between 1/n and 1, whatever the order and the names', () => {
    fc.assert(
      fc.property(anySources, (districts) => {
        const found = measureConcentration(sources(...districts));
        const count = found?.shares.length ?? 0;
        expect(found?.index).toBeGreaterThanOrEqual(1 / count - 1e-12);
        expect(found?.index).toBeLessThanOrEqual(1);
        const renamed = districts.map((ids) => ids.map((id) => `z${id}`)).reverse();
        expect(measureConcentration(sources(...renamed))?.index).toBe(found?.index);
        expect(found?.shares.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(
          found?.shares[0]?.denominator,
        );
      }),
    );
  });
});
