import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface DocumentFile {
  /** File name within the documents folder. */
  readonly file: string;
  /** SHA-256 of the file whose lines were cited; null when the dataset does not say. */
  readonly sha: string | null;
}

export type DocumentText =
  | { readonly available: true; readonly lines: readonly string[] }
  /** `reason`: there is no folder, no such file, or a file with other content, whose lines would mislead. */
  | { readonly available: false; readonly reason: 'NO_FOLDER' | 'NO_FILE' | 'OTHER_CONTENT' };

export interface DocumentTexts {
  readonly read: (document: DocumentFile) => Promise<DocumentText>;
  /** The cited lines joined by line feeds, or null when the file cannot be read or does not have them. */
  readonly readLines: (document: DocumentFile, line: number, lineEnd: number) => Promise<string | null>;
}

/** The file of a document, as the dataset names it. */
export const toDocumentFile = ({ file, sha }: Readonly<Record<string, unknown>>): DocumentFile => ({
  file: file as string,
  sha: typeof sha === 'string' ? sha : null,
});

/**
 * Reads the lines that citations name, where `documentsDir` holds the files. Each file is read once; `onLookup` hears
 * whether it had been.
 */
export function createDocumentTexts(
  documentsDir: string | null,
  onLookup?: (isHit: boolean) => void,
): DocumentTexts {
  const texts = new Map<string, Promise<DocumentText>>();
  const read = (document: DocumentFile): Promise<DocumentText> => {
    const key = `${document.file} ${document.sha}`;
    const known = texts.get(key);
    onLookup?.(known !== undefined);
    if (known) return known;
    const text = readDocument(documentsDir, document);
    texts.set(key, text);
    // A file that could not be read (too many open files, say) is tried again at the next request.
    text.catch(() => texts.delete(key));
    return text;
  };
  return {
    read,
    readLines: async (document, line, lineEnd) => {
      const text = await read(document);
      if (!text.available || lineEnd > text.lines.length) return null;
      return text.lines.slice(line - 1, lineEnd).join('\n');
    },
  };
}

async function readDocument(documentsDir: string | null, { file, sha }: DocumentFile): Promise<DocumentText> {
  if (documentsDir === null) return { available: false, reason: 'NO_FOLDER' };
  // A dataset names files; it may not reach outside the folder.
  if (basename(file) !== file) return { available: false, reason: 'NO_FILE' };
  let content: Buffer;
  try {
    content = await readFile(join(documentsDir, file));
  } catch (error) {
    if (isMissingFile(error)) return { available: false, reason: 'NO_FILE' };
    throw error;
  }
  if (sha !== null && createHash('sha256').update(content).digest('hex') !== sha)
    return { available: false, reason: 'OTHER_CONTENT' };
  return { available: true, lines: content.toString('utf8').split(/\r?\n/u) };
}

const isMissingFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** How many lines a text has; what follows the last line feed is none when it is empty. */
export const countLines = (lines: readonly string[]): number =>
  lines.at(-1) === '' ? lines.length - 1 : lines.length;
