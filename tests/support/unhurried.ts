/** Settings of a service whose answers are looked at and not their time: a busy machine is slow, and not wrong. */
export const unhurried = { QUERY_TIMEOUT_MS: '60000' } as const;
