import { Zip, ZipDeflate } from 'fflate';

export interface ZippedFile {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/** One time for every file, so that the same selection gives the same bytes. */
const modified = new Date(2000, 0, 1);

/** Texts are compressed in pieces of about this many characters. */
const pieceLength = 65_536;

/** A ZIP archive of UTF-8 texts, compressed piece by piece as it is read. */
export function* zipFiles(files: Iterable<ZippedFile>): Iterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const encoder = new TextEncoder();
  for (const { name, chunks } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = modified;
    archive.add(file);
    for (const text of joinChunks(chunks)) {
      file.push(encoder.encode(text));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}

function* joinChunks(chunks: Iterable<string>): Iterable<string> {
  let piece = '';
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
