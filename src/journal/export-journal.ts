import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { InvalidInputError } from '../domain/errors.ts';
import { verifyChain } from './chain.ts';
import { type JournalPosition, noPosition } from './entry.ts';
import { appendToFile } from './journal-file.ts';
import { type ReadJournalOptions, readWholeEntries } from './stored-journal.ts';

/**
 * Writes a graph's whole journal, verified, as a file from which a graph can be rebuilt.
 * @throws InvalidInputError for a file that is there already
 * @throws StorageFailedError for a damaged journal, and a file that cannot be written
 */
export async function exportJournal(options: ReadJournalOptions, file: string): Promise<JournalPosition> {
  if (existsSync(file))
    throw new InvalidInputError(`${file} is there already; choose another name`, {
      messageZh: `已有 ${file}；请换一个文件名`,
    });
  try {
    const empty = { position: noPosition, end: 0, isTorn: false };
    return await appendToFile(file, empty, verifyChain(readWholeEntries(options, 0), noPosition));
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}
