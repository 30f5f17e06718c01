import { readFileSync } from 'node:fs';

/** The processes that this one, or another, has started and that still run. Linux only, as all tests that kill. */
const listChildProcesses = (pid = process.pid): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

/** The engine processes among them. */
export const listEngineProcesses = (pid = process.pid): readonly number[] => listRunning('child-main', pid);

/** The processes among them that read a workbook. */
export const listSheetReaders = (): readonly number[] => listRunning('sheets-main', process.pid);

const listRunning = (program: string, pid: number): readonly number[] =>
  listChildProcesses(pid).filter((child) => {
    try {
      return readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(program);
    } catch {
      return false; // it has just ended
    }
  });
