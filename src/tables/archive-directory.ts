import { InvalidInputError } from '../domain/errors.ts';

/** One file of an archive, as the archive's directory says. */
export interface ArchiveEntry {
  /** Path with slashes; a folder ends in one. */
  readonly name: string;
  readonly isDeflated: boolean;
  /** Its sizes may stand behind it instead of in the directory. */
  readonly hasDescriptor: boolean;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const endBytes = 22;
const longestComment = 0xff_ff;
const entrySignature = 0x02_01_4b_50;
const entryBytes = 46;
const localSignature = 0x04_03_4b_50;
const localBytes = 30;
const stored = 0;
const deflated = 8;
const encryptedFlag = 1;
const descriptorFlag = 8;
/** In place of a number that only the larger form of ZIP can hold. */
const elsewhere16 = 0xff_ff;
const elsewhere32 = 0xff_ff_ff_ff;
const utf8Flag = 0x08_00;
const linkMode = 0o12;

/** Bytes of a file, or of memory; fewer than asked for where it ends. */
export interface ArchiveBytes {
  readonly size: number;
  readonly read: (start: number, end: number) => Promise<Buffer>;
}

/** What is wrong with an archive, in words that follow “it cannot be read: ”. */
export class ArchiveProblem extends InvalidInputError {
  constructor(en: string, zh: string, cause?: unknown) {
    super(en, { messageZh: zh, ...(cause === undefined ? {} : { cause }) });
  }
}

/**
 * Reads the directory at the end of a .zip, which is what counts: the headers before each file may say anything.
 * The libraries at hand keep the whole archive in memory, or check neither sizes nor checksums.
 * @throws ArchiveProblem for what is no .zip, is cut off, encrypted, or larger than 4 GiB
 */
export async function readArchiveDirectory({ size, read }: ArchiveBytes): Promise<readonly ArchiveEntry[]> {
  const tail = await read(Math.max(0, size - endBytes - longestComment), size);
  const at = tail.length < endBytes ? -1 : tail.lastIndexOf(endSignature, tail.length - endBytes);
  if (at < 0) throw new ArchiveProblem('it is no .zip, or its end is missing', '文件不是 .zip，或结尾缺失');
  const count = tail.readUInt16LE(at + 10);
  const length = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (count === elsewhere16 || start === elsewhere32 || length === elsewhere32)
    throw new ArchiveProblem('it is larger than 4 GiB, or says so', '文件超过 4 GiB，或自称如此');
  if (start + length > size)
    throw new ArchiveProblem('its directory lies outside of it', '目录不在文件范围之内');
  const directory = await read(start, start + length);
  const entries: ArchiveEntry[] = [];
  for (let next = 0; entries.length < count;) {
    if (next + entryBytes > directory.length || directory.readUInt32LE(next) !== entrySignature)
      throw new ArchiveProblem('its directory is damaged', '目录已损坏');
    const nameEnd = next + entryBytes + directory.readUInt16LE(next + 28);
    entries.push(readEntry(directory.subarray(next, nameEnd)));
    next = nameEnd + directory.readUInt16LE(next + 30) + directory.readUInt16LE(next + 32);
  }
  return entries;
}

/** Where the packed bytes of a file begin. */
export async function findDataStart({ read }: ArchiveBytes, { offset, name }: ArchiveEntry): Promise<number> {
  const header = await read(offset, offset + localBytes);
  if (header.length < localBytes || header.readUInt32LE(0) !== localSignature)
    throw new ArchiveProblem(`the place of ${name} is wrong`, `${name} 的位置有误`);
  return offset + localBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function readEntry(header: Buffer): ArchiveEntry {
  const flags = header.readUInt16LE(8);
  const name = decodeName(header.subarray(entryBytes), (flags & utf8Flag) !== 0);
  const method = header.readUInt16LE(10);
  if ((flags & encryptedFlag) !== 0) throw new ArchiveProblem(`${name} is encrypted`, `${name} 已加密`);
  if (method !== stored && method !== deflated)
    throw new ArchiveProblem(
      `${name} is packed in another way than .zip usually is (${method})`,
      `${name} 的压缩方式不常见（${method}）`,
    );
  // The upper half of the attributes is the file's mode where the archive was made on Unix.
  if (header.readUInt32LE(38) >>> 28 === linkMode)
    throw new ArchiveProblem(`${name} is a link to another file`, `${name} 是指向其他文件的链接`);
  return {
    name,
    isDeflated: method === deflated,
    hasDescriptor: (flags & descriptorFlag) !== 0,
    crc32: header.readUInt32LE(16),
    packedBytes: header.readUInt32LE(20),
    bytes: header.readUInt32LE(24),
    offset: header.readUInt32LE(42),
  };
}

/** Chinese Windows writes names in GB18030 without saying so. */
function decodeName(bytes: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\\', '/');
  } catch (error) {
    if (isUtf8) throw new ArchiveProblem('the name of a file is damaged', '有文件名已损坏', error);
    return new TextDecoder('gb18030').decode(bytes).replaceAll('\\', '/');
  }
}
