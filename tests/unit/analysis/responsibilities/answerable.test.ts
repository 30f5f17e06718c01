import { expect, test } from 'vitest';
import { findAnswerable, findSharedCites } from '../../../../src/analysis/responsibilities/answerable.ts';

test('departments through each tie, and ties without one', () => {
  const direct = { throughId: 'chain', via: 'DIRECT', cites: ['a:1'] } as const;
  const task = { throughId: 'task', via: 'TASK', cites: ['a:2'] } as const;
  const fact = { subjectId: 'task', actorId: 'dept' };
  expect(findAnswerable([direct, task], new Map([['task', [fact]]]))).toEqual({
    answerable: [{ tie: task, fact }],
    unanswered: [direct],
  });
});

test('citations share a line, in ranges too, and only within one document', () => {
  expect(findSharedCites(['a:5', 'a:9', 'b:5'], ['a:3-6'])).toEqual(['a:5']);
  expect(findSharedCites(['a:3-6'], ['a:6-8'])).toEqual(['a:3-6']);
  expect(findSharedCites(['no citation'], ['a:1'])).toEqual([]);
});
