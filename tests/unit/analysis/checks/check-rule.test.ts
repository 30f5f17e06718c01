import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkRule,
  countItems,
  readMissingFacts,
  readRuleMeasure,
} from '../../../../src/analysis/checks/check-rule.ts';

const subject = (subjectId: string, items: readonly string[], isOpen = false) => ({
  subjectId,
  counted: countItems(items, (item) => item),
  isOpen,
});
const atMostTwo = { limit: 2, isExact: false, countsTheSame: true };
const exactlyOne = { limit: 1, isExact: true, countsTheSame: true };

describe('checkRule', () => {
  test('holds, is broken, and cannot be checked', () => {
    expect(checkRule([subject('a', ['x', 'y'])], atMostTwo).verdict).toBe('HOLDS');
    expect(checkRule([subject('a', ['x', 'y']), subject('b', ['x', 'y', 'z'])], atMostTwo).verdict).toBe(
      'BROKEN',
    );
    expect(checkRule([subject('a', ['x']), subject('b', [])], atMostTwo).verdict).toBe('CANNOT_CHECK');
    expect(checkRule([], atMostTwo).verdict).toBe('CANNOT_CHECK');
  });

  test('what is said twice counts once; an open list may hold more; finer items prove nothing', () => {
    expect(checkRule([subject('a', ['x', 'x', 'y'])], atMostTwo).cases[0]?.count).toBe(2);
    expect(checkRule([subject('a', ['x'], true)], atMostTwo).verdict).toBe('CANNOT_CHECK');
    expect(checkRule([subject('a', ['x', 'y', 'z'], true)], atMostTwo).verdict).toBe('BROKEN');
    expect(checkRule([subject('a', ['x', 'y', 'z'])], { ...atMostTwo, countsTheSame: false }).verdict).toBe(
      'CANNOT_CHECK',
    );
  });

  test('one, neither more nor less', () => {
    expect(checkRule([subject('a', ['x'])], exactlyOne).verdict).toBe('HOLDS');
    expect(checkRule([subject('a', ['x', 'y'])], exactlyOne).verdict).toBe('BROKEN');
  });

  test('one subject more never turns broken into anything else', () => {
    const items = fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(items, { maxLength: 5 }), items, (lists, more) => {
        const subjects = lists.map((list, index) => subject(`s${index}`, list));
        const before = checkRule(subjects, atMostTwo).verdict;
        const after = checkRule([...subjects, subject('more', more)], atMostTwo).verdict;
        if (before === 'BROKEN') expect(after).toBe('BROKEN');
      }),
    );
  });
});

test('a rule is read by its words', () => {
  expect(readRuleMeasure('某工业园区每个组团不超过2个主导产业')).toBe('LEADING_INDUSTRIES_OF_GROUP');
  expect(readRuleMeasure('每条产业链一个牵头部门')).toBe('LEADS_OF_CHAIN');
  expect(readRuleMeasure('每条产业链一个链长')).toBeNull();
  expect(readMissingFacts('每条产业链一个链长')).toBe('PERSONS');
  expect(readMissingFacts('每月通报')).toBe('EVENTS');
  expect(readMissingFacts('无此类')).toBeNull();
});
