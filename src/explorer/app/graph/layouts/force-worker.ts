import { type ForceAnswer, type ForceQuestion, placeByForce } from './force.ts';

/** Runs beside the page, which stays usable meanwhile. */
const answer = (message: ForceAnswer): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ForceQuestion>) => {
  const places = placeByForce(data, (done) => answer({ done }));
  answer({ places: [...places] });
});
