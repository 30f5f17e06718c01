import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from '../../../src/tables/formula-guard.ts';

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', "'=x"])('%j is guarded', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`);
});
test.each(['', 'a=b', '1-2', "it's", "'quoted'", '产能'])('%j stays as it is', (text) => {
  expect(guardFormula(text)).toBe(text);
  expect(unguardFormula(text)).toBe(text);
});
test('what is guarded comes back', () => {
  const text = fc.array(fc.constantFrom("'", '=', '-', '@', '\t', 'a', '＝')).map((parts) => parts.join(''));
  fc.assert(fc.property(text, (given) => unguardFormula(guardFormula(given)) === given));
});
