import { describe, expect, test } from 'vitest';
import {
  ChainAtlasError,
  errorTable,
  InvalidInputError,
  QueryFailedError,
  ShownError,
} from '../../../src/domain/errors.ts';

describe('errors', () => {
  test('one that is shown does not compile without Chinese', () => {
    // @ts-expect-error The message in Chinese is missing.
    expect(() => new InvalidInputError('first: too large')).toThrow(TypeError);
    // @ts-expect-error The message in Chinese may not be undefined.
    expect(new InvalidInputError('a', { messageZh: undefined })).toBeInstanceOf(Error);
  });

  test('one that is shown carries both messages, its cause, and the name of its class', () => {
    const cause = new Error('inner');
    const error = new InvalidInputError('first: too large', { cause, messageZh: 'first：过大' });
    expect(error).toBeInstanceOf(ShownError);
    expect(error).toMatchObject({ name: 'InvalidInputError', messageZh: 'first：过大', cause });
    expect(errorTable[error.code].graphql).toBe('BAD_USER_INPUT');
  });

  test('a defect is an error of ours, and is not shown', () => {
    const error = new QueryFailedError('MATCH (n)');
    expect(error).toBeInstanceOf(ChainAtlasError);
    expect(error).not.toBeInstanceOf(ShownError);
  });

  test('a shell tells what is shown apart by its exit code', () => {
    const shown = Object.values(errorTable).filter(({ graphql }) => graphql !== 'INTERNAL_SERVER_ERROR');
    expect(new Set(shown.map(({ exitCode }) => exitCode)).size).toBe(shown.length);
  });

  test('what is not shown is an internal error to GraphQL, and nothing else is', () => {
    const internal = Object.entries(errorTable).filter(
      ([, { graphql }]) => graphql === 'INTERNAL_SERVER_ERROR',
    );
    expect(internal.map(([code]) => code)).toEqual(['INVALID_ONTOLOGY', 'INVALID_CATALOGUE', 'QUERY_FAILED']);
  });
});
