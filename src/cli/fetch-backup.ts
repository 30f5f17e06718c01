import { Readable } from 'node:stream';
import { z } from 'zod';
import { type ErrorCode, errorTable, ShownError, EngineUnavailableError } from '../domain/errors.ts';
import { checkServiceAddress, readServiceToken } from './service-access.ts';

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
  checkServiceAddress(address);
  const token = tokenFile === undefined ? null : await readServiceToken(tokenFile);
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
