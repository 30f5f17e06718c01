import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defuseFormula, restoreFormula } from '../../../src/tables/formula-protection.ts';

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', "'=x"])('%j is guarded', (text) => {
  expect(defuseFormula(text)).toBe(`'${text}`);
});
test.each(['', 'a=b', '1-2', "it's", "'quoted'", '产能'])('%j stays as it is', (text) => {
  expect(defuseFormula(text)).toBe(text);
  expect(restoreFormula(text)).toBe(text);
});
test('what is guarded comes back', () => {
  const text = fc.array(fc.constantFrom("'", '=', '-', '@', '\t', 'a', '＝')).map((parts) => parts.join(''));
  fc.assert(fc.property(text, (given) => restoreFormula(defuseFormula(given)) === given));
});
