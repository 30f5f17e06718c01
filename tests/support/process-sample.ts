import { readdirSync, readFileSync } from 'node:fs';

/** What a process holds at one moment. Linux only. */
export interface ProcessSample {
  readonly rssMb: number;
  readonly handles: number;
}

/** Resident memory and open handles of a process that runs. */
export function sampleProcess(pid: number): ProcessSample {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1]);
  return { rssMb: Math.round(kilobytes / 102.4) / 10, handles: readdirSync(`/proc/${pid}/fd`).length };
}
