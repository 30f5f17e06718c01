import { serviceAddress } from '../service/send-operation.ts';
import { ServiceError } from '../service/service-error.ts';

/** Whether the service wants a token, and whether this browser has shown one. */
export interface Session {
  readonly tokenNeeded: boolean;
  readonly held: boolean;
  /** ISO 8601, UTC; null where none is held. */
  readonly endsAt: string | null;
}

interface Refusal {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly messageZh?: string };
  }[];
}

/** @throws ServiceError */
async function askSession(options: RequestInit): Promise<Session> {
  const response = await fetch(serviceAddress('session'), options);
  const answer = (await response.json()) as Session & Refusal;
  const error = answer.errors?.[0];
  if (!error) return answer;
  throw new ServiceError(
    error.extensions?.code ?? 'UNKNOWN',
    error.message,
    error.extensions?.messageZh ?? error.message,
  );
}

export const readSession = (): Promise<Session> => askSession({});

/** Shows the token once; the service keeps a session in a cookie that scripts cannot read. */
export const openSession = (token: string): Promise<Session> =>
  askSession({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });

export const endSession = (): Promise<Session> => askSession({ method: 'DELETE' });
