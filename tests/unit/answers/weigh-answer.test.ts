import { expect, test } from 'vitest';
import { weighAnswer } from '../../../src/answers/weigh-answer.ts';

const most = 1_000_000;
const weigh = (answer: unknown) => weighAnswer(answer, most)?.bytes ?? Number.NaN;

test('more weighs more, and what stands at two places weighs once', () => {
  const entity = { id: 'firm:a', name: '甲', aliases: ['乙', '丙'] };
  const one = weigh({ list: [{ ...entity }] });
  expect(weigh({ list: [{ ...entity, note: 'a remark' }] })).toBeGreaterThan(one);
  expect(weigh({ list: [{ ...entity }, { ...entity }] })).toBeGreaterThan(one + 100);
  const shared = { ...entity };
  expect(weigh({ list: [shared, shared] })).toBeLessThan(one + 50);
});

test('maps, sets, lists of a hundred thousand and circles are weighed', () => {
  const circle: { self?: object } = {};
  circle.self = circle;
  expect(weigh(new Map([['a', { text: 'x'.repeat(500) }]]))).toBeGreaterThan(1000);
  expect(weigh(new Set(['x'.repeat(500)]))).toBeGreaterThan(1000);
  expect(
    weighAnswer(
      Array.from({ length: 200_000 }, (_, index) => index),
      1e9,
    )?.bytes,
  ).toBeGreaterThan(1e6);
  expect(weigh(circle)).toBeGreaterThan(0);
});

test('what is too heavy is not looked through', () => {
  expect(weighAnswer({ text: 'x'.repeat(most) }, most)).toBeNull();
});

test('functions are told, and everything is frozen', () => {
  const answer = { list: [{ rank: () => 1 }], names: new Map([['a', { name: 'a' }]]) };
  expect(weighAnswer(answer, most)?.hasFunctions).toBe(true);
  expect(weighAnswer({ list: [] }, most)?.hasFunctions).toBe(false);
  expect(() => answer.list.push({ rank: () => 2 })).toThrow(TypeError);
  expect(Object.isFrozen(answer.names.get('a'))).toBe(true);
});
