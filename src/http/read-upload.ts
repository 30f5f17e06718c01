import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { UploadedFile } from '../api/uploaded-file.ts';
import { InvalidInputError, LimitExceededError, QueryAbortedError } from '../domain/errors.ts';
import { makeTemporaryFolder } from '../domain/temporary-folders.ts';

export interface UploadLimits {
  readonly maxUploadBytes: number;
  /** Of the operation and of the map, each. */
  readonly maxBodyBytes: number;
}

/** A multipart request, read: the operation with the file at its place. */
export interface Upload {
  readonly operation: unknown;
  /** Removes the file, and what was made of it. */
  readonly remove: () => Promise<void>;
}

const mapSchema = z.record(z.string(), z.array(z.string()).length(1));
const operationSchema = z.looseObject({ variables: z.looseObject({}) });

/**
 * Reads a GraphQL multipart request (operations, map, then one file) and keeps its file in a temporary folder.
 * @throws InvalidInputError for another form, LimitExceededError for a file that is too large
 */
export async function readUpload(request: FastifyRequest, limits: UploadLimits): Promise<Upload> {
  checkPreflight(request);
  const folder = await makeTemporaryFolder('upload');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const workFolder = join(folder, 'unpacked');
    await mkdir(workFolder);
    // The parser hears of a client that goes away, and not of one that has gone.
    if (request.raw.destroyed) throw toGoneError();
    const file = new UploadedFile(join(folder, 'archive'), workFolder);
    return { operation: await readParts(request, file, limits), remove };
  } catch (error) {
    await remove();
    throw toUploadError(error, limits);
  }
}

/** A page of another site can send a form without asking the browser first; it cannot set these headers. */
function checkPreflight({ headers }: FastifyRequest): void {
  if (headers['apollo-require-preflight'] || headers['x-apollo-operation-name']) return;
  throw new InvalidInputError(
    'an upload needs the header apollo-require-preflight: true, so that no page of another site can send one',
    { messageZh: '上传须带请求头 apollo-require-preflight: true，以防其他网站的页面冒充提交' },
  );
}

async function readParts(
  request: FastifyRequest,
  file: UploadedFile,
  limits: UploadLimits,
): Promise<unknown> {
  const fields = new Map<string, string>();
  let operation: unknown = null;
  const parts = request.parts({
    limits: {
      fileSize: limits.maxUploadBytes,
      files: 1,
      fields: 2,
      parts: 3,
      fieldSize: limits.maxBodyBytes,
    },
  });
  for await (const part of parts) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw toFormError();
      fields.set(part.fieldname, typeof part.value === 'string' ? part.value : JSON.stringify(part.value));
      continue;
    }
    // The file comes last, so that whoever sends something else is told before it is read.
    operation = placeFile(fields, part.fieldname, file);
    await keep(part, file, limits);
  }
  if (operation === null) throw toFormError();
  return operation;
}

async function keep(part: MultipartFile, { path }: UploadedFile, limits: UploadLimits): Promise<void> {
  await pipeline(part.file, createWriteStream(path, { flags: 'wx' }));
  if (part.file.truncated) throw toTooLargeError(limits);
}

/** The operation with the file in place of the null that the map names. */
function placeFile(fields: ReadonlyMap<string, string>, name: string, file: UploadedFile): unknown {
  const operation = operationSchema.safeParse(parseJson(fields.get('operations')));
  const map = mapSchema.safeParse(parseJson(fields.get('map')));
  const [root, variable = '', ...rest] = map.data?.[name]?.[0]?.split('.') ?? [];
  const variables = operation.data?.variables;
  if (root !== 'variables' || rest.length > 0 || !variables || !Object.hasOwn(variables, variable))
    throw toFormError();
  return { ...operation.data, variables: { ...variables, [variable]: file } };
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const toFormError = (cause?: unknown): InvalidInputError =>
  new InvalidInputError(
    'a multipart request has the parts operations (JSON with query and variables), map ({"0": ["variables.archive"]}) and the file 0, in this order and whole; docs/editing.md shows one',
    {
      messageZh:
        'multipart 请求须依次完整包含 operations（含 query 和 variables 的 JSON）、map（{"0": ["variables.archive"]}）和文件 0；示例见 docs/editing.zh.md',
      ...(cause === undefined ? {} : { cause }),
    },
  );

const toTooLargeError = ({ maxUploadBytes }: UploadLimits): LimitExceededError =>
  new LimitExceededError(
    `the file is larger than ${maxUploadBytes} bytes, the limit (MAX_UPLOAD_BYTES): send less at once, or import at the command line`,
    {
      messageZh: `文件超过 ${maxUploadBytes} 字节的上限（MAX_UPLOAD_BYTES）；请减少内容，或在服务器上用命令行导入`,
    },
  );

const toGoneError = (cause?: unknown): QueryAbortedError =>
  new QueryAbortedError('the client went away while it sent the file; nothing was changed', {
    messageZh: '客户端在发送文件时断开，数据未变',
    ...(cause === undefined ? {} : { cause }),
  });

const formCodes = new Set([
  'FST_PARTS_LIMIT',
  'FST_FILES_LIMIT',
  'FST_FIELDS_LIMIT',
  'FST_PROTO_VIOLATION',
  'FST_INVALID_JSON_FIELD_ERROR',
]);

function toUploadError(error: unknown, limits: UploadLimits): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'FST_REQ_FILE_TOO_LARGE') return toTooLargeError(limits);
  if (code === 'FST_MP_PREMATURE_CLOSE' || code === 'ERR_STREAM_PREMATURE_CLOSE') return toGoneError(error);
  // The parser's own errors have no code.
  const isParsers =
    code === '' && /multipart|terminated early|malformed|boundary|end of form/iu.test(error.message);
  return isParsers || formCodes.has(code) ? toFormError(error) : error;
}
