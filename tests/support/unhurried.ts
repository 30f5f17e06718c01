/** Settings of a service whose answers are looked at and not their time: a busy machine is slow, and not wrong. */
export const unhurried = { QUERY_TIMEOUT_MS: '60000' } as const;

/** Settings of a service whose calls are counted: what is asked a second time is worked out a second time. */
export const forgetful = { ANSWER_CACHE_BYTES: '0' } as const;
