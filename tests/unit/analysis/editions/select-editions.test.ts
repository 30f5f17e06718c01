import { describe, expect, test } from 'vitest';
import { isOutAt, selectEditions } from '../../../../src/analysis/editions/select-editions.ts';

const documents = new Map(
  [
    { id: 'doc:old', date: '2023-05-10', status: 'ISSUED' },
    { id: 'doc:new', date: '2025', status: 'NEWS' },
    { id: 'doc:draft', date: '2026-01', status: 'DRAFT' },
  ].map((document) => [document.id, document]),
);
const statement = (subjectId: string, docId: string) => ({ subjectId, docIds: [docId] });
const all = [
  statement('p', 'doc:old'),
  statement('p', 'doc:new'),
  statement('q', 'doc:old'),
  statement('r', 'doc:draft'),
];

describe('selectEditions', () => {
  test('the newest document replaces the older one for the subjects that it speaks of, and for no other', () => {
    expect(selectEditions(all, documents, null)).toEqual([
      statement('p', 'doc:new'),
      statement('q', 'doc:old'),
      statement('r', 'doc:draft'),
    ]);
  });
  test('at an earlier date the older edition holds', () => {
    expect(selectEditions(all, documents, '2024-12-31')).toEqual([
      statement('p', 'doc:old'),
      statement('q', 'doc:old'),
    ]);
  });
  test('a draft never overrides', () => {
    const both = [statement('p', 'doc:old'), statement('p', 'doc:draft')];
    expect(selectEditions(both, documents, null)).toEqual([statement('p', 'doc:old')]);
  });
});

describe('isOutAt', () => {
  test('a year and a month count from their first day', () => {
    expect(isOutAt({ date: '2025' }, '2025-01-01')).toBe(true);
    expect(isOutAt({ date: '2025' }, '2024-12-31')).toBe(false);
    expect(isOutAt({ date: '2022-08' }, '2022-08')).toBe(true);
    expect(isOutAt({ date: '2022-08' }, '2022-07-31')).toBe(false);
  });
});
