import { describe, expect, test } from 'vitest';
import { scoreName } from '../../../src/names/score-name.ts';
import { normalizeName, toSearchText } from '../../../src/names/search-text.ts';

const names = ['重庆旗能电铝有限公司', '旗能电铝', '旗能铝业'];

describe('scoreName', () => {
  test.each([
    ['重庆旗能电铝有限公司', 'NAME'],
    ['旗能电铝', 'ALIAS'],
    ['重庆旗能', 'NAME_PREFIX'],
    ['能电', 'NAME_PART'],
    ['qineng', 'PINYIN'],
    ['qndl', 'INITIALS'],
    ['qineng铝业', 'MIXED'],
    ['旗能电吕', 'SIMILAR'],
  ])('%s matches by %s', (text, reason) => {
    expect(scoreName(text, names)?.reason).toBe(reason);
  });
  test('another name does not match', () => {
    expect(scoreName('荆江半轴', names)).toBeNull();
    expect(scoreName('  ', names)).toBeNull();
  });
  test('reasons are ordered: a name before an alias before a part before pinyin', () => {
    const score = (text: string) => scoreName(text, names)?.score ?? 0;
    expect(score('重庆旗能电铝有限公司')).toBeGreaterThan(score('旗能电铝'));
    expect(score('旗能电铝')).toBeGreaterThan(score('旗能'));
    expect(score('能电')).toBeGreaterThan(score('qineng'));
    expect(score('qineng')).toBeGreaterThan(score('旗能电吕'));
  });
});

describe('normalizeName', () => {
  test('full width, case, white space and dashes are one', () => {
    expect(normalizeName('ＡＢ c—D－e')).toBe('abc-d-e');
  });
});

describe('toSearchText', () => {
  test('each name in Chinese, in pinyin and by initials, without repeats', () => {
    expect(toSearchText(['綦江', '綦江'])).toBe('綦江\nqijiang\nqj');
  });
});
