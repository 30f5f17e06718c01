import fastify, { type FastifyInstance } from 'fastify';
import { createPlaceHider } from '../../../src/domain/hide-places.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { InvalidInputError, QueryFailedError } from '../../../src/domain/errors.ts';
import { toEtag } from '../../../src/http/etags.ts';
import { type Download, sendDownload, toContentDisposition } from '../../../src/http/send-download.ts';
import { registerErrorHandlers } from '../../../src/http/send-errors.ts';

const etag = toEtag('data', 'arguments');
const file: Omit<Download, 'body'> = {
  name: { zh: '缺口-綦江区.csv', ascii: 'gaps.csv' },
  contentType: 'text/csv; charset=utf-8',
};

let server: FastifyInstance;
function serve(create: () => Promise<Download>): FastifyInstance {
  server = fastify();
  registerErrorHandlers(server, { maxBodyBytes: 1000, hidePlaces: createPlaceHider() });
  server.get('/file', (request, reply) =>
    sendDownload({ request, reply, deadline: { check: () => undefined } }, etag, create),
  );
  return server;
}
afterEach(() => server.close());

async function* stream() {
  yield '一,';
  yield Buffer.from('二\r\n');
}

describe('sendDownload', () => {
  test.each([
    ['bytes', () => Buffer.from('一,二\r\n')],
    ['a stream', stream],
  ] as const)('sends %s with name, type and tag', async (_, body) => {
    const answer = await serve(async () => ({ ...file, body: body() })).inject('/file');
    expect([answer.statusCode, answer.body]).toEqual([200, '一,二\r\n']);
    expect(answer.headers).toMatchObject({
      etag,
      'content-type': file.contentType,
      'content-disposition': toContentDisposition(file.name),
      'cache-control': 'private, no-cache',
    });
  });

  test.each([etag, `"other", ${etag}`, etag.slice(2), '*'])('has nothing new for %s', async (tag) => {
    const answer = await serve(() => Promise.reject(new Error('made again'))).inject({
      url: '/file',
      headers: { 'if-none-match': tag },
    });
    expect([answer.statusCode, answer.body, answer.headers['etag']]).toEqual([304, '', etag]);
  });

  test('sends the file for another tag', async () => {
    const answer = await serve(async () => ({ ...file, body: stream() })).inject({
      url: '/file',
      headers: { 'if-none-match': '"other"' },
    });
    expect(answer.statusCode).toBe(200);
  });

  test('answers HEAD like GET, without the file', async () => {
    const answer = await serve(async () => ({ ...file, body: stream() })).inject({
      method: 'HEAD',
      url: '/file',
    });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect(answer.headers).toMatchObject({ etag, 'content-type': file.contentType });
  });

  test('tells an error of ours in both languages, and is no download then', async () => {
    const error = new InvalidInputError('depth: 9 is more than 6', { messageZh: 'depth：9 超过 6' });
    const answer = await serve(() => Promise.reject(error)).inject('/file');
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      {
        errors: [
          { message: error.message, extensions: { code: 'BAD_USER_INPUT', messageZh: error.messageZh } },
        ],
      },
    ]);
    expect(answer.headers).not.toHaveProperty('content-disposition');
  });

  test('keeps a defect to itself', async () => {
    const answer = await serve(() => Promise.reject(new QueryFailedError('MATCH (n)'))).inject('/file');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('MATCH');
  });
});

describe('toContentDisposition', () => {
  test('writes both names', () => {
    expect(toContentDisposition({ zh: "缺口 (1)'.csv", ascii: 'gaps.csv' })).toBe(
      `attachment; filename="gaps.csv"; filename*=UTF-8''%E7%BC%BA%E5%8F%A3%20%281%29%27.csv`,
    );
  });

  test('lets no sign out of a name', () => {
    expect(toContentDisposition({ zh: '../a\r\nb"c\uD800', ascii: '..\\a"; x="é' })).toBe(
      `attachment; filename="..-a-; x=-_"; filename*=UTF-8''..-a--b-c-`,
    );
  });
});
