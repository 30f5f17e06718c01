import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

const windowMs = 60_000;
/** So that many addresses cannot fill the memory; the oldest are forgotten first. */
const mostClients = 10_000;

/** Keeps tokens from being guessed. */
export interface GuessLimit {
  /** Seconds until this client may show a token again; null where it may now. */
  readonly findWait: (client: string) => number | null;
  /** Notes a wrong token of this client. */
  readonly addWrong: (client: string, token: string) => void;
}

/**
 * Allows a client so many different wrong tokens within a minute. The same wrong token counts once: a tool that goes
 * on with a token that has been withdrawn guesses nothing, and must not lock out the office behind its address.
 */
export function createGuessLimit(triesPerMinute: number, now: () => number): GuessLimit {
  const clients = new Map<string, { readonly endsAt: number; readonly wrong: Set<string> }>();
  const findCurrent = (key: string) => {
    const entry = clients.get(key);
    if (entry && entry.endsAt > now()) return entry;
    clients.delete(key);
    return undefined;
  };
  return {
    findWait: (client) => {
      const entry = findCurrent(toClientKey(client));
      return entry && entry.wrong.size >= triesPerMinute ? Math.ceil((entry.endsAt - now()) / 1000) : null;
    },
    addWrong: (client, token) => {
      const key = toClientKey(client);
      const entry = findCurrent(key) ?? { endsAt: now() + windowMs, wrong: new Set() };
      entry.wrong.add(createHash('sha256').update(token, 'utf8').digest('base64url'));
      clients.set(key, entry);
      const [oldest] = clients.keys();
      if (clients.size > mostClients && oldest !== undefined) clients.delete(oldest);
    },
  };
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
