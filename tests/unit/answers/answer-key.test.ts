import { expect, test } from 'vitest';
import { toAnswerKey } from '../../../src/answers/answer-key.ts';

const withoutPrototype = (fields: object): object => Object.assign(Object.create(null), fields) as object;

test.each([
  [
    { first: 20, text: '铝' },
    { text: '铝', first: 20 },
  ],
  [
    { text: '铝', asOf: null },
    { text: '铝', asOf: undefined },
  ],
  [{ demand: [{ product: 'a', amount: 1 }] }, { demand: [withoutPrototype({ amount: 1, product: 'a' })] }],
])('the same: %j and %j', (one, other) => {
  expect(toAnswerKey('search', one)).toBe(toAnswerKey('search', other));
});

test.each([
  [{ text: '铝' }, { text: '铝 ' }],
  [{ districts: ['a', 'b'] }, { districts: ['b', 'a'] }],
  [{ districts: ['a,b'] }, { districts: ['a', 'b'] }],
  [{ first: 1 }, { first: '1' }],
  [{ wantedOnly: false }, {}],
  [{ a: { b: 1 } }, { a: {}, b: 1 }],
  [{ names: Array.from({ length: 500 }, () => 'x') }, { names: Array.from({ length: 501 }, () => 'x') }],
])('not the same: %j and %j', (one, other) => {
  expect(toAnswerKey('search', one)).not.toBe(toAnswerKey('search', other));
});

test('questions and limits tell keys apart', () => {
  const keys = [
    toAnswerKey('search', { text: 'a' }, { maxNodes: 1 }),
    toAnswerKey('resolveName', { text: 'a' }, { maxNodes: 1 }),
    toAnswerKey('search', { text: 'a' }, { maxNodes: 2 }),
  ];
  expect(new Set(keys).size).toBe(3);
});

test('a long one is short', () => {
  expect(toAnswerKey('search', { text: 'x'.repeat(100_000) })?.length).toBeLessThan(100);
});

test.each([new Date(0), Number.NaN, () => 1, new Map()])('%s is more than a text', (value) => {
  expect(toAnswerKey('search', { list: [{ value }] })).toBeNull();
});
