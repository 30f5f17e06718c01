import type { ForceAnswer, ForceQuestion } from './force.ts';
import type { Places } from './place.ts';

/** One for the page, as long as nobody breaks off: a worker takes longer to start than a small picture to lay out. */
let idle: Worker | null = null;

const takeWorker = (): Worker => {
  const worker = idle ?? new Worker(new URL('./force-worker.ts', import.meta.url), { type: 'module' });
  idle = null;
  return worker;
};

/** Places by force, worked out beside the page; breaks off when the signal says so. */
export function askForceWorker(
  question: ForceQuestion,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Places> {
  const worker = takeWorker();
  const done = new AbortController();
  return new Promise<Places>((resolve, reject) => {
    const breakOff = (error: Error): void => {
      worker.terminate();
      reject(error);
    };
    const onAnswer = ({ data }: MessageEvent<ForceAnswer>): void => {
      if ('done' in data) {
        onProgress(data.done);
        return;
      }
      idle?.terminate();
      idle = worker;
      resolve(new Map(data.places));
    };
    const listening = { signal: done.signal };
    worker.addEventListener('message', onAnswer, listening);
    worker.addEventListener('error', (event) => breakOff(new Error(event.message)), listening);
    signal.addEventListener('abort', () => breakOff(new DOMException('aborted', 'AbortError')), listening);
    worker.postMessage(question, []);
  }).finally(() => done.abort());
}
