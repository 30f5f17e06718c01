import { describe, expect, test } from 'vitest';
import { findExcelDamage } from '../../../src/dataset/validate/excel-damage.ts';

describe('cells that Excel has changed', () => {
  test.each([
    ['3月4日', '3-4'],
    ['12月25日', '12-25'],
    ['2023年6月', '2023-6'],
    ['2023/3/4', '2023-03-04'],
    ['2023年3月4日', '2023-03-04'],
    ['2023/3/4 0:00', '2023-03-04'],
    ['4-Mar', '3-4'],
    ['Jun-23', '6-23'],
    ['1.2E+11', '120000000000'],
    ['5.00E+08', '500000000'],
    ['-3E+5', '-300000'],
    ['1.23457E-05', undefined],
    ['#NAME?', undefined],
    ['#REF!', undefined],
    ['########', undefined],
  ])('%s was probably %s', (cell, original) => {
    const damage = findExcelDamage(cell);
    expect(damage).toBeDefined();
    expect(damage?.original).toBe(original);
  });

  test.each([
    '3月4日计划',
    '2023-03-04',
    '1.2',
    '12E',
    'E+11',
    '#1 炉',
    '360',
    '2022-08',
    'Mar',
    'Mary-01',
    '3-4',
    '50万台',
    '',
    'A1.2E+11',
  ])('%s is as it was', (cell) => {
    expect(findExcelDamage(cell)).toBeUndefined();
  });
});
