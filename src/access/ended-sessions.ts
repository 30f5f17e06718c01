/** So that many sessions cannot fill the memory; those that ended first are forgotten first. */
const mostSessions = 10_000;

/** Sessions that people have ended, in the memory of this instance. */
export interface EndedSessions {
  readonly add: (session: string, endsAt: number) => void;
  readonly has: (session: string) => boolean;
}

/**
 * Remembers ended sessions until they would have ended by themselves. A restart forgets them, and another instance does
 * not know of them: for good, a session ends with its time, its token or the key.
 */
export function createEndedSessions(now: () => number): EndedSessions {
  const ended = new Map<string, number>();
  return {
    add: (session, endsAt) => {
      for (const [known, end] of ended) if (end <= now()) ended.delete(known);
      ended.set(session, endsAt);
      const [oldest] = ended.keys();
      if (ended.size > mostSessions && oldest !== undefined) ended.delete(oldest);
    },
    has: (session) => ended.has(session),
  };
}
