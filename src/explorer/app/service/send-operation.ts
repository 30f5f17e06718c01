import type { TypedDocumentString } from '../generated/operations.ts';
import { ServiceError } from './service-error.ts';

interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly messageZh?: string };
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly AnswerError[];
}

/** Where the service's addresses begin: a proxy may show it below a path, which the server writes into the page. */
export const publicPath: string =
  document.querySelector<HTMLMetaElement>('meta[name=public-path]')?.content ?? '/';

/** An address of the service, such as `graphql`, in full. */
export const serviceAddress = (path: string): string => new URL(publicPath + path, location.origin).href;

/**
 * Asks the service one operation. An answer with errors is no answer: half of a table would look like the whole.
 * @throws ServiceError
 */
export async function sendOperation<Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await request({ query: operation.toString(), variables }, signal);
  const answer = await readAnswer<Data>(response);
  const error = answer.errors?.[0];
  if (error) throw toServiceError(error);
  if (!answer.data) throw unreadable(response.status);
  return answer.data;
}

/** Longer addresses are refused by some proxies. */
const longestAddress = 6000;

/**
 * What fits into an address is asked with GET: the browser keeps the answer, asks with its ETag whether it is still
 * right, and the service need not work it out again.
 */
function toFetch(body: object): readonly [address: string, init: RequestInit] {
  const parameters = Object.entries(body).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const address = `${serviceAddress('graphql')}?${new URLSearchParams(parameters).toString()}`;
  // A header that no other site's page can send: the service answers GET only with one.
  if (address.length <= longestAddress) return [address, { headers: { 'apollo-require-preflight': 'true' } }];
  const headers = { 'content-type': 'application/json' };
  return [serviceAddress('graphql'), { method: 'POST', headers, body: JSON.stringify(body) }];
}

async function request(
  body: { readonly query: string; readonly variables: unknown },
  signal?: AbortSignal,
): Promise<Response> {
  try {
    const [address, init] = toFetch(body);
    return await fetch(address, { ...init, credentials: 'same-origin', ...(signal && { signal }) });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ServiceError('UNREACHABLE', 'the service cannot be reached', '无法连接服务');
  }
}

async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  try {
    return (await response.json()) as Answer<Data>;
  } catch {
    throw unreadable(response.status);
  }
}

const toServiceError = ({ message, extensions }: AnswerError): ServiceError =>
  new ServiceError(extensions?.code ?? 'UNKNOWN', message, extensions?.messageZh ?? message);

const unreadable = (status: number): ServiceError =>
  new ServiceError(
    'UNREACHABLE',
    `the service sent something unreadable (HTTP ${status})`,
    `服务返回的内容无法读取（HTTP ${status}）`,
  );
