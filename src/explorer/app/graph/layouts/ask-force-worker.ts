import type { ForceAnswer, ForceQuestion } from './force.ts';
import type { Places } from './place.ts';

/** Places by force, worked out beside the page; ends when the signal says so. */
export function askForceWorker(
  question: ForceQuestion,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Places> {
  const worker = new Worker(new URL('./force-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Places>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ForceAnswer>) => {
      if ('done' in data) onProgress(data.done);
      else resolve(new Map(data.places));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    worker.postMessage(question, []);
  }).finally(() => worker.terminate());
}
