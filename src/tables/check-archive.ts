import type { BilingualText } from '../domain/bilingual-text.ts';
import { type ArchiveEntry, ArchiveProblem, readArchiveDirectory } from './archive-directory.ts';

/** Most bytes of a workbook's parts together, unpacked. One of a district takes a hundredth of this. */
export const maxWorkbookBytes = 64 * 1024 * 1024;
const maxParts = 10_000;
/** Deflate writes nothing as two bytes. */
const packedNothing = 2;

/**
 * What speaks against unpacking the parts of a workbook; null when they are of a size that a workbook has. The reader
 * stops a part at the size that the directory states, so these sizes are what it can take in memory; forms that would
 * let it look for sizes elsewhere are refused.
 */
export async function findArchiveProblem(archive: Uint8Array): Promise<BilingualText | null> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const read = (start: number, end: number) => Promise.resolve(bytes.subarray(start, end));
  try {
    return findProblem(await readArchiveDirectory({ size: bytes.length, read }));
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    return { en: error.message, zh: error.messageZh };
  }
}

function findProblem(parts: readonly ArchiveEntry[]): BilingualText | null {
  if (parts.length > maxParts)
    return {
      en: `it has ${parts.length} parts; the limit is ${maxParts}`,
      zh: `内含 ${parts.length} 个部件，上限是 ${maxParts} 个`,
    };
  if (parts.some(hidesItsSize)) return { en: 'its directory is damaged', zh: '文件内部目录已损坏' };
  const unpacked = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  return unpacked <= maxWorkbookBytes
    ? null
    : {
        en: `its parts unpack to ${unpacked} bytes; the limit is ${maxWorkbookBytes}: delete sheets and pictures that are not needed, or empty rows with a format`,
        zh: `解压后为 ${unpacked} 字节，上限是 ${maxWorkbookBytes} 字节；请删除不需要的工作表、图片或只有格式的空行`,
      };
}

const hidesItsSize = ({ hasDescriptor, packedBytes, bytes }: ArchiveEntry): boolean =>
  (hasDescriptor && packedBytes === 0) || (bytes === 0 && packedBytes > packedNothing);
