/** An error as clients of the service read it. */
export interface AnsweredError {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly messageZh: string; readonly requestId?: string };
}

/** What a request got: the HTTP status and the errors. */
export interface ErrorAnswer {
  readonly status: number;
  readonly errors: readonly AnsweredError[];
}

/** Sends any body to `/graphql`, as JSON, and gives the status and the errors of the answer. */
export async function postGraphql(address: string, body: unknown): Promise<ErrorAnswer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { errors = [] } = (await response.json()) as { readonly errors?: readonly AnsweredError[] };
  return { status: response.status, errors };
}
