import { expect, test } from 'vitest';
import { englishTitle } from '../../../src/explorer/app/parts/english-title.ts';

test.each([
  ['legalName', 'Legal name'],
  ['annualRevenueYi', 'Annual revenue (100 million yuan)'],
  ['areaKm2', 'Area (km²)'],
  ['remainingMu', 'Remaining (mu)'],
  ['atomIndex', 'Position'],
  ['wording', 'Wording'],
])('%s reads %s', (name, title) => {
  expect(englishTitle(name)).toBe(title);
});
