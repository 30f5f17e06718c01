import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '../environment/service.ts';

/** How long the service answered nobody else. */
export interface Blocking {
  readonly work: string;
  readonly tookMs: number;
  /** The longest delay of the event loop meanwhile. */
  readonly longestMs: number;
}

/** Runs some work and asks the service's probe (environment/event-loop-probe.js) for the longest delay in it. */
export async function measureBlocking(
  work: string,
  service: Service,
  run: () => Promise<unknown>,
): Promise<Blocking> {
  await service.readLongestDelay();
  const begin = performance.now();
  await run();
  const tookMs = performance.now() - begin;
  // The probe counts a delay when it is over.
  await sleep(30);
  return { work, tookMs, longestMs: await service.readLongestDelay() };
}
