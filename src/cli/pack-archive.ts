import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { InvalidInputError } from '../domain/errors.ts';

/** What a dataset folder may hold that an import reads. */
const isOfDataset = (name: string): boolean => /\.(?:csv|jsonl|ya?ml)$/iu.test(name);
const isHidden = (name: string): boolean => /^(?:\.|~\$)/u.test(name);

const reasons: Readonly<Record<string, BilingualText>> = {
  ENOENT: { en: 'it is not there', zh: '不存在' },
  ENOTDIR: { en: 'it is no folder', zh: '不是文件夹' },
  EISDIR: { en: 'it is a folder', zh: '是文件夹' },
  EACCES: { en: 'this user may not read it', zh: '当前用户无权读取' },
};

function describeReason(cause: unknown): BilingualText {
  const text = cause instanceof Error ? cause.message : String(cause);
  return reasons[(cause as NodeJS.ErrnoException | null)?.code ?? ''] ?? { en: text, zh: text };
}

/** The bytes to upload: a .zip or .xlsx as it is, a folder packed. @throws InvalidInputError for what cannot be read */
export async function packArchive(path: string): Promise<Uint8Array> {
  try {
    if (/\.(?:zip|xlsx)$/iu.test(path)) return await readFile(path);
    const files: Record<string, Uint8Array> = {};
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (isHidden(entry.name)) continue;
      if (entry.isFile() && isOfDataset(entry.name))
        files[entry.name] = await readFile(join(path, entry.name));
      // Tables are one folder deep; what else lies there is for the service to complain about.
      if (entry.isDirectory())
        for (const table of await readdir(join(path, entry.name), { withFileTypes: true }))
          if (table.isFile() && !isHidden(table.name))
            files[`${entry.name}/${table.name}`] = await readFile(join(path, entry.name, table.name));
    }
    return zipSync(files);
  } catch (cause) {
    const { en, zh } = describeReason(cause);
    throw new InvalidInputError(
      `${path} cannot be read: ${en}; name a dataset folder, a .zip of one, or an .xlsx`,
      { cause, messageZh: `无法读取 ${path}（${zh}）；请给出数据集文件夹、其 .zip，或 .xlsx 工作簿` },
    );
  }
}
