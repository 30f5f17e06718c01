import { expect, test } from 'vitest';
import { pickFirmest, pickLessFirm } from '../../../src/analysis/modalities.ts';

test('the firmest of several statements decides for a side', () => {
  expect(pickFirmest(['MENTIONED', null, 'PLANNED', 'COURTED'])).toBe('PLANNED');
  expect(pickFirmest([null])).toBeNull();
  expect(pickFirmest([])).toBeNull();
});

test('of two sides the less firm one decides, and a side that says nothing leaves it open', () => {
  expect(pickLessFirm('EXISTING', 'PLANNED')).toBe('PLANNED');
  expect(pickLessFirm('COURTED', 'EXISTING')).toBe('COURTED');
  expect(pickLessFirm('EXISTING', 'EXISTING')).toBe('EXISTING');
  expect(pickLessFirm('EXISTING', null)).toBeNull();
});
