import { describe, expect, it } from 'vitest';
import { findClosing, splitAt, tokenize } from '../../../../src/graph/lint/tokenize.ts';

const texts = (text: string) => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it('leaves out white space and comments, and keeps strings and names in backticks whole', () => {
    expect(
      texts("MATCH (a) // OPTIONAL MATCH\nRETURN '// no \\' comment', \"x\", `order by` /* (b) */ AS 值"),
    ).toEqual([
      'MATCH',
      '(',
      'a',
      ')',
      'RETURN',
      "'// no \\' comment'",
      ',',
      '"x"',
      ',',
      '`order by`',
      'AS',
      '值',
    ]);
  });

  it('knows arrows, ranges, comparisons and parameters', () => {
    expect(texts('(a)<-[:T*1..3]-(b)-->(c) n.x >= $p1 += <> 1.5e3')).toEqual([
      '(',
      'a',
      ')',
      '<-',
      '[',
      ':',
      'T',
      '*',
      '1',
      '..',
      '3',
      ']',
      '-',
      '(',
      'b',
      ')',
      '-',
      '->',
      '(',
      'c',
      ')',
      'n',
      '.',
      'x',
      '>=',
      '$p1',
      '+=',
      '<>',
      '1.5e3',
    ]);
  });

  it('counts lines', () => {
    expect(tokenize("a\n'b\nc'\n/* \n */ d", 5).map((token) => token.line)).toEqual([5, 6, 9]);
  });

  it('ends at the end of the text, however broken it is', () => {
    expect(texts("'open")).toEqual(["'open"]);
    expect(texts('/* open')).toEqual([]);
    expect(findClosing(tokenize('(a'), 0)).toBe(2 - 1);
  });

  it('cuts outside brackets only', () => {
    expect(splitAt(tokenize('a, f(b, c), [d, e]'), ',')).toHaveLength(3);
  });
});
