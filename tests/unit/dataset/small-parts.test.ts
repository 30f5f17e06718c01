import { describe, expect, test } from 'vitest';
import { compareVersions, versionPattern } from '../../../src/dataset/compare-versions.ts';
import { createNearestFinder, findNearest } from '../../../src/dataset/find-nearest.ts';
import { toPlainDecimal } from '../../../src/dataset/plain-decimal.ts';
import { toTableText } from '../../../src/dataset/export/table-texts.ts';

describe('versions', () => {
  test.each([
    ['1', '2'],
    ['1.9', '1.10'],
    ['1.2', '1.2.1'],
    ['1.2-rc.1', '1.2'],
    ['1.0.0-alpha', '1.0.0-beta'],
    ['2024-09-27', '2024-10-01'],
    ['2024-12-31', '2025-01-01'],
  ])('%s is older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  test.each([
    ['1', '1'],
    ['1', '1.0'],
    ['1.0', '1'],
    ['1.2.3', '1.2.3'],
    ['01', '1'],
  ])('%s is as old as %s', (left, right) => {
    expect(compareVersions(left, right)).toBe(0);
  });

  test('have a form', () => {
    expect(['1', '1.2.3', '2024-09-27', '1.0.0-rc.1'].every((version) => versionPattern.test(version))).toBe(
      true,
    );
    expect(['', 'v1', '1.', '一', '1 2', '.1'].some((version) => versionPattern.test(version))).toBe(false);
  });
});

describe('nearest values', () => {
  test('are near and of the right case', () => {
    expect(findNearest('frim', ['FIRM', 'BRAND'])).toBe('FIRM');
    expect(findNearest('district:jiangjn', ['district:qijiang', 'district:jiangjin'])).toBe(
      'district:jiangjin',
    );
    expect(findNearest('规化', ['现有', '规划'])).toBe('规划');
  });

  test('are not invented', () => {
    expect(findNearest('xyz', ['district:qijiang'])).toBeUndefined();
    expect(findNearest('ab', ['cd'])).toBeUndefined();
  });

  test('are looked for a limited number of times', () => {
    const find = createNearestFinder(1);
    expect([find('frim', ['FIRM']), find('frim', ['FIRM'])]).toEqual(['FIRM', undefined]);
  });
});

describe('numbers in tables', () => {
  test.each([
    [0, '0'],
    [12.5, '12.5'],
    [1e21, '1000000000000000000000'],
    [-1.5e22, '-15000000000000000000000'],
    [1e-7, '0.0000001'],
    [1.25e-9, '0.00000000125'],
  ])('%d is written %s', (value, text) => {
    expect(toPlainDecimal(value)).toBe(text);
    expect(Number(text)).toBe(value);
  });
});

describe('tables in exports', () => {
  const columns = [
    { name: 'id', kind: 'string', zh: '', en: '', required: true },
    { name: 'unused', kind: 'string', zh: '', en: '' },
    { name: 'list', kind: 'string', zh: '', en: '', list: true },
    { name: 'value', kind: 'float', zh: '', en: '' },
  ] as const;
  const rows = [
    { id: 'a,"b"', list: ['x', 'y'] },
    { id: '=1+1', value: 1e-7 },
  ];

  test('have the columns in use, quoted where they have to be, and no protection against formulas', () => {
    expect(toTableText(columns, rows, 'csv')).toBe('id,list,value\n"a,""b""",x|y,\n=1+1,,0.0000001\n');
  });

  test('are objects in JSON Lines', () => {
    expect(toTableText(columns, rows, 'jsonl')).toBe(
      '{"id":"a,\\"b\\"","list":["x","y"]}\n{"id":"=1+1","value":1e-7}\n',
    );
  });
});
