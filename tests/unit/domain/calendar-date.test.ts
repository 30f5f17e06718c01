import { describe, expect, test } from 'vitest';
import { isCalendarDate } from '../../../src/domain/calendar-date.ts';

describe('isCalendarDate', () => {
  test.each(['2022', '2022-08', '2022-08-31', '2024-02-29'])('takes %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    '',
    '22',
    '2022-13',
    '2022-00',
    '2023-02-29',
    '2022-8-1',
    '2022/08',
    '2022-08-31T00:00:00Z',
    ' 2022',
  ])('refuses %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});
