import { z } from 'zod';
import { InvalidInputError } from '../domain/errors.ts';
import { serviceVersion } from '../domain/service-version.ts';

/** Name of the manifest in an archive; it is the first entry. */
export const manifestName = 'backup.json';

/** What a backup can hold. Other names are refused, so that an archive writes nowhere else. */
const fileNames = ['store.grafeo', 'journal.jsonl'] as const;

/** Form of the archive; a restore refuses a newer one. */
const format = 1;

const shape = z.object({
  format: z.literal(format),
  /** Version of the service that made it. */
  service: z.string(),
  createdAt: z.iso.datetime(),
  files: z
    .array(
      z.object({
        name: z.enum(fileNames),
        bytes: z.int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      }),
    )
    .refine((files) => files.some(({ name }) => name === 'store.grafeo'))
    .refine((files) => new Set(files.map(({ name }) => name)).size === files.length),
});

/** What an archive says of itself and of each of its files. */
export type BackupManifest = z.infer<typeof shape>;

export type BackupFile = BackupManifest['files'][number];

/** The manifest of a backup that is made now. */
export const createManifest = (files: readonly { name: string; bytes: number; sha256: string }[]) =>
  shape.parse({ format, service: serviceVersion, createdAt: new Date().toISOString(), files });

/** @throws InvalidInputError for a newer format, or something else than a manifest */
export function parseManifest(text: string): BackupManifest {
  const json = parseJson(text);
  const given = z.object({ format: z.int(), service: z.string() }).safeParse(json);
  if (given.success && given.data.format > format)
    throw new InvalidInputError(
      `the backup has format ${given.data.format}, made by chain-atlas ${given.data.service}; this version reads format ${format}: use that version or a newer one`,
      {
        messageZh: `备份的格式为 ${given.data.format}，由 chain-atlas ${given.data.service} 生成；本版本只能读取格式 ${format}：请使用该版本或更新版本`,
      },
    );
  const manifest = shape.safeParse(json);
  if (manifest.success) return manifest.data;
  throw toDamagedError(`${manifestName} is not that of a backup`, `${manifestName} 不是备份的清单`);
}

/** An archive that is cut off, changed, or no backup. */
export const toDamagedError = (reason: string, reasonZh: string, cause?: unknown): InvalidInputError =>
  new InvalidInputError(`this file is no whole backup (${reason}); nothing was changed, take another one`, {
    cause,
    messageZh: `此文件不是完整的备份（${reasonZh}）；数据未变，请换一份备份`,
  });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw toDamagedError(`${manifestName} is no JSON`, `${manifestName} 不是 JSON`, cause);
  }
}
