import { describe, expect, test } from 'vitest';
import { createRequestSlots, type RequestSlots } from '../../../src/http/request-slots.ts';

const patient = () => ({ signal: new AbortController().signal, remainingMs: 60_000 });
const fill = (slots: RequestSlots, count: number) =>
  Promise.all(Array.from({ length: count }, () => slots.take('a', patient())));

describe('createRequestSlots', () => {
  test('lets as many through as the limit says, and counts each client by itself', async () => {
    const slots = createRequestSlots({ max: 2, waitMs: 0 });
    await fill(slots, 2);
    await expect(slots.take('a', patient())).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      message: expect.stringContaining('limit of 2') as string,
      messageZh: expect.stringContaining('上限 2 个') as string,
    });
    await expect(slots.take('b', patient())).resolves.toBeTypeOf('function');
  });

  test('a request that waits goes on when another ends, the first first', async () => {
    const slots = createRequestSlots({ max: 1, waitMs: 60_000 });
    const [release] = await fill(slots, 1);
    const order: number[] = [];
    const waiting = [1, 2].map(async (number) => {
      const done = await slots.take('a', patient());
      order.push(number);
      done();
    });
    release?.();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2]);
    expect(slots.countClients()).toBe(0);
  });

  test('four may wait for each that runs, and a fifth is refused at once', async () => {
    const slots = createRequestSlots({ max: 1, waitMs: 60_000 });
    const [release] = await fill(slots, 1);
    const waiting = Array.from({ length: 4 }, () => slots.take('a', patient()));
    await expect(slots.take('a', patient())).rejects.toMatchObject({ retryAfterSeconds: 60 });
    release?.();
    for (const next of waiting) (await next)();
    expect(slots.countClients()).toBe(0);
  });

  test('a request waits no longer than it has time', async () => {
    const slots = createRequestSlots({ max: 1, waitMs: 60_000 });
    const [release] = await fill(slots, 1);
    await expect(slots.take('a', { ...patient(), remainingMs: 1 })).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
    release?.();
    expect(slots.countClients()).toBe(0);
  });

  test('a client that goes away leaves the queue', async () => {
    const slots = createRequestSlots({ max: 1, waitMs: 60_000 });
    const [release] = await fill(slots, 1);
    const gone = new AbortController();
    const waiting = slots.take('a', { signal: gone.signal, remainingMs: 60_000 });
    gone.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'QUERY_ABORTED' });
    await expect(slots.take('a', { signal: gone.signal, remainingMs: 60_000 })).rejects.toMatchObject({
      code: 'QUERY_ABORTED',
    });
    release?.();
    expect(slots.countClients()).toBe(0);
  });

  test('a turn that is ended twice frees one place', async () => {
    const slots = createRequestSlots({ max: 2, waitMs: 0 });
    const [release] = await fill(slots, 2);
    release?.();
    release?.();
    await fill(slots, 1);
    await expect(slots.take('a', patient())).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });
});
