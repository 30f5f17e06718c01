import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  type ErrorCode,
  errorTable,
  ShownError,
  EngineUnavailableError,
  InvalidInputError,
} from '../domain/errors.ts';

const answerShape = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string(), messageZh: z.string() }),
      }),
    )
    .nonempty(),
});

/** What a service refused, in its own words. */
class RefusedByServiceError extends ShownError {
  readonly code: ShownError['code'];
  constructor(code: ShownError['code'], message: string, messageZh: string) {
    super(message, { messageZh });
    this.code = code;
  }
}

/**
 * Asks a running service for a backup of its graph.
 * @throws InvalidInputError for an address or token file that cannot be right, EngineUnavailableError when nobody
 * answers, and what the service refuses
 */
export async function fetchBackup(
  address: string,
  { tokenFile }: { readonly tokenFile?: string },
  signal: AbortSignal,
): Promise<Readable> {
  if (!/^https?:/u.test(address) || !URL.canParse(address))
    throw new InvalidInputError(`--service ${address} is not an address such as http://127.0.0.1:4000`, {
      messageZh: `--service ${address} 不是地址；请写成 http://127.0.0.1:4000 这样`,
    });
  const token = tokenFile === undefined ? null : await readToken(tokenFile);
  const url = `${address.replace(/\/$/u, '')}/backup`;
  const response = await fetch(url, {
    method: 'POST',
    signal,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  }).catch((cause: unknown) => {
    throw new EngineUnavailableError(`no service answers at ${url}; start it, or correct --service`, {
      cause,
      messageZh: `${url} 没有服务应答；请先启动服务，或更正 --service`,
    });
  });
  if (!response.ok || response.body === null) throw toRefusal(url, response.status, await response.text());
  return Readable.fromWeb(response.body);
}

async function readToken(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    throw new InvalidInputError(
      `--token-file ${file} cannot be read; check that it is there and its permissions`,
      {
        cause,
        messageZh: `无法读取 --token-file ${file}；请检查文件是否存在、有无读取权限`,
      },
    );
  }
}

function toRefusal(url: string, status: number, text: string): Error {
  const [error] = parseAnswer(text);
  if (error === undefined)
    return new EngineUnavailableError(
      `${url} answered ${status}: no service of this kind; correct --service`,
      {
        messageZh: `${url} 返回 ${status}，不是本服务；请更正 --service`,
      },
    );
  const { code, messageZh } = error.extensions;
  const known = (Object.keys(errorTable) as ErrorCode[]).find((name) => errorTable[name].graphql === code);
  return new RefusedByServiceError(
    known === undefined || errorTable[known].http === 500 ? 'INVALID_INPUT' : (known as ShownError['code']),
    `${url}: ${error.message}`,
    `${url}：${messageZh}`,
  );
}

function parseAnswer(text: string): z.infer<typeof answerShape>['errors'] | readonly [] {
  try {
    return answerShape.parse(JSON.parse(text)).errors;
  } catch {
    return [];
  }
}
