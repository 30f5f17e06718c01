import type { CellValue } from 'hucre/xlsx';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { InvalidInputError, QueryAbortedError } from '../domain/errors.ts';
import { forkEntry } from '../domain/fork-entry.ts';
import { createTurns } from '../domain/take-turns.ts';
import { findArchiveProblem } from './check-archive.ts';

export interface SheetValues {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** What the process says: the sheets, or why there are none. */
export type SheetsAnswer = { readonly sheets: readonly SheetValues[] } | { readonly problem: BilingualText };

const heapMegabytes = 256;
const limitMs = 30_000;

const tooDear: BilingualText = {
  en: `reading it takes more than ${heapMegabytes} MB of memory: keep rows and columns together at the top left, and delete what is only formatted`,
  zh: `读取所需内存超过 ${heapMegabytes} MB；请把内容集中在左上方连续的行列中，并删除只有格式的部分`,
};
const tooSlow: BilingualText = {
  en: `reading it takes longer than ${limitMs / 1000} s: delete what is only formatted`,
  zh: `读取超过 ${limitMs / 1000} 秒；请删除只有格式的部分`,
};

const inTurn = createTurns();

/**
 * Reads the sheets of an .xlsx file. A workbook of a hundred kilobytes can be made to fill any memory or to be read for
 * minutes, so it is read by a process of its own whose memory and time are bounded, one workbook after the other.
 * `signal` ends the process.
 * @throws InvalidInputError that says only what is wrong (the caller knows the file's name), QueryAbortedError
 */
export function readSheets(bytes: Uint8Array, signal?: AbortSignal): Promise<readonly SheetValues[]> {
  return inTurn(() => readAlone(bytes, signal));
}

async function readAlone(
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<readonly SheetValues[]> {
  const problem = await findArchiveProblem(bytes);
  if (signal?.aborted) throw toGivenUpError();
  const answer = problem ? { problem } : await readInProcess(bytes, signal);
  if ('sheets' in answer) return answer.sheets;
  throw new InvalidInputError(answer.problem.en, { messageZh: answer.problem.zh });
}

const toGivenUpError = (): QueryAbortedError =>
  new QueryAbortedError('the reading of the workbook was given up; nothing was changed', {
    messageZh: '已取消读取工作簿，数据未变',
  });

async function readInProcess(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<SheetsAnswer> {
  const child = forkEntry(import.meta.url, 'sheets-main', {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    stderr: 'ignore',
  });
  let timer: NodeJS.Timeout | undefined;
  let giveUp = (): void => undefined;
  try {
    return await new Promise<SheetsAnswer>((resolve, reject) => {
      giveUp = () => reject(toGivenUpError());
      signal?.addEventListener('abort', giveUp, { once: true });
      timer = setTimeout(() => resolve({ problem: tooSlow }), limitMs);
      child.once('message', (answer) => resolve(answer as SheetsAnswer));
      child.once('error', reject);
      child.once('exit', (code, killedBy) =>
        endedForMemory(code, killedBy)
          ? resolve({ problem: tooDear })
          : reject(new Error(`the process that reads workbooks ended with ${killedBy ?? code}`)),
      );
      child.send(bytes, (error) => {
        if (error) reject(error);
      });
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
    child.kill('SIGKILL');
  }
}

/** How Node ends at the limit of its heap; the system ends what takes more than the machine has with SIGKILL. */
const endedForMemory = (code: number | null, signal: string | null): boolean =>
  code === 134 || signal === 'SIGABRT' || signal === 'SIGKILL';
