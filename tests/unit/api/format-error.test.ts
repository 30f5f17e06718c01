import { GraphQLError, parse } from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import { createFormatError, toGraphQLError } from '../../../src/api/format-error.ts';
import { InvalidInputError, QueryFailedError } from '../../../src/domain/errors.ts';

const log = { error: vi.fn(), info: vi.fn() };
const formatError = createFormatError(log, () => 'request-7', 4000);

const located = (originalError: Error) =>
  new GraphQLError(originalError.message, { originalError, path: ['firm'] });
const format = (error: GraphQLError) => formatError(error.toJSON(), error);

describe('formatError', () => {
  test('shows errors of ours with their code', () => {
    const error = new InvalidInputError('firm: give an id', { messageZh: 'firm：请给出标识' });
    const extensions = { code: 'BAD_USER_INPUT', messageZh: 'firm：请给出标识' };
    expect(format(located(error))).toEqual({ message: 'firm: give an id', path: ['firm'], extensions });
    expect(format(toGraphQLError(error))).toMatchObject({ message: 'firm: give an id', extensions });
  });

  test.each([
    ['a defect of a query', new QueryFailedError('MATCH (n:Secret) in /srv/atlas failed')],
    ['an error that nobody expected', new TypeError('cannot read /etc/passwd')],
  ])('masks %s, and logs it under the id that it gives', (_what, cause) => {
    log.error.mockClear();
    const formatted = format(located(cause));
    expect(formatted.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      requestId: 'request-7',
      messageZh: expect.stringMatching(/内部错误.*request-7/u) as string,
    });
    expect(JSON.stringify(formatted)).not.toMatch(/MATCH|passwd|srv/u);
    expect(log.error).toHaveBeenCalledWith(
      expect.objectContaining({ requestId: 'request-7', err: cause }),
      expect.any(String),
    );
  });

  test('names the token limit', () => {
    const parseTooMuch = () => parse('{ a b c }', { maxTokens: 3 });
    expect(parseTooMuch).toThrow(GraphQLError);
    try {
      parseTooMuch();
    } catch (error) {
      // graphql-js spells the sentence as it does; this test notices when it changes.
      const failed = new GraphQLError((error as Error).message, {
        extensions: { code: 'GRAPHQL_PARSE_FAILED' },
      });
      expect(format(failed)).toMatchObject({
        message: expect.stringContaining('more than 4000 tokens') as string,
        extensions: {
          code: 'LIMIT_EXCEEDED',
          messageZh: expect.stringContaining('超出 4000 个词') as string,
        },
      });
    }
  });
});
