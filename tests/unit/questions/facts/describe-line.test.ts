import { expect, test } from 'vitest';
import { describeLine } from '../../../../src/questions/facts/describe-facts.ts';

test('a line beyond the end is told from one that carries nothing, where the number of lines is known', () => {
  expect(describeLine(99, 0, false, 10)).toEqual({
    emptyReason: 'the document has 10 lines, and no such line',
    emptyReasonZh: '文件共 10 行，没有这一行',
  });
  expect(describeLine(10, 0, false, 10).emptyReason).toBe('no fact cites it: it carries none');
  expect(describeLine(99, 0, false, null).emptyReason).toContain('or the document has no such line');
  expect(describeLine(3, 0, true, 10).emptyReason).toContain('heading');
  expect(describeLine(3, 1, true, 10)).toEqual({ emptyReason: null, emptyReasonZh: null });
});
