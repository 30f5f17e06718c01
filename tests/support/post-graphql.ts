/** An error as clients of the service read it. */
export interface AnsweredError {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly messageZh: string; readonly requestId?: string };
}

interface Answered {
  readonly errors?: readonly AnsweredError[];
}

/** What a request got: the HTTP status and the errors. */
export interface ErrorAnswer {
  readonly status: number;
  readonly errors: readonly AnsweredError[];
}

/** Sends any body to `/graphql`, as JSON, and gives the status and the errors of the answer. */
export const postGraphql = (address: string, body: unknown): Promise<ErrorAnswer> =>
  postText(address, JSON.stringify(body));

/** The same with a body as it is written. Of a batch, the errors of all its answers. */
export async function postText(address: string, text: string): Promise<ErrorAnswer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: text,
  });
  const answers = [(await response.json()) as Answered | readonly Answered[]].flat();
  return { status: response.status, errors: answers.flatMap(({ errors = [] }) => errors) };
}
