import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { measureSource } from '../../../src/api/limits/measure-source.ts';

describe('measureSource', () => {
  test('counts tokens as graphql-js does, and neither comments nor commas', () => {
    expect(measureSource('{ a, b # c\n }').tokens).toBe(4);
  });

  test('counts aliases and no names of arguments, of input fields and of variables', () => {
    const query = 'query Q($v: Int = 1) @d(x: 1) { a: one(b: {c: 1}, d: $v) { e: id f: id g: name } }';
    expect(measureSource(query)).toMatchObject({
      aliases: 4,
      mostAliased: { field: 'id', aliases: 2 },
      directives: 1,
    });
  });

  test('takes nothing in strings and comments for a sign', () => {
    expect(measureSource('{ a(b: "{ x: y @z", c: """{ [""") } # { x: y')).toMatchObject({
      tokens: 11,
      nesting: 2,
      aliases: 0,
      mostAliased: null,
      directives: 0,
    });
  });

  test('adds up how deep each operation and fragment goes', () => {
    expect(measureSource('{ a { b { c(d: [1]) } } }').nesting).toBe(5);
    expect(measureSource('{ a { ...F } } fragment F on A { b { c } }').nesting).toBe(4);
  });

  test('measures what is no GraphQL up to the first wrong sign', () => {
    expect(measureSource('}}} { a %').tokens).toBe(5);
    expect(measureSource('{ a { "').nesting).toBe(2);
    expect(measureSource('')).toMatchObject({ tokens: 0, nesting: 0 });
  });

  test('finds introspection small', () => {
    const { tokens, nesting } = measureSource(getIntrospectionQuery());
    expect([tokens < 400, nesting < 30]).toEqual([true, true]);
  });
});
