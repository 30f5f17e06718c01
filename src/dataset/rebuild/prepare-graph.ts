import type { BilingualText } from '../../domain/bilingual-text.ts';
import { mendFile } from '../../journal/journal-file.ts';
import { readStoredPosition } from '../../journal/stored-journal.ts';
import { findJournalFile, hasEntry, syncJournalFile, toForeignFileError } from '../../journal/sync-file.ts';
import type { WriteOrder } from '../../journal/write-entry.ts';
import type { ReadGraphOptions } from '../plan/stored-graph.ts';
import { rebuildGraph, type RebuildPhase } from './rebuild-graph.ts';
import { writeBaseline } from './write-baseline.ts';

export interface PrepareGraphOptions extends ReadGraphOptions {
  /** Who is named where the journal has to begin with what the graph holds. */
  readonly order: Omit<WriteOrder, 'operation'>;
  /** Hears of what had to be done, in a sentence. */
  readonly onEvent?: (event: BilingualText) => void;
  readonly onProgress?: (phase: RebuildPhase, done: number, total: number) => void;
}

/**
 * What comes before the first write: the schema, and a journal that agrees with the graph. Where one is behind the
 * other, after a crash, a power cut or damage, it is brought up to it.
 * @throws StorageFailedError when that cannot be done, or the data is of a newer version
 */
export async function prepareGraph(options: PrepareGraphOptions): Promise<void> {
  const { engine, catalogue, order, onEvent } = options;
  await engine.prepareSchema(catalogue.schemaFor(engine.name));
  const file = findJournalFile(engine);
  if (file !== null) await alignWithFile(options, file);
  const stored = await readStoredPosition(options);
  if (stored.seq > 0) return;
  const count = await writeBaseline(options, order);
  if (count !== null)
    onEvent?.({
      en: `the journal begins with what the graph held: ${count} statements`,
      zh: `变更日志从图谱已有内容开始，共 ${count} 条陈述`,
    });
}

async function alignWithFile(options: PrepareGraphOptions, file: string): Promise<void> {
  const { engine, onEvent } = options;
  const hashes = [''];
  const { position, isTorn } = await mendFile(file, ({ entry }) => void hashes.push(entry.hash));
  if (isTorn)
    onEvent?.({
      en: `${file} ended in an entry that was never finished, nor acknowledged; it was cut off behind entry ${position.seq}`,
      zh: `${file} 末尾有一条未写完、也未确认的记录，已从第 ${position.seq} 条之后截去`,
    });
  const stored = await readStoredPosition(options);
  if (stored.hash === position.hash) return;
  if (stored.seq > position.seq && (await hasEntry(options, position))) {
    await syncJournalFile({ engine });
    onEvent?.({
      en: `${file} lacked entries ${position.seq + 1} to ${stored.seq}; they were appended`,
      zh: `${file} 缺少第 ${position.seq + 1} 至 ${stored.seq} 条，已补写`,
    });
    return;
  }
  if (hashes[stored.seq] !== stored.hash) throw toForeignFileError(file);
  onEvent?.({
    en: `the graph ends at entry ${stored.seq} and its journal at ${position.seq}: the graph is being rebuilt from ${file}`,
    zh: `图谱只到第 ${stored.seq} 条，而变更日志到第 ${position.seq} 条：正在根据 ${file} 重建图谱`,
  });
  const { entities, relations } = await rebuildGraph({ ...options, file, replace: true });
  onEvent?.({
    en: `rebuilt: ${entities} entities and ${relations} relations`,
    zh: `重建完成：${entities} 个实体，${relations} 条关系`,
  });
}
