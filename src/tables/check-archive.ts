import type { BilingualText } from '../domain/bilingual-text.ts';

/** Most bytes of a workbook's parts together, unpacked. One of a district takes a hundredth of this. */
const maxUnpackedBytes = 64 * 1024 * 1024;
const maxParts = 10_000;

const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const endBytes = 22;
const partSignature = 0x02_01_4b_50;
const partBytes = 46;
const descriptorFlag = 8;
/** In place of a number that only the larger form of ZIP can hold. */
const elsewhere16 = 0xff_ff;
const elsewhere32 = 0xff_ff_ff_ff;
/** Deflate writes nothing as two bytes. */
const packedNothing = 2;

const damaged: BilingualText = { en: 'its directory is damaged', zh: '文件内部目录已损坏' };

/**
 * What speaks against unpacking the parts of a workbook; null when they are of a size that a workbook has. The reader
 * stops a part at the size that the directory states, so these sizes are what it can take in memory; forms that would
 * let it look for sizes elsewhere are refused.
 */
export function findArchiveProblem(archive: Uint8Array): BilingualText | null {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.length < endBytes ? -1 : bytes.lastIndexOf(endSignature, bytes.length - endBytes);
  if (end < 0) return { en: 'its end is missing', zh: '文件结尾缺失' };
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count === elsewhere16 || start === elsewhere32 || bytes.readUInt32LE(end + 12) === elsewhere32)
    return { en: 'it is an archive larger than any workbook', zh: '压缩包超出工作簿应有的规模' };
  if (count > maxParts)
    return {
      en: `it has ${count} parts; the limit is ${maxParts}`,
      zh: `内含 ${count} 个部件，上限是 ${maxParts} 个`,
    };
  let unpacked = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + partBytes > bytes.length || bytes.readUInt32LE(at) !== partSignature) return damaged;
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    const hasDescriptor = (bytes.readUInt16LE(at + 8) & descriptorFlag) !== 0;
    if ((hasDescriptor && packed === 0) || (size === 0 && packed > packedNothing)) return damaged;
    unpacked += size;
    at += partBytes + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
  }
  return unpacked <= maxUnpackedBytes
    ? null
    : {
        en: `its parts unpack to ${unpacked} bytes; the limit is ${maxUnpackedBytes}: delete sheets and pictures that are not needed, or empty rows with a format`,
        zh: `解压后为 ${unpacked} 字节，上限是 ${maxUnpackedBytes} 字节；请删除不需要的工作表、图片或只有格式的空行`,
      };
}
