import { createReadStream } from 'node:fs';
import { toChunkText, toHeaderText, type WholeEntry } from './chain.ts';
import { chunkSchema, entrySchema, type JournalChunk, type JournalEntry, journalFormat } from './entry.ts';

/** A line of a journal file. */
export interface JournalLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** The bytes of the file up to and with this line. */
  readonly end: number;
  /** It has its line break. */
  readonly ended: boolean;
}

const lineFeed = 0x0a;

/** The lines of a file, one at a time. */
export async function* readLines(file: string): AsyncGenerator<JournalLine> {
  let rest: Buffer[] = [];
  let number = 0;
  let end = 0;
  const toLine = (bytes: readonly Buffer[], ended: boolean): JournalLine => {
    const line = Buffer.concat(bytes);
    number += 1;
    end += line.length + Number(ended);
    return { text: line.toString('utf8'), number, end, ended };
  };
  for await (const block of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    const bytes = block as Buffer;
    let start = 0;
    for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, start)) {
      yield toLine([...rest, bytes.subarray(start, at)], true);
      rest = [];
      start = at + 1;
    }
    if (start < bytes.length) rest.push(bytes.subarray(start));
  }
  if (rest.length > 0) yield toLine(rest, false);
}

/** What a line says; null when it cannot be read. */
export type LineContent =
  | { readonly kind: 'format'; readonly format: number }
  | { readonly kind: 'chunk'; readonly chunk: JournalChunk }
  | { readonly kind: 'entry'; readonly entry: JournalEntry };

/** Reads a line; null when it is damaged. */
export function parseLine({ text, ended }: JournalLine): LineContent | null {
  const value = ended ? parseJson(text) : null;
  if (typeof value !== 'object' || value === null) return null;
  if ('format' in value && typeof value.format === 'number') return { kind: 'format', format: value.format };
  if ('chunk' in value) {
    const { data: chunk } = chunkSchema.safeParse(value.chunk);
    return chunk ? { kind: 'chunk', chunk } : null;
  }
  const { data: entry } = entrySchema.safeParse('entry' in value ? value.entry : null);
  return entry ? { kind: 'entry', entry } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first line of a file. */
export const formatLine = `${JSON.stringify({ journal: 'chain-atlas', format: journalFormat })}\n`;

/** The lines of an entry: its header is last, so that an entry without it is known not to be whole. */
export function* toLines({ entry, chunks }: WholeEntry): Generator<string> {
  for (const chunk of chunks) yield `{"chunk":${toChunkText(chunk)}}\n`;
  yield `{"entry":${toHeaderText(entry)}}\n`;
}
