import { createReadStream } from 'node:fs';

export type TextEncoding = 'utf-8' | 'gb18030';

/** Which encoding a file is in; null when neither UTF-8 nor GB18030 can be what its bytes mean. */
export async function detectEncoding(path: string): Promise<TextEncoding | null> {
  const candidates: readonly TextEncoding[] = ['utf-8', 'gb18030'];
  for (const encoding of candidates) if (await isDecodable(path, encoding)) return encoding;
  return null;
}

async function isDecodable(path: string, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      // UTF-16 and archives (an .xlsx that was renamed) decode as GB18030 now and then, as nonsense.
      if (isFirst && (hasForeignStart(chunk) || chunk.includes(0))) return false;
      isFirst = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const hasForeignStart = (chunk: Buffer): boolean =>
  ['fffe', 'feff', '504b0304'].some((start) => chunk.subarray(0, start.length / 2).toString('hex') === start);

/** The text of a file in pieces, without a byte order mark and with line feeds as the only line ends. */
export async function* readText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = held + decoder.decode(chunk, { stream: true });
    // A carriage return at the end may be half of a line end.
    held = text.endsWith('\r') ? '\r' : '';
    yield normalizeLineEnds(held === '' ? text : text.slice(0, -1));
  }
  yield normalizeLineEnds(held + decoder.decode());
}

const normalizeLineEnds = (text: string): string => text.replace(/\r\n?/gu, '\n');
