/** What a service answered: data, or the errors in place of it. */
export interface ServiceAnswer {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly messageZh?: string };
  }[];
}

/** Asks a service over HTTP. Rejects only when no whole answer came: the service is gone, or went away meanwhile. */
export async function askService(
  address: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<ServiceAnswer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data = null, errors = [] } = (await response.json()) as Partial<ServiceAnswer>;
  return { status: response.status, data, errors };
}
