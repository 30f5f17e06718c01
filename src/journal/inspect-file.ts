import { StorageFailedError } from '../domain/errors.ts';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { findBreak, type WholeEntry } from './chain.ts';
import { type JournalChunk, journalFormat, type JournalPosition, noPosition, toPosition } from './entry.ts';
import { type JournalLine, parseLine, readLines } from './journal-lines.ts';

/** What a journal file holds. */
export interface FileState {
  readonly position: JournalPosition;
  /** The bytes that its whole entries take. */
  readonly end: number;
  /** Behind them is the beginning of an entry whose writing was interrupted. */
  readonly isTorn: boolean;
}

interface Damage extends BilingualText {
  /** The lines among which it is: of one entry. */
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a journal file and verifies it whole; `onEntry` hears of each entry.
 * @throws StorageFailedError for damage before its end, naming the line, and for a file of a newer version
 */
export async function inspectFile(
  file: string,
  onEntry: (whole: WholeEntry) => void = () => undefined,
): Promise<FileState> {
  let position = noPosition;
  let end = 0;
  let chunks: JournalChunk[] = [];
  let damage: Damage | null = null;
  const tail = createTail();
  for await (const line of readLines(file)) {
    const content = parseLine(line);
    if (damage === null) {
      if (line.number === 1 && content?.kind === 'format') {
        checkFormat(content.format, file);
        end = line.end;
        continue;
      }
      if (line.number > 1 && content?.kind === 'chunk') {
        chunks.push(content.chunk);
        tail.add(line, content.kind);
        continue;
      }
      const entry = line.number > 1 && content?.kind === 'entry' ? content.entry : null;
      const problem = entry ? findBreak(position, entry, chunks) : unreadable;
      if (entry && problem === null) {
        onEntry({ entry, chunks });
        position = toPosition(entry);
        end = line.end;
        chunks = [];
        tail.clear();
        continue;
      }
      if (problem) damage = { ...problem, from: line.number - (entry ? chunks.length : 0), to: line.number };
    }
    tail.add(line, content?.kind);
  }
  if (damage !== null && !tail.isTorn()) throw toDamageError(file, damage);
  return { position, end, isTorn: damage !== null || chunks.length > 0 };
}

/** The whole entries of a file that was inspected, after a number. */
export async function* readFileEntries(
  file: string,
  { end }: FileState,
  afterSeq: number,
): AsyncGenerator<WholeEntry> {
  let chunks: JournalChunk[] = [];
  for await (const line of readLines(file)) {
    if (line.end > end) return;
    const content = parseLine(line);
    if (content?.kind === 'chunk') chunks.push(content.chunk);
    if (content?.kind !== 'entry') continue;
    if (content.entry.seq > afterSeq) yield { entry: content.entry, chunks };
    chunks = [];
  }
}

const unreadable: BilingualText = { en: 'it cannot be read', zh: '无法读取' };

/**
 * What follows the last whole entry. It is torn, and was never acknowledged, when no header ends it; or when the blocks
 * of one entry came to the disk in another order before the power went, which leaves zeros in it.
 */
function createTail() {
  let headers = 0;
  let endsWithHeader = false;
  let hasZeros = false;
  return {
    add: ({ text }: JournalLine, kind: string | undefined): void => {
      endsWithHeader = kind === 'entry';
      if (endsWithHeader) headers += 1;
      hasZeros ||= text.includes('\0');
    },
    clear: (): void => {
      headers = 0;
      endsWithHeader = false;
      hasZeros = false;
    },
    isTorn: (): boolean => headers === 0 || (hasZeros && headers === 1 && endsWithHeader),
  };
}

function checkFormat(format: number, file: string): void {
  if (format > journalFormat) throw toNewerFormatError(file, format);
}

/** The data is of a version of this program that is yet to come. */
export const toNewerFormatError = (place: string, format: number): StorageFailedError =>
  new StorageFailedError(
    `${place} was written by a newer chain-atlas (format ${format}; this one knows up to ${journalFormat}): use that version or a newer one; nothing was changed`,
    {
      messageZh: `${place} 由更新版本的 chain-atlas 写成（格式 ${format}，本版本最高支持 ${journalFormat}）：请使用该版本或更新的版本；数据未作任何更改`,
    },
  );

const toDamageError = (file: string, { from, to, en, zh }: Damage): StorageFailedError =>
  new StorageFailedError(
    `${file} is damaged ${from === to ? `at line ${to}` : `at lines ${from} to ${to}`} (${en}): put back a backup of it; or, while the graph itself opens, move the file away, and the next start writes it anew from the graph`,
    {
      messageZh: `${file} 第 ${from === to ? to : `${from} 至 ${to}`} 行已损坏（${zh}）：请恢复它的备份；如图谱本身仍能打开，也可移走此文件，下次启动会根据图谱重新写出`,
    },
  );
