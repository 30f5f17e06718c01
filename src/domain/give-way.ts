import { setImmediate } from 'node:timers/promises';

/** Lets others have the event loop where the work has held it for some time; else there is nothing to wait for. */
export type GiveWay = () => Promise<void> | undefined;

/** Long work awaits it between its steps, which should each be shorter than the time that it may take. */
export function createGiveWay(mostMs = 10): GiveWay {
  let since = performance.now();
  const pause = async (): Promise<void> => {
    await setImmediate();
    since = performance.now();
  };
  return () => (performance.now() - since < mostMs ? undefined : pause());
}
