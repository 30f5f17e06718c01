import { QueryAbortedError, TooManyRequestsError } from '../domain/errors.ts';

/** Ends a client's turn; more than once does no harm. */
export type ReleaseSlot = () => void;

export interface SlotRequest {
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
  /** Milliseconds that the request has left for everything. */
  readonly remainingMs: number;
}

/** Heavy requests of each client, only so many at a time. */
export interface RequestSlots {
  /**
   * Waits for a free slot of this client.
   * @throws TooManyRequestsError when none becomes free in time, or too many wait already
   * @throws QueryAbortedError when the client goes away while it waits
   */
  readonly take: (client: string, request: SlotRequest) => Promise<ReleaseSlot>;
  /** Clients that have a request under way. */
  readonly countClients: () => number;
}

export interface SlotSettings {
  /** Heavy requests of a client at a time. */
  readonly max: number;
  /** Longest wait in milliseconds; 0: none. */
  readonly waitMs: number;
}

/** How many may wait for each one that runs. */
const waitingForEach = 4;

interface Client {
  running: number;
  readonly waiting: Set<() => void>;
}

/** Slots that live as long as somebody uses them, so that clients that are gone take no memory. */
export function createRequestSlots({ max, waitMs }: SlotSettings): RequestSlots {
  const clients = new Map<string, Client>();

  const createRelease = (name: string, client: Client): ReleaseSlot => {
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      client.running -= 1;
      const [next] = client.waiting;
      if (next) next();
      else if (client.running === 0) clients.delete(name);
    };
  };
  const start = (name: string, client: Client): ReleaseSlot => {
    client.running += 1;
    return createRelease(name, client);
  };
  const refuse = () =>
    new TooManyRequestsError(
      `this client has more heavy requests under way than the limit of ${max} (MAX_HEAVY_REQUESTS): send this one again when one of them has ended`,
      {
        retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
        messageZh: `同一来源同时进行的大型请求超出上限 ${max} 个（MAX_HEAVY_REQUESTS）；请待其中一个结束后重试`,
      },
    );
  const wait = (name: string, client: Client, { signal, remainingMs }: SlotRequest): Promise<ReleaseSlot> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        client.waiting.delete(enter);
      };
      const enter = (): void => {
        leave();
        resolve(start(name, client));
      };
      const abort = (): void => {
        leave();
        reject(
          new QueryAbortedError('the client went away before its turn', {
            messageZh: '请求方在排队时已离开',
          }),
        );
      };
      const timer = setTimeout(
        () => {
          leave();
          reject(refuse());
        },
        Math.min(waitMs, remainingMs),
      );
      client.waiting.add(enter);
      signal.addEventListener('abort', abort);
      if (signal.aborted) abort();
    });

  return {
    take: async (name, request) => {
      const client = clients.get(name) ?? { running: 0, waiting: new Set<() => void>() };
      clients.set(name, client);
      if (client.running < max) return start(name, client);
      if (waitMs === 0 || client.waiting.size >= waitingForEach * max) throw refuse();
      return wait(name, client, request);
    },
    countClients: () => clients.size,
  };
}
