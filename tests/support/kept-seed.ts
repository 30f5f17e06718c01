import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/*
 * A load of the seed takes longer than most files that only ask about it. So each worker keeps one graph with it from
 * file to file: an embedded one of its own, and what is on its Neo4j for as long as nobody wipes that.
 */

/** The folder of the embedded graph that this worker keeps for the seed. */
export const findSeedStore = (): string =>
  join(inject('keptSeeds'), `worker-${process.env['VITEST_POOL_ID'] ?? '0'}`);

const toMark = (url: string): string => join(inject('keptSeeds'), encodeURIComponent(url));

/** Whether only readers of the seed have had this server since it was wiped. */
export const isForSeed = (url: string): boolean => existsSync(toMark(url));

export const markForSeed = (url: string): void => writeFileSync(toMark(url), '');

/** From now on anything may be on this server. */
export const unmarkForSeed = (url: string): void => rmSync(toMark(url), { force: true });
