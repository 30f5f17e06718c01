import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { InvalidInputError, LimitExceededError } from '../../domain/errors.ts';
import {
  type ArchiveBytes,
  type ArchiveEntry,
  findDataStart,
  readArchiveDirectory,
  ArchiveProblem,
} from '../../tables/archive-directory.ts';
import { maxWorkbookBytes } from '../../tables/check-archive.ts';

export interface UnpackLimits {
  /** Of all files together, unpacked. */
  readonly maxBytes: number;
  readonly maxFiles: number;
}

export type UnpackedArchive =
  /** A dataset folder, unpacked. */
  | { readonly kind: 'folder' }
  /** An .xlsx, which is a .zip of its own kind: its sizes were checked, and nothing was written. */
  | { readonly kind: 'workbook' };

const longestSegment = 200;

/**
 * Unpacks a .zip of a dataset folder into `folder`, which must be there and empty. Sizes are counted while unpacking,
 * whatever the archive says of itself, so that one made to fill the disk stops at the limit.
 * @throws InvalidInputError for what is no .zip, is damaged, or names a file outside of the folder
 * @throws LimitExceededError past a limit
 */
export async function unpackArchive(
  archive: string,
  folder: string,
  limits: UnpackLimits,
  signal?: AbortSignal,
): Promise<UnpackedArchive> {
  const file = await open(archive, 'r');
  try {
    return await unpack(await toBytes(file), folder, limits, signal);
  } catch (error) {
    throw error instanceof ArchiveProblem ? toBrokenError(error) : error;
  } finally {
    await file.close();
  }
}

async function toBytes(file: FileHandle): Promise<ArchiveBytes> {
  const { size } = await file.stat();
  const read = async (start: number, end: number) => {
    const buffer = Buffer.alloc(Math.max(0, end - start));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
    return buffer.subarray(0, bytesRead);
  };
  return { size, read };
}

/** The file cannot be read as a .zip. */
const toBrokenError = (problem: ArchiveProblem): InvalidInputError =>
  new InvalidInputError(
    `the archive cannot be read: ${problem.message}; pack the dataset folder as a .zip again`,
    { messageZh: `无法读取压缩包：${problem.messageZh}；请重新把数据集文件夹压缩为 .zip`, cause: problem },
  );

async function unpack(
  file: ArchiveBytes,
  folder: string,
  limits: UnpackLimits,
  signal: AbortSignal | undefined,
): Promise<UnpackedArchive> {
  const entries = await readArchiveDirectory(file);
  const files = entries.filter(({ name }) => !name.endsWith('/') && !isLeftover(name));
  const kind = files.some(({ name }) => name === 'xl/workbook.xml') ? 'workbook' : 'folder';
  const maxBytes = kind === 'workbook' ? Math.min(limits.maxBytes, maxWorkbookBytes) : limits.maxBytes;
  checkSizes(files, { ...limits, maxBytes });
  const top = findTopFolder(files);
  let left = maxBytes;
  for (const entry of files) {
    const target = kind === 'workbook' ? null : toTarget(folder, entry.name, top);
    left -= await unpackEntry(file, entry, target, { left, maxBytes, signal });
  }
  return { kind };
}

/** What macOS adds to every archive. */
const isLeftover = (name: string): boolean => name.startsWith('__MACOSX/') || name.endsWith('/.DS_Store');

function checkSizes(files: readonly ArchiveEntry[], { maxBytes, maxFiles }: UnpackLimits): void {
  if (files.length > maxFiles)
    throw new LimitExceededError(
      `the archive has ${files.length} files; MAX_UNPACKED_FILES allows ${maxFiles}: send a dataset folder, and nothing else`,
      {
        messageZh: `压缩包内有 ${files.length} 个文件，上限 MAX_UNPACKED_FILES 为 ${maxFiles} 个；请只打包数据集文件夹`,
      },
    );
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > maxBytes) throw toTooLargeError(maxBytes);
}

const toTooLargeError = (maxBytes: number): LimitExceededError =>
  new LimitExceededError(
    `the archive holds more than ${maxBytes} bytes when unpacked, the limit (MAX_UNPACKED_BYTES; for a workbook at most ${maxWorkbookBytes}): send less at once, or import at the command line`,
    {
      messageZh: `压缩包解压后超过 ${maxBytes} 字节的上限（MAX_UNPACKED_BYTES；工作簿最多 ${maxWorkbookBytes} 字节）；请减少内容，或在服务器上用命令行导入`,
    },
  );

/** The one folder that everything is in, as programs pack a folder; '' where there is none. */
function findTopFolder(files: readonly ArchiveEntry[]): string {
  const [first = ''] = files[0]?.name.split('/') ?? [];
  return files.length > 0 && files.every(({ name }) => name.startsWith(`${first}/`)) ? `${first}/` : '';
}

function toTarget(folder: string, name: string, top: string): string {
  const segments = name.split('/');
  const isWrong = (segment: string) =>
    segment === '' ||
    segment === '.' ||
    segment === '..' ||
    segment.includes('\0') ||
    segment.includes(':') ||
    Buffer.byteLength(segment) > longestSegment;
  if (segments.some(isWrong))
    throw new InvalidInputError(
      `the archive names a file ${JSON.stringify(name.slice(0, longestSegment))}, which may lie outside of its folder; pack the dataset folder as a .zip again`,
      {
        messageZh: `压缩包中的文件名 ${JSON.stringify(name.slice(0, longestSegment))} 可能指向文件夹之外；请重新把数据集文件夹压缩为 .zip`,
      },
    );
  return join(folder, name.slice(top.length));
}

interface EntryOptions {
  /** Bytes that may still come. */
  readonly left: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
}

/** Unpacks one file, or only checks it, and gives its size. */
async function unpackEntry(
  file: ArchiveBytes,
  entry: ArchiveEntry,
  target: string | null,
  { left, maxBytes, signal }: EntryOptions,
): Promise<number> {
  const start = await findDataStart(file, entry);
  if (target !== null) await mkdir(dirname(target), { recursive: true });
  let bytes = 0;
  let checksum = 0;
  async function* count(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > left) throw toTooLargeError(maxBytes);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  }
  const packed = readPacked(file, start, entry.packedBytes);
  // 'wx': a second file of the same name is refused, and never written over the first.
  const sink = target === null ? createDrain() : createWriteStream(target, { flags: 'wx' });
  const options = signal ? { signal } : {};
  try {
    if (entry.isDeflated) await pipeline(packed, createInflateRaw(), count, sink, options);
    else await pipeline(packed, count, sink, options);
  } catch (error) {
    throw toUnpackError(error, entry.name);
  }
  if (bytes !== entry.bytes || checksum !== entry.crc32)
    throw new ArchiveProblem(`${entry.name} is damaged`, `${entry.name} 已损坏`);
  return bytes;
}

const bytesPerRead = 64 * 1024;

async function* readPacked({ read }: ArchiveBytes, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length;) {
    const bytes = await read(start + done, start + Math.min(done + bytesPerRead, length));
    if (bytes.length === 0) return;
    done += bytes.length;
    yield bytes;
  }
}

const createDrain = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

function toUnpackError(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EEXIST')
    return new ArchiveProblem(`${name} is in it twice`, `${name} 在压缩包中出现了两次`, error);
  return code.startsWith('Z_') || code === 'ERR_BUFFER_OUT_OF_BOUNDS'
    ? new ArchiveProblem(`${name} is damaged`, `${name} 已损坏`, error)
    : error;
}
