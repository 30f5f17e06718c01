import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../../../src/api/cursor.ts';
import { InvalidInputError } from '../../../src/domain/errors.ts';

describe('cursors', () => {
  test('come back as they went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, id) => {
        expect(decodeCursor('name', encodeCursor('name', [name, id]))).toEqual([name, id]);
        expect(decodeCursor('relation', encodeCursor('relation', [id]))).toEqual([id]);
      }),
    );
  });

  test.each([
    '',
    'x',
    '[]',
    'W10',
    'bnVsbA',
    '旗能电铝',
    encodeCursor('id', ['firm:x']),
    encodeCursor('name', ['only name']),
  ])('refuse %j where a name is expected', (cursor) => {
    expect(() => decodeCursor('name', cursor)).toThrow(InvalidInputError);
  });

  test('refuse any other text with the same error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor('id', text)).toThrow(InvalidInputError);
      }),
    );
  });
});
