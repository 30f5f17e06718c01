import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { pipeline as pipelineToEnd } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import type { StoreCopy } from '../graph/engine.ts';
import { createManifest, manifestName } from './manifest.ts';

/**
 * The copy of a store as the bytes of a `.tar.gz`, the manifest first. Files are read as the archive is taken, never
 * held in memory.
 */
export async function openArchive({ files }: Pick<StoreCopy, 'files'>): Promise<Readable> {
  const described = await Promise.all(
    files.map(async ({ name, path }) => ({
      name,
      bytes: (await stat(path)).size,
      sha256: await hashFile(path),
    })),
  );
  const manifest = Buffer.from(`${JSON.stringify(createManifest(described), null, 2)}\n`, 'utf8');
  const archive = pack();
  const addAll = async (): Promise<void> => {
    await addEntry(archive, manifestName, manifest.length, Readable.from([manifest]));
    for (const [index, { name, path }] of files.entries())
      await addEntry(archive, name, described[index]?.bytes ?? 0, createReadStream(path));
    archive.finalize();
  };
  // Fast: most of a store is text, and the processor has requests to answer.
  const compressed = createGzip({ level: 3 });
  // Whoever reads the stream hears of its error; an archive that is cut off never ends as if it were whole.
  pipeline(archive, compressed, () => undefined);
  addAll().catch((error: unknown) => archive.destroy(error as Error));
  return compressed;
}

async function addEntry(archive: Pack, name: string, size: number, content: Readable): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const entry = archive.entry({ name, size }, (error) => (error ? reject(error) : resolve()));
    pipelineToEnd(content, entry).catch(reject);
  });
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipelineToEnd(createReadStream(path), hash);
  return hash.digest('hex');
}
