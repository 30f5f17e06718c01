import { readFileSync } from 'node:fs';

/** Resident memory of a process in MB, now and at most; from /proc, so on Linux alone: null elsewhere. */
export function readMemory(pid: number): { readonly nowMb: number; readonly peakMb: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1]) / 1024;
    return { nowMb: read('VmRSS'), peakMb: read('VmHWM') };
  } catch {
    return null;
  }
}

/** Runs some work and looks every 50 ms how much memory a process has. */
export async function watchMemory<Result>(
  pid: number,
  run: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly beforeMb: number; readonly peakMb: number }> {
  const beforeMb = readMemory(pid)?.nowMb ?? Number.NaN;
  let peakMb = beforeMb;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, readMemory(pid)?.nowMb ?? 0);
  }, 50);
  try {
    return { result: await run(), beforeMb, peakMb };
  } finally {
    clearInterval(timer);
  }
}
