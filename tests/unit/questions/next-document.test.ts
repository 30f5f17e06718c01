import { expect, test } from 'vitest';
import { describeNextDocument } from '../../../src/questions/next-document.ts';

const document = (id: string, date: string) => [id, { id, date, status: 'ISSUED' }] as const;
const documents = new Map([
  document('doc:c', '2025'),
  document('doc:b', '2023-12-28'),
  document('doc:a', '2022-08'),
]);

test('the earliest of the documents after the date is named, dates of any precision', () => {
  expect(describeNextDocument({ documents }, '2022-12-31').text).toContain('doc:b, is of 2023-12-28');
  expect(describeNextDocument({ documents }, '2010').textZh).toContain('doc:a（2022-08）');
  expect(describeNextDocument({ documents }, '2010', ({ id }) => id === 'doc:c').text).toContain('doc:c');
});

test('nothing is added without a date, or when all documents are out', () => {
  for (const asOf of [null, '2025', '2026-01-01'])
    expect(describeNextDocument({ documents }, asOf)).toEqual({ text: '', textZh: '' });
});
