/**
 * A bookmark of Neo4j 5 for a state that is `count` transactions ahead. It is the base64 of a packstream list: the id
 * of the database (16 bytes), the number of the transaction, and an empty list.
 */
export function laterBookmark(bookmark: string, count = 1): string {
  const bytes = Buffer.from(bookmark.replace(/^FB:/u, ''), 'base64');
  const numberAt = 19;
  const later = Buffer.alloc(5);
  later.writeUInt8(0xca);
  later.writeInt32BE(readInteger(bytes, numberAt) + count, 1);
  return `FB:${Buffer.concat([bytes.subarray(0, numberAt), later, bytes.subarray(-1)]).toString('base64')}`;
}

function readInteger(bytes: Buffer, at: number): number {
  switch (bytes.readUInt8(at)) {
    case 0xc8:
      return bytes.readInt8(at + 1);
    case 0xc9:
      return bytes.readInt16BE(at + 1);
    case 0xca:
      return bytes.readInt32BE(at + 1);
    default:
      return bytes.readInt8(at);
  }
}
