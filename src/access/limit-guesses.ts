import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

const windowMs = 60_000;
/** So that many addresses cannot fill the memory; the oldest are forgotten first. */
const mostClients = 10_000;
/** Tokens of one address that are remembered as right. */
const mostRight = 100;

/** Keeps tokens from being guessed. */
export interface GuessLimit {
  /** Seconds until this client may show this token; null where it may now. */
  readonly findWait: (client: string, token: string) => number | null;
  /** Notes that a token of this client was right, so that guesses of others behind its address do not lock it out. */
  readonly addRight: (client: string, token: string) => void;
  /** Notes a wrong token of this client. */
  readonly addWrong: (client: string, token: string) => void;
}

/**
 * Allows a client so many different wrong tokens within a minute. The same wrong token counts once: a tool that goes
 * on with a token that has been withdrawn guesses nothing, and must not lock out the office behind its address. Nor
 * must somebody of that office who guesses: tokens that were right before from there go on. One that is shown for the
 * first time waits, as whether it is right is what a guess asks.
 */
export function createGuessLimit(triesPerMinute: number, now: () => number): GuessLimit {
  const clients = new Map<string, { readonly endsAt: number; readonly wrong: Set<string> }>();
  const right = new Map<string, Set<string>>();
  const findCurrent = (key: string) => {
    const entry = clients.get(key);
    if (entry && entry.endsAt > now()) return entry;
    clients.delete(key);
    return undefined;
  };
  return {
    findWait: (client, token) => {
      const key = toClientKey(client);
      const entry = findCurrent(key);
      if (!entry || entry.wrong.size < triesPerMinute) return null;
      return right.get(key)?.has(digest(token)) ? null : Math.ceil((entry.endsAt - now()) / 1000);
    },
    addRight: (client, token) => {
      const key = toClientKey(client);
      const known = right.get(key) ?? new Set();
      known.add(digest(token));
      forgetOldest(known, mostRight);
      right.set(key, known);
      forgetOldest(right, mostClients);
    },
    addWrong: (client, token) => {
      const key = toClientKey(client);
      const entry = findCurrent(key) ?? { endsAt: now() + windowMs, wrong: new Set() };
      entry.wrong.add(digest(token));
      clients.set(key, entry);
      forgetOldest(clients, mostClients);
    },
  };
}

const digest = (token: string): string => createHash('sha256').update(token, 'utf8').digest('base64url');

function forgetOldest(
  kept: { readonly size: number; keys: () => Iterator<string>; delete: (key: string) => boolean },
  most: number,
): void {
  const oldest = kept.keys().next();
  if (kept.size > most && oldest.done !== true) kept.delete(oldest.value);
}

/** One client has a whole /64 of IPv6 addresses; an IPv4 address is counted by itself, however it is written. */
export function toClientKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('%', 1).join('').split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16))
    .join(':');
}
