import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Entry, extract } from 'tar-stream';
import { ChainAtlasError } from '../domain/errors.ts';
import {
  type BackupFile,
  type BackupManifest,
  manifestName,
  parseManifest,
  toDamagedError,
} from './manifest.ts';
import { toFileError } from './file-errors.ts';

const maxManifestBytes = 65_536;

/**
 * Reads an archive and holds every file against its hash; unpacks it into `folder` where one is given. Nothing is
 * written that the manifest does not name, nor more of it than it says.
 * @throws InvalidInputError for what is no whole backup, StorageFailedError for a disk that is full
 */
export async function readArchive(file: string, folder: string | null): Promise<BackupManifest> {
  const entries = extract();
  let manifest: BackupManifest | null = null;
  const readEntries = async (): Promise<void> => {
    const read = new Set<string>();
    for await (const entry of entries) {
      if (manifest === null) {
        manifest = parseManifest(await readManifest(entry));
        continue;
      }
      const described = manifest.files.find(({ name }) => name === entry.header.name);
      if (described === undefined || read.has(described.name) || entry.header.type !== 'file')
        throw toDamagedError('it holds a file that it does not name', '含有清单之外的文件');
      await takeEntry(entry, described, folder);
      read.add(described.name);
    }
    const missing = (manifest?.files ?? []).find(({ name }) => !read.has(name));
    if (manifest === null || missing !== undefined)
      throw toDamagedError(
        `${missing?.name ?? manifestName} is missing`,
        `缺少 ${missing?.name ?? manifestName}`,
      );
  };
  // The reader's own reason comes first: it is what ends the stream, or what the stream ended with.
  const outcomes = await Promise.allSettled([
    readEntries(),
    pipeline(createReadStream(file), createGunzip(), entries),
  ]);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') throw toArchiveError(file, outcome.reason);
  if (manifest === null) throw toDamagedError('it is empty', '文件为空');
  return manifest;
}

function toArchiveError(file: string, error: unknown): unknown {
  if (error instanceof ChainAtlasError) return error;
  const fileError = toFileError(file, error);
  if (fileError !== null) return fileError;
  // zlib and tar-stream say in many ways that these are not the bytes they expect.
  return toDamagedError('it is cut off or changed', '文件被截断或改动', error);
}

async function readManifest(entry: Entry): Promise<string> {
  if (entry.header.name !== manifestName || entry.header.size > maxManifestBytes)
    throw toDamagedError(`it does not begin with ${manifestName}`, `开头不是 ${manifestName}`);
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function takeEntry(entry: Entry, described: BackupFile, folder: string | null): Promise<void> {
  const target = folder === null ? null : await open(join(folder, described.name), 'wx');
  try {
    await copyEntry(entry, described, target);
    await target?.sync();
  } finally {
    await target?.close();
  }
}

async function copyEntry(
  entry: Entry,
  { name, bytes, sha256 }: BackupFile,
  target: FileHandle | null,
): Promise<void> {
  const hash = createHash('sha256');
  let taken = 0;
  for await (const chunk of entry) {
    taken += chunk.length;
    if (taken > bytes) throw toDamagedError(`${name} is longer than it says`, `${name} 超出所写的长度`);
    hash.update(chunk);
    await target?.writeFile(chunk);
  }
  if (taken !== bytes || hash.digest('hex') !== sha256)
    throw toDamagedError(
      `${name} does not have the hash that is written of it`,
      `${name} 与清单中的哈希不符`,
    );
}
